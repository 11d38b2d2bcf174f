import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

import { DOCUMENT_KINDS } from '../types'

/** More than any school has staff. */
const MOST_PEOPLE = 1000
const id = (message: string) =>
  z.union([z.string(), z.number()]).transform((value, context) => {
    const parsed = parseId(String(value))
    if (parsed === null) context.addIssue({ code: 'custom', message })
    return parsed ?? 0
  })

export const documentParams = z.object({
  document: id(inputMessage({ ru: 'Неверный номер документа.', en: 'This is no document number.' })),
})

export const requestsBody = z.object({
  people: z
    .array(id(inputMessage({ ru: 'Неверный номер человека.', en: 'This is no person number.' })))
    .min(1, inputMessage({ ru: 'Выберите хотя бы одного сотрудника.', en: 'Choose at least one colleague.' }))
    .max(
      MOST_PEOPLE,
      inputMessage({
        ru: 'Слишком длинный список: не больше 1000 человек.',
        en: 'The list is too long: at most 1000 people.',
      }),
    ),
  dueOn: z
    .string()
    .refine(
      isSchoolDate,
      inputMessage({ ru: 'Укажите дату, например 01.12.2026.', en: 'Give a date, such as 01/12/2026.' }),
    )
    .or(z.literal('').transform(() => null))
    .nullish()
    .transform((value) => value ?? null),
})

export const sheetQuery = z.object({ format: z.enum(['pdf', ...TABLE_FORMATS]).default('pdf') })

/** The filter of the store as it stands in an address. */
export const documentsQuery = z.object({
  q: z.string().trim().max(100).default(''),
  kind: z.enum(DOCUMENT_KINDS).nullable().default(null),
  folder: z.string().max(200).nullable().default(null),
  isOwed: z.boolean().default(false),
})
