import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { recordRead } from '@/hooks/record-read'

import { dividesClasses } from '../access/rules'
import { adoptGroups } from '../operations/adopt-groups'
import { changeDivision } from '../operations/change-division'
import { closeDivision, reopenDivision } from '../operations/close-division'
import { createDivision } from '../operations/create-division'
import { proposeParts } from '../operations/propose-parts'
import { readDivisions } from '../operations/read-divisions'
import { removeDivision } from '../operations/remove-division'
import { presentTable } from '../presenters/present-table'
import { SLUGS } from '../slugs'
import {
  adoption,
  classParams,
  divisionChange,
  divisionEnd,
  divisionParams,
  divisionReturn,
  divisionsQuery,
  divisionsTableQuery,
  newDivision,
  proposalOf,
} from './schemas'

const rule = dividesClasses

export const divisionEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/divisions/classes/:class',
    rule,
    summary: { ru: 'Деления класса на день', en: 'Divisions of a class on a day' },
    params: classParams,
    query: divisionsQuery,
    handler: async ({ req, params, query }) =>
      readDivisions({ req, facts: await requireFacts(req), classId: params.class, date: query.date ?? null }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/divisions/classes/:class/table',
    rule,
    summary: { ru: 'Состав групп класса таблицей', en: 'The groups of a class as a table' },
    params: classParams,
    query: divisionsTableQuery,
    handler: async ({ req, params, query: { date, format } }) => {
      const facts = await requireFacts(req)
      const page = await readDivisions({ req, facts, classId: params.class, date: date ?? null })
      await recordRead({
        req,
        school: facts.school,
        record: SLUGS.divisions,
        documents: page.divisions.map(({ id }) => id),
        manner: 'export',
      })
      return tableFile(format, presentTable(page, localeOf(req)))
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/divisions/classes/:class',
    rule,
    summary: { ru: 'Разделить класс на группы', en: 'Divide a class' },
    params: classParams,
    body: newDivision,
    handler: async ({ req, params, body }) =>
      createDivision({ req, facts: await requireFacts(req), classId: params.class, wanted: body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/divisions/classes/:class/proposal',
    rule,
    summary: { ru: 'Предложить состав групп', en: 'Propose who goes where' },
    params: classParams,
    body: proposalOf,
    handler: async ({ req, params, body }) =>
      proposeParts({ req, facts: await requireFacts(req), classId: params.class, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/divisions/classes/:class/adopt',
    rule,
    summary: { ru: 'Собрать группы предмета в деление', en: 'Make a division of loose groups' },
    params: classParams,
    body: adoption,
    handler: async ({ req, params, body }) =>
      adoptGroups({ req, facts: await requireFacts(req), classId: params.class, ...body }),
  }),
  defineEndpoint({
    method: 'patch',
    path: '/divisions/:division',
    rule,
    summary: { ru: 'Изменить состав групп с даты', en: 'Change the groups from a date' },
    params: divisionParams,
    body: divisionChange,
    handler: async ({ req, params, body }) =>
      changeDivision({ req, facts: await requireFacts(req), id: params.division, wanted: body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/divisions/:division/close',
    rule,
    summary: { ru: 'Закрыть деление датой', en: 'Close a division by a date' },
    params: divisionParams,
    body: divisionEnd,
    handler: async ({ req, params, body }) =>
      closeDivision({ req, facts: await requireFacts(req), id: params.division, ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/divisions/:division/reopen',
    rule,
    summary: { ru: 'Вернуть закрытое деление', en: 'Reopen a closed division' },
    params: divisionParams,
    body: divisionReturn,
    handler: async ({ req, params, body }) =>
      reopenDivision({ req, facts: await requireFacts(req), id: params.division, ...body }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/divisions/:division',
    rule,
    summary: { ru: 'Удалить деление, в котором ничего нет', en: 'Remove an unused division' },
    params: divisionParams,
    handler: async ({ req, params }) => {
      await removeDivision({ req, facts: await requireFacts(req), id: params.division })
      return { ok: true }
    },
  }),
]
