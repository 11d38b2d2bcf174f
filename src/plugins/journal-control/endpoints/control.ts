import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { controls, inspects } from '../access/rules'
import { addInspection } from '../operations/inspections'
import { ofKind, readControl, readFindings } from '../operations/read-control'
import { figuresTable, findingsTable } from '../presenters/control-tables'
import { lineName } from '../presenters/present-line'
import { presentFinding } from '../presenters/present-finding'
import { figuresQuery, figuresTableQuery, findingsQuery, findingsTableQuery, inspectionBody } from './schemas'

export const FINDINGS_PAGE_SIZE = 50

export const controlEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/journal-control/figures',
    rule: controls,
    summary: { ru: 'Как ведутся журналы за период', en: 'How journals are kept in a period' },
    query: figuresQuery,
    handler: async ({ req, query: { group, only, order, q, ...filter } }) => {
      const facts = await requireFacts(req)
      const control = await readControl({
        req,
        facts,
        filter: { ...filter, query: q },
        grouping: group,
        isAmissOnly: only === 'amiss',
        order,
      })
      return {
        ...control,
        lines: control.lines.map((line) => ({ ...line, name: lineName(facts, group, line.key) })),
      }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/journal-control/figures/table',
    rule: controls,
    summary: { ru: 'Контроль журналов таблицей', en: 'The control of journals as a table' },
    query: figuresTableQuery,
    handler: async ({ req, query: { group, only, order, q, format, ...filter } }) => {
      const facts = await requireFacts(req)
      const control = await readControl({
        req,
        facts,
        filter: { ...filter, query: q },
        grouping: group,
        isAmissOnly: only === 'amiss',
        order,
      })
      return tableFile(
        format,
        figuresTable(control, { facts, locale: localeOf(req), grouping: group, period: filter }),
      )
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/journal-control/findings',
    rule: controls,
    summary: { ru: 'Что стоит за цифрами контроля', en: 'What is behind the figures of the control' },
    query: findingsQuery,
    handler: async ({ req, query: { kind, page, q, ...filter } }) => {
      const facts = await requireFacts(req)
      const { findings } = await readFindings({ req, facts, filter: { ...filter, query: q } })
      const wanted = ofKind(findings, kind)
      return {
        total: wanted.length,
        findings: wanted
          .slice((page - 1) * FINDINGS_PAGE_SIZE, page * FINDINGS_PAGE_SIZE)
          .map((finding) => presentFinding(finding, facts, localeOf(req))),
      }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/journal-control/findings/table',
    rule: controls,
    summary: { ru: 'Нарушения таблицей', en: 'Findings as a table' },
    query: findingsTableQuery,
    handler: async ({ req, query: { kind, q, format, ...filter } }) => {
      const facts = await requireFacts(req)
      const { findings } = await readFindings({ req, facts, filter: { ...filter, query: q } })
      return tableFile(
        format,
        findingsTable(ofKind(findings, kind), { facts, locale: localeOf(req), period: filter }),
      )
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/journal-control/inspections',
    rule: inspects,
    summary: { ru: 'Сохранить проверку журналов', en: 'Keep an inspection of journals' },
    body: inspectionBody,
    handler: async ({ req, body: { conclusion, q, ...filter } }) =>
      addInspection({ req, facts: await requireFacts(req), filter: { ...filter, query: q }, conclusion }),
  }),
]
