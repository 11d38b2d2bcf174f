import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { keepsEvents, readsEvents } from '../access/rules'
import { findClassEvents } from '../operations/find-events'
import {
  addClassEvent,
  changeClassEvent,
  removeClassEvent,
  restoreClassEvent,
} from '../operations/save-event'
import { presentTable } from '../presenters/present-table'
import { addBody, changeBody, recordParams, tableQuery } from './schemas'

/** Events of classes. The path is not that of the collection. */
export const eventEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/class-life/table',
    rule: readsEvents,
    summary: { ru: 'Классные мероприятия таблицей', en: 'Class events as a table' },
    query: tableQuery,
    handler: async ({ req, query: { format, ...filter } }) => {
      const facts = await requireFacts(req)
      const events = await findClassEvents({ req, facts, filter })
      return tableFile(format, await presentTable({ req, facts, locale: localeOf(req), events }))
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/class-life/events',
    rule: keepsEvents,
    summary: { ru: 'Записать классное мероприятие', en: 'Record a class event' },
    body: addBody,
    handler: async ({ req, body }) => addClassEvent({ req, facts: await requireFacts(req), input: body }),
  }),
  defineEndpoint({
    method: 'put',
    path: '/class-life/events/:record',
    rule: keepsEvents,
    summary: { ru: 'Изменить классное мероприятие', en: 'Change a class event as it was opened' },
    params: recordParams,
    body: changeBody,
    handler: async ({ req, params, body: { seen, ...fields } }) =>
      changeClassEvent({
        req,
        facts: await requireFacts(req),
        id: params.record,
        seen,
        input: { ...fields, class: 0, calendarEvent: null },
      }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/class-life/events/:record',
    rule: keepsEvents,
    summary: { ru: 'Удалить классное мероприятие', en: 'Remove a class event' },
    params: recordParams,
    handler: async ({ req, params }) =>
      removeClassEvent({ req, facts: await requireFacts(req), id: params.record }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/class-life/events/:record/restoration',
    rule: keepsEvents,
    summary: { ru: 'Вернуть удалённое мероприятие', en: 'Put a removed event back' },
    params: recordParams,
    handler: async ({ req, params }) =>
      restoreClassEvent({ req, facts: await requireFacts(req), id: params.record }),
  }),
]
