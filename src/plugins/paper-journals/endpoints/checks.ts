import { namesOfUsers } from '@/access/names-of-users'
import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { comparesJournals, notesDiscrepancies, printsJournals } from '../access/rules'
import { tickJournal } from '../operations/check-week'
import {
  addDiscrepancy,
  changeDiscrepancy,
  listDiscrepancies,
  noteDiscrepancy,
  removeDiscrepancy,
} from '../operations/discrepancies'
import { presentDiscrepancy } from '../presenters/present-discrepancy'
import { paperMessages } from '../translations'
import { checkBody, discrepancyBody, discrepancyChange, discrepancyParams, registerQuery } from './schemas'

export const checkEndpoints = [
  defineEndpoint({
    method: 'put',
    path: '/paper-journals/checks',
    rule: comparesJournals,
    summary: { ru: 'Отметить журнал недели сверенным', en: 'Tick a journal of a week off' },
    body: checkBody,
    handler: async ({ req, body }) => tickJournal({ req, facts: await requireFacts(req), ...body }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/paper-journals/discrepancies',
    rule: comparesJournals,
    summary: { ru: 'Записать расхождение', en: 'Write down a discrepancy' },
    body: discrepancyBody,
    handler: async ({ req, body }) => addDiscrepancy({ req, facts: await requireFacts(req), input: body }),
  }),
  defineEndpoint({
    method: 'patch',
    path: '/paper-journals/discrepancies/:discrepancy',
    rule: comparesJournals,
    summary: {
      ru: 'Изменить расхождение или сказать, что сделано',
      en: 'Change a discrepancy or tell what was done',
    },
    params: discrepancyParams,
    body: discrepancyChange,
    handler: async ({ req, params, body: { seen, ...change } }) =>
      changeDiscrepancy({ req, facts: await requireFacts(req), id: params.discrepancy, seen, change }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/paper-journals/discrepancies/:discrepancy',
    rule: comparesJournals,
    summary: {
      ru: 'Удалить расхождение, записанное по ошибке',
      en: 'Delete a discrepancy written by mistake',
    },
    params: discrepancyParams,
    handler: async ({ req, params }) =>
      removeDiscrepancy({ req, facts: await requireFacts(req), id: params.discrepancy }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/paper-journals/discrepancies/:discrepancy/note',
    rule: notesDiscrepancies,
    summary: { ru: 'Принять расхождение к сведению', en: 'Note a discrepancy' },
    params: discrepancyParams,
    handler: async ({ req, params }) =>
      noteDiscrepancy({ req, facts: await requireFacts(req), id: params.discrepancy }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/paper-journals/discrepancies/table',
    rule: printsJournals,
    summary: { ru: 'Расхождения таблицей', en: 'Discrepancies as a table' },
    query: registerQuery,
    handler: async ({ req, query: { format, class: id, state } }) => {
      const facts = await requireFacts(req)
      const locale = localeOf(req)
      const text = paperMessages(locale).register
      const filter = { class: id ?? null, state: state ?? null }
      const { rows } = await listDiscrepancies({ req, facts, filter, page: null })
      const nameOf = await namesOfUsers(
        req,
        facts,
        rows.flatMap(({ author, seenBy }) => [author, seenBy]),
      )
      return tableFile(format, {
        name: text.file,
        title: text.title,
        columns: [
          text.week,
          text.where,
          text.what,
          text.onPaper,
          text.here,
          text.done,
          text.author,
          text.seen,
        ].map((header) => ({ header })),
        rows: rows.map((row) => {
          const shown = presentDiscrepancy({ row, facts, locale, nameOf })
          return [
            shown.week,
            shown.journal,
            shown.where,
            shown.onPaper,
            shown.here,
            shown.done ?? paperMessages(locale).discrepancy.open,
            shown.author,
            shown.noted ?? '',
          ]
        }),
      })
    },
  }),
]
