import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { arranges } from '../access/rules'
import { changeEntries } from '../operations/change-entries'
import { previewPublication, publishVersion } from '../operations/publish'
import { readControlsFrom } from '../operations/read-controls'
import { compareWithPresent, readEditor } from '../operations/read-editor'
import { saveLimits } from '../operations/save-limits'
import { createVersion, removeVersion, renameVersion } from '../operations/versions'
import { presentVersionTable } from '../presenters/present-tables'
import {
  changes,
  controlsQuery,
  limits,
  newVersion,
  preview,
  publication,
  rename,
  staffParams,
  tableQuery,
  versionParams,
} from './schemas'

const rule = arranges
const params = versionParams
const path = '/schedule/versions/:version'

export const versionEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/schedule/versions',
    rule,
    summary: { ru: 'Завести вариант расписания', en: 'Make a version of the timetable' },
    body: newVersion,
    handler: async ({ req, body }) => createVersion({ req, facts: await requireFacts(req), ...body }),
  }),
  defineEndpoint({
    method: 'get',
    path,
    rule,
    summary: { ru: 'Вариант расписания для правки', en: 'A version of the timetable for the editor' },
    params,
    handler: async ({ req, params: { version } }) =>
      readEditor({ req, facts: await requireFacts(req), id: version }),
  }),
  defineEndpoint({
    method: 'get',
    path: `${path}/table`,
    rule,
    summary: { ru: 'Расписание всей школы таблицей', en: 'The timetable of the school as a table' },
    params,
    query: tableQuery,
    handler: async ({ req, params: { version }, query: { format } }) => {
      const data = await readEditor({ req, facts: await requireFacts(req), id: version })
      return tableFile(format, presentVersionTable(data, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'patch',
    path,
    rule,
    summary: { ru: 'Переименовать вариант расписания', en: 'Rename a version' },
    params,
    body: rename,
    handler: async ({ req, params: { version }, body }) => {
      await renameVersion({ req, facts: await requireFacts(req), id: version, ...body })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'delete',
    path,
    rule,
    summary: { ru: 'Удалить черновик расписания', en: 'Remove a draft' },
    params,
    handler: async ({ req, params: { version } }) => {
      await removeVersion({ req, facts: await requireFacts(req), id: version })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'post',
    path: `${path}/changes`,
    rule,
    summary: { ru: 'Переставить уроки', en: 'Move lessons' },
    params,
    body: changes,
    handler: async ({ req, params: { version }, body }) =>
      changeEntries({ req, facts: await requireFacts(req), id: version, change: body }),
  }),
  defineEndpoint({
    method: 'get',
    path: `${path}/comparison`,
    rule,
    summary: { ru: 'Сравнить с действующим расписанием', en: 'Compare with the present timetable' },
    params,
    handler: async ({ req, params: { version } }) =>
      compareWithPresent({ req, facts: await requireFacts(req), id: version }),
  }),
  defineEndpoint({
    method: 'get',
    path: `${path}/control-works`,
    rule,
    summary: {
      ru: 'Что решает, на какие даты придутся контрольные, если расписание начнётся с этого дня',
      en: 'What decides on which dates control works fall when the timetable begins on the day',
    },
    params,
    query: controlsQuery,
    handler: async ({ req, params: { version }, query: { from } }) =>
      readControlsFrom({ req, facts: await requireFacts(req), id: version, from }),
  }),
  defineEndpoint({
    method: 'post',
    path: `${path}/preview`,
    rule,
    summary: { ru: 'Что изменит публикация', en: 'What publishing would change' },
    params,
    body: preview,
    handler: async ({ req, params: { version }, body }) =>
      previewPublication({ req, facts: await requireFacts(req), id: version, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: `${path}/publication`,
    rule,
    summary: { ru: 'Опубликовать расписание с даты', en: 'Publish from a day' },
    params,
    body: publication,
    handler: async ({ req, params: { version }, body }) =>
      publishVersion({ req, facts: await requireFacts(req), id: version, ...body }),
  }),
  defineEndpoint({
    method: 'put',
    path: '/schedule/limits/:staff',
    rule,
    summary: { ru: 'Кабинет и недоступные часы учителя', en: 'Room and unavailable hours of a teacher' },
    params: staffParams,
    body: limits,
    handler: async ({ req, params: { staff }, body }) => {
      await saveLimits({ req, facts: await requireFacts(req), staff, ...body })
      return { ok: true }
    },
  }),
]
