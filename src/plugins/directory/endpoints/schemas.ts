import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { parseId } from '@/core/ids'

import { PEOPLE_KINDS } from '../domain/people-of'

/** The search of people as it stands in an address; an empty value is the same as none. */
export const peopleQuery = z.object({
  q: z
    .string()
    .trim()
    .max(
      100,
      inputMessage({
        ru: 'Слишком длинный запрос: не больше 100 знаков.',
        en: 'The search is too long: at most 100 characters.',
      }),
    )
    .default(''),
  kind: z
    .enum(
      PEOPLE_KINDS,
      inputMessage({ ru: 'Такого списка людей нет.', en: 'There is no such list of people.' }),
    )
    .default('all'),
  class: z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return null
      const id = parseId(text)
      if (id === null)
        context.addIssue({
          code: 'custom',
          message: inputMessage({ ru: 'Неверный номер класса.', en: 'This is no class number.' }),
        })
      return id
    }),
})

/** The list of classes as it stands in an address. */
export const classesQuery = z.object({
  q: peopleQuery.shape.q,
  year: z
    .string()
    .optional()
    .transform((text) => parseId(text)),
  format: z
    .enum(TABLE_FORMATS, inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }))
    .default('xlsx'),
})
