import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdInput } from '@/core/id-schemas'
import { isId } from '@/core/ids'
import { dateText as date } from '@/core/period-query'

const RELOAD = inputMessage({ ru: 'Обновите страницу.', en: 'Reload the page.' })
const LONG = inputMessage({
  ru: 'Слишком длинно: не больше 500 знаков.',
  en: 'Too long: at most 500 characters.',
})
const EMPTY = inputMessage({ ru: 'Напишите, что именно.', en: 'Write what it is.' })

const words = z.string(EMPTY).trim().min(1, EMPTY).max(500, LONG)
const done = z
  .string()
  .trim()
  .max(500, LONG)
  .transform((text) => text || null)
  .nullable()

export const workloadParams = z.object({ workload: idParam })
export const classParams = z.object({ class: idParam })
export const discrepancyParams = z.object({ discrepancy: idParam })
export const archiveParams = z.object({ archive: idParam })

export const pagesQuery = z.object({ from: date, to: date })
export const checkBody = z.object({ workload: idInput, week: date, isChecked: z.boolean() })
export const discrepancyBody = z.object({
  workload: idInput,
  week: date,
  lesson: optionalIdInput,
  student: optionalIdInput,
  onPaper: words,
  here: words,
  done: done.default(null),
})
export const discrepancyChange = z.object({
  seen: z.number(RELOAD).int(RELOAD).min(0, RELOAD).max(1_000_000_000, RELOAD),
  onPaper: words.optional(),
  here: words.optional(),
  done: done.optional(),
})
export const registerQuery = z.object({
  class: idParam.optional(),
  state: z.enum(['open', 'new']).optional(),
  format: z.enum(TABLE_FORMATS).default('xlsx'),
})
export const archiveBody = z.object({
  year: z
    .number(inputMessage({ ru: 'Выберите учебный год.', en: 'Choose a school year.' }))
    .refine(isId, inputMessage({ ru: 'Выберите учебный год.', en: 'Choose a school year.' })),
})
