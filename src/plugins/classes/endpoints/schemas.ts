import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, WRONG_ID } from '@/core/id-schemas'
import { isId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

import { BALANCES } from '../domain/balance'

const date = z.string().refine(isSchoolDate, inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' }))

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, inputMessage({ ru: 'Заполните это поле.', en: 'Fill in this field.' }))
    .max(
      max,
      inputMessage({
        ru: `Слишком длинно: не больше ${max} знаков.`,
        en: `Too long: at most ${max} characters.`,
      }),
    )

const PARTS = inputMessage({ ru: 'Групп должно быть от 2 до 6.', en: 'There must be 2 to 6 groups.' })
const SAME_NAMES = inputMessage({ ru: 'Назовите группы по-разному.', en: 'Give the groups different names.' })
const hasOwnNames = (parts: readonly { name: string }[]): boolean =>
  new Set(parts.map(({ name }) => name.toLocaleLowerCase('ru'))).size === parts.length

const part = { name: text(100), students: z.array(idInput).max(500) }
const subjects = z
  .array(idInput)
  .min(1, inputMessage({ ru: 'Выберите предмет.', en: 'Choose a subject.' }))
  .max(10, inputMessage({ ru: 'Не больше 10 предметов.', en: 'At most 10 subjects.' }))
  .transform((list) => [...new Set(list)])

export const classParams = z.object({ class: idParam })
export const divisionParams = z.object({ division: idParam })
export const divisionsQuery = z.object({ date: date.optional() })
export const divisionsTableQuery = divisionsQuery.extend({
  format: z
    .enum(TABLE_FORMATS, inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }))
    .default('xlsx'),
})

export const newDivision = z.strictObject({
  name: text(100),
  subjects,
  from: date,
  parts: z.array(z.strictObject(part)).min(2, PARTS).max(6, PARTS).refine(hasOwnNames, SAME_NAMES),
})

export const adoption = z.strictObject({ subject: idInput })

const revision = z.number().int().min(1)
export const divisionChange = z.strictObject({
  revision,
  name: text(100),
  from: date,
  parts: z
    .array(z.strictObject({ ...part, part: z.number().int().min(1).max(6) }))
    .min(2, PARTS)
    .max(6, PARTS)
    .refine(hasOwnNames, SAME_NAMES)
    .refine(
      (parts) => new Set(parts.map((one) => one.part)).size === parts.length,
      inputMessage({ ru: 'Одна группа указана дважды.', en: 'A group is given twice.' }),
    ),
})
export const divisionEnd = z.strictObject({ revision, to: date })
export const divisionReturn = z.strictObject({ revision })

export const proposalOf = z.strictObject({
  by: z.enum(BALANCES),
  count: z.number().int().min(2, PARTS).max(6, PARTS),
  subjects: z.array(idInput).max(10).default([]),
  date,
})

const classFields = {
  grade: z
    .number(inputMessage({ ru: 'Выберите параллель.', en: 'Choose the grade.' }))
    .int()
    .min(1, inputMessage({ ru: 'Параллель — от 1 до 11.', en: 'A grade is from 1 to 11.' }))
    .max(11, inputMessage({ ru: 'Параллель — от 1 до 11.', en: 'A grade is from 1 to 11.' })),
  letter: text(15),
  profile: z
    .string()
    .trim()
    .max(100, inputMessage({ ru: 'Не больше 100 знаков.', en: 'At most 100 characters.' }))
    .nullable()
    .transform((value) => value || null),
  year: idInput,
  room: idInput.nullable(),
  termSet: z
    .number(inputMessage({ ru: 'Выберите периоды и каникулы.', en: 'Choose the terms.' }))
    .refine(isId, WRONG_ID),
  bellSchedule: idInput.nullable(),
  classTeachers: z
    .array(
      z.strictObject({
        staff: z
          .number(inputMessage({ ru: 'Выберите сотрудника.', en: 'Choose the employee.' }))
          .refine(isId, WRONG_ID),
        from: date,
        to: date.nullable(),
      }),
    )
    .max(20),
}
export const newClass = z.strictObject(classFields)
/** `seen` is when the class was last changed, as the window knows it. */
export const classChange = z.strictObject({ ...classFields, seen: z.string().max(40).optional() })
