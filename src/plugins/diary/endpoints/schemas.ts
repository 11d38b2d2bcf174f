import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

const notAnId = inputMessage({ ru: 'Неверный номер записи.', en: 'This is no record number.' })

const id = z.string().transform((text, context) => {
  const parsed = parseId(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: notAnId })
  return z.NEVER
})

const date = z
  .string()
  .refine(isSchoolDate, inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' }))
  // A year of four figures that no school of today has lived in: a slip of the keyboard.
  .refine(
    (text) => text >= '2000-01-01' && text <= '2099-12-31',
    inputMessage({
      ru: 'Дата должна быть между 2000 и 2099 годом.',
      en: 'The date must be between 2000 and 2099.',
    }),
  )

export const studentParams = z.object({ student: id })
export const weekQuery = z.object({ date: date.optional() })
export const marksQuery = z.object({ term: id.optional() })

/** What the pages take from their address. */
export const weekAddress = weekQuery.extend({ student: id.optional(), class: id.optional() })
export const marksAddress = marksQuery.extend({ student: id.optional() })
