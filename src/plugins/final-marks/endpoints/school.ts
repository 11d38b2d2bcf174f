import { requireFacts } from '@/access/require-facts'
import { tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { keepsFinalSettings, opensPeriods, seesFinals, watchesFinals } from '../access/rules'
import { openPeriod } from '../operations/open-period'
import { readSheet } from '../operations/read-sheet'
import { readState } from '../operations/read-state'
import { saveSettings } from '../operations/save-settings'
import { sheetTable } from '../presenters/sheet-table'
import { stateTable } from '../presenters/state-table'
import { classParams, openingBody, settingsBody, sheetQuery, stateQuery } from './schemas'

export const sheetEndpoint = defineEndpoint({
  method: 'get',
  path: '/finals/classes/:class/sheet',
  rule: seesFinals,
  summary: { ru: 'Ведомость итоговых отметок класса', en: 'Sheet of a class’s final marks' },
  params: classParams,
  query: sheetQuery,
  handler: async ({ req, params, query: { period, format } }) => {
    const locale = localeOf(req)
    const facts = await requireFacts(req)
    const sheet = await readSheet({ req, facts, locale, classId: params.class, period })
    return format === 'json' ? sheet : tableFile(format, sheetTable(sheet, locale))
  },
})

export const stateEndpoint = defineEndpoint({
  method: 'get',
  path: '/finals/state',
  rule: watchesFinals,
  summary: { ru: 'Состояние итоговых отметок школы', en: 'State of the school’s final marks' },
  query: stateQuery,
  handler: async ({ req, query: { q, page, format, ...filter } }) => {
    const locale = localeOf(req)
    const facts = await requireFacts(req)
    const isTable = format !== 'json'
    const state = await readState({
      req,
      facts,
      locale,
      filter: { ...filter, query: q },
      page: isTable ? null : page,
    })
    return isTable ? tableFile(format, stateTable(state, locale)) : state
  },
})

export const openingEndpoint = defineEndpoint({
  method: 'post',
  path: '/finals/openings',
  rule: opensPeriods,
  summary: { ru: 'Открыть закрытый период', en: 'Reopen a locked period' },
  body: openingBody,
  handler: async ({ req, body }) => openPeriod({ req, facts: await requireFacts(req), opening: body }),
})

export const settingsEndpoint = defineEndpoint({
  method: 'put',
  path: '/finals/settings',
  rule: keepsFinalSettings,
  summary: { ru: 'Сроки закрытия итоговых отметок', en: 'When final marks are locked' },
  body: settingsBody,
  handler: async ({ req, body }) => saveSettings({ req, facts: await requireFacts(req), settings: body }),
})
