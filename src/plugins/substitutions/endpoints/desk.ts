import { requireFacts } from '@/access/require-facts'
import { download } from '@/core/files/download'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { decides, readsDesk, readsSheet, standsIn } from '../access/rules'
import { acknowledge, announceDay } from '../operations/announce'
import { decide } from '../operations/decide'
import { readDay } from '../operations/read-day'
import { readDesk } from '../operations/read-desk'
import { readSheet } from '../operations/read-sheet'
import { withdraw } from '../operations/withdraw'
import { sheetPdf } from '../presenters/sheet-pdf'
import { substitutionMessages } from '../translations'
import {
  announcementBody,
  dayQuery,
  decisionsBody,
  deskQuery,
  sheetQuery,
  substitutionParams,
  withdrawalsBody,
} from './schemas'

export const deskEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/substituting/day',
    rule: readsDesk,
    summary: { ru: 'Отсутствующие и замены дня', en: 'Who is away on a day, and what was decided' },
    query: dayQuery,
    handler: async ({ req, query: { date, q } }) =>
      readDay({ req, facts: await requireFacts(req), date, sought: q }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/substituting/desk',
    rule: decides,
    summary: {
      ru: 'Уроки отсутствия или дня со свободными учителями и предложением',
      en: 'Lessons of an absence or a day with free teachers and a proposal',
    },
    query: deskQuery,
    handler: async ({ req, query: { absence, date } }) => {
      const facts = await requireFacts(req)
      return readDesk({
        req,
        facts,
        ...(absence === undefined ? { date: date ?? facts.today } : { absence }),
      })
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/substituting/decisions',
    rule: decides,
    summary: { ru: 'Решить замены: все или ни одной', en: 'Decide substitutions: all or none' },
    body: decisionsBody,
    handler: async ({ req, body }) =>
      decide({ req, facts: await requireFacts(req), decisions: body.decisions }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/substituting/withdrawals',
    rule: decides,
    summary: { ru: 'Отозвать замены: вернуть как было', en: 'Withdraw substitutions: as it was before' },
    body: withdrawalsBody,
    handler: async ({ req, body }) =>
      withdraw({ req, facts: await requireFacts(req), withdrawals: body.withdrawals }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/substituting/announcements',
    rule: decides,
    summary: { ru: 'Объявить замены дня', en: 'Announce the substitutions of a day' },
    body: announcementBody,
    handler: async ({ req, body }) => announceDay({ req, facts: await requireFacts(req), date: body.date }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/substituting/substitutions/:substitution/acknowledgement',
    rule: standsIn,
    summary: { ru: 'Ознакомиться со своей заменой', en: 'Acknowledge an own substitution' },
    params: substitutionParams,
    handler: async ({ req, params }) =>
      acknowledge({ req, facts: await requireFacts(req), id: params.substitution }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/substituting/sheet',
    rule: readsSheet,
    summary: { ru: 'Лист замен на день (JSON или PDF)', en: 'The sheet of substitutions of a day' },
    query: sheetQuery,
    handler: async ({ req, query: { date, format } }) => {
      const facts = await requireFacts(req)
      const sheet = await readSheet({ req, facts, date })
      if (format === 'json') return sheet
      const locale = localeOf(req)
      return download({
        name: `${substitutionMessages(locale).sheet.file} ${date}.pdf`,
        body: await sheetPdf({ sheet, school: facts.reference.school.shortName, locale }),
      })
    },
  }),
]
