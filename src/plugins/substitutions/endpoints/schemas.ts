import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { idInput, idParam, optionalIdInput } from '@/core/id-schemas'
import { isId } from '@/core/ids'
import { dateText as date } from '@/core/period-query'

import { ABSENCE_REASONS, PAYMENT_KINDS, SUBSTITUTION_KINDS } from '../types'

const WRONG_NUMBER = inputMessage({ ru: 'Номер урока — от 0 до 16.', en: 'A lesson number from 0 to 16.' })
const RELOAD = inputMessage({ ru: 'Обновите страницу.', en: 'Reload the page.' })
const NONE = inputMessage({ ru: 'Отметьте хотя бы один урок.', en: 'Choose at least one lesson.' })
const MANY = inputMessage({
  ru: 'Не больше 300 уроков за раз: сохраните по частям.',
  en: 'At most 300 lessons at once: save in parts.',
})
const LONG_NOTE = inputMessage({
  ru: 'Примечание — не длиннее 300 знаков.',
  en: 'A note has at most 300 characters.',
})
const NOBODY = inputMessage({ ru: 'Выберите сотрудника.', en: 'Choose who is away.' })
const WRONG_HOURS = inputMessage({ ru: 'Часы — от 0 до 4.', en: 'Hours from 0 to 4.' })

const number = z.number(WRONG_NUMBER).int(WRONG_NUMBER).min(0, WRONG_NUMBER).max(16, WRONG_NUMBER)
const revision = z.number(RELOAD).int(RELOAD).min(0, RELOAD).max(1_000_000_000, RELOAD)
const note = z
  .string()
  .trim()
  .max(300, LONG_NOTE)
  .transform((text) => text || null)
  .nullable()
  .default(null)

export const absenceParams = z.object({ absence: idParam })
export const substitutionParams = z.object({ substitution: idParam })
export const dayQuery = z.object({ date, q: z.string().max(100).optional() })
export const deskQuery = z.object({ absence: idParam.optional(), date: date.optional() })
export const sheetQuery = z.object({ date, format: z.enum(['json', 'pdf']).default('json') })

export const absenceBody = z.object({
  staff: z.number(NOBODY).refine(isId, NOBODY),
  from: date,
  to: date,
  fromLesson: number.nullable().default(null),
  toLesson: number.nullable().default(null),
  reason: z.enum(ABSENCE_REASONS, inputMessage({ ru: 'Выберите причину.', en: 'Choose the reason.' })),
  note,
})
export const absenceChange = absenceBody.extend({ seen: revision })

export const decisionsBody = z.object({
  decisions: z
    .array(
      z.object({
        lesson: idInput,
        date,
        seen: revision.default(0),
        kind: z.enum(SUBSTITUTION_KINDS, inputMessage({ ru: 'Выберите решение.', en: 'Choose what to do.' })),
        substitute: optionalIdInput,
        mergedInto: optionalIdInput,
        toDate: date.nullable().default(null),
        toNumber: number.nullable().default(null),
        room: optionalIdInput,
        payment: z
          .enum(PAYMENT_KINDS, inputMessage({ ru: 'Выберите вид оплаты.', en: 'Choose the payment.' }))
          .nullable()
          .default(null),
        hours: z.number(WRONG_HOURS).min(0, WRONG_HOURS).max(4, WRONG_HOURS).nullable().default(null),
        note,
      }),
      NONE,
    )
    .min(1, NONE)
    .max(300, MANY)
    .refine(
      (list) => new Set(list.map(({ lesson }) => lesson)).size === list.length,
      inputMessage({ ru: 'Один урок указан дважды.', en: 'A lesson is named twice.' }),
    ),
})
export const withdrawalsBody = z.object({
  withdrawals: z
    .array(z.object({ lesson: idInput, date, seen: revision }), NONE)
    .min(1, NONE)
    .max(300, MANY),
})
export const announcementBody = z.object({ date })
