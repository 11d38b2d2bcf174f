import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { parseId } from '@/core/ids'
import { localeOf } from '@/core/locale'
import { dateText as date } from '@/core/period-query'
import { defineReport } from '@/core/plugin'

import { readsDesk } from '../access/rules'
import { readRegister } from '../operations/read-register'
import { substitutionMessages } from '../translations'
import { PAYMENT_KINDS } from '../types'

const [ru, en] = [substitutionMessages('ru').register, substitutionMessages('en').register]
const COLUMNS = ['teacher', 'date', 'number', 'class', 'subject', 'insteadOf', 'payment', 'hours'] as const
const optional = z.string().transform((text) => text || null)

/** Substitutions for payroll: by teacher and day, with the kind of payment, hours, and a sum below each teacher. */
export const substitutionRegister = defineReport({
  slug: 'substitution-register',
  title: { ru: ru.title, en: en.title },
  params: z.object({
    from: date,
    to: date,
    staff: optional.transform((text) => (text === null ? null : parseId(text))).optional(),
    payment: optional.pipe(z.enum(PAYMENT_KINDS).nullable()).optional(),
  }),
  rule: readsDesk,
  columns: COLUMNS.map((key) => ({ key, label: { ru: ru.columns[key], en: en.columns[key] } })),
  rows: async function* ({ req, params }) {
    const facts = await requireFacts(req)
    const text = substitutionMessages(localeOf(req))
    const { lines, totals, hours } = await readRegister({ req, facts, filter: params })
    const empty = { date: null, number: null, class: null, subject: null, insteadOf: null, payment: null }
    for (const total of totals) {
      for (const line of lines) {
        if (line.staff !== total.staff) continue
        yield {
          teacher: line.name,
          date: line.date,
          number: line.number,
          class: line.class,
          subject: line.subject,
          insteadOf: line.insteadOf,
          payment: text.payments[line.payment],
          hours: line.hours,
        }
      }
      yield { ...empty, teacher: text.register.totalOf(total.name), hours: total.hours }
    }
    yield { ...empty, teacher: text.register.total, hours }
  },
})
