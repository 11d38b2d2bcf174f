import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdParam } from '@/core/id-schemas'
import { isSchoolDate } from '@/core/school-date'

import { COMPONENTS } from '../domain/components'
import { isHours } from '../domain/hours'
import { MOST_ROWS } from '../operations/read-file'

const hours = z.number().refine(
  isHours,
  inputMessage({
    ru: 'Часов в неделю — от 0,5 до 40 с шагом 0,5.',
    en: 'Hours a week are from 0.5 to 40 in steps of 0.5.',
  }),
)
const component = z.enum(COMPONENTS, inputMessage({ ru: 'Неизвестная часть плана.', en: 'Unknown part.' }))
const date = z.string().refine(isSchoolDate, inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' }))

export const yearParams = z.object({ year: idParam })
export const planParams = z.object({ plan: idParam })
export const tableQuery = z.object({
  format: z
    .enum(TABLE_FORMATS, inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }))
    .default('xlsx'),
})

const GRADE = inputMessage({ ru: 'Параллель — от 1 до 11.', en: 'A grade is from 1 to 11.' })
const WEEKS = inputMessage({ ru: 'Учебных недель — от 1 до 45.', en: 'From 1 to 45 weeks.' })
const card = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, inputMessage({ ru: 'Назовите план.', en: 'Name the curriculum.' }))
    .max(100, inputMessage({ ru: 'Не больше 100 знаков.', en: 'At most 100 characters.' })),
  grade: z.number(GRADE).int(GRADE).min(1, GRADE).max(11, GRADE),
  profile: z
    .string()
    .trim()
    .max(100, inputMessage({ ru: 'Не больше 100 знаков.', en: 'At most 100 characters.' }))
    .nullable()
    .transform((value) => value || null),
  weekDays: z
    .number()
    .refine(
      (value) => value === 5 || value === 6,
      inputMessage({ ru: 'Выберите 5 или 6 дней.', en: 'Choose 5 or 6 days.' }),
    ),
  weeks: z.number(WEEKS).int(WEEKS).min(1, WEEKS).max(45, WEEKS),
  classes: z
    .array(idInput)
    .max(60)
    .transform((list) => [...new Set(list)]),
})
const line = z.strictObject({ subject: idInput, component, hoursPerWeek: hours })

export const newPlan = z.strictObject({
  card,
  lines: z
    .array(line)
    .max(300)
    .default([])
    .refine(
      (lines) => new Set(lines.map((one) => `${one.component} ${one.subject}`)).size === lines.length,
      inputMessage({ ru: 'Один предмет указан дважды.', en: 'A subject is given twice.' }),
    ),
})
export const planChange = z.strictObject({ card, seen: card })
export const planRemoval = z.object({
  revision: z
    .string()
    .regex(/^\d{1,9}$/, inputMessage({ ru: 'Укажите номер изменения плана.', en: 'Give the revision.' }))
    .transform(Number)
    .nullable()
    .default(null),
})

export const cellChanges = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        curriculum: idInput,
        subject: idInput,
        component,
        was: hours.nullable(),
        now: hours.nullable(),
      }),
    )
    .min(1, inputMessage({ ru: 'Менять нечего.', en: 'There is nothing to change.' }))
    .max(3000, inputMessage({ ru: 'Слишком много ячеек сразу.', en: 'Too many cells at once.' })),
})

const column = z.number().int().min(0).max(1000)
export const sheetCheck = z
  .strictObject({
    rows: z
      .array(z.array(z.string().max(2000)).max(60))
      .min(1)
      .max(MOST_ROWS + 1),
    matching: z.strictObject({
      component: column.nullable(),
      subject: z
        .number(inputMessage({ ru: 'Укажите столбец с предметами.', en: 'Name the column of subjects.' }))
        .int()
        .min(0)
        .max(1000),
      plans: z
        .array(z.strictObject({ curriculum: idInput, column }))
        .max(60)
        .default([]),
      created: z.array(z.strictObject({ column, card })).max(60).default([]),
    }),
  })
  .refine(
    ({ matching: { plans, created } }) => plans.length + created.length > 0,
    inputMessage({ ru: 'Укажите столбец хотя бы одного плана.', en: 'Name the column of a curriculum.' }),
  )

export const copyQuery = z.object({ to: optionalIdParam })
export const copyOrder = z.strictObject({
  to: idInput,
  plans: z
    .array(idInput)
    .min(1, inputMessage({ ru: 'Выберите, что копировать.', en: 'Choose what to copy.' }))
    .max(200),
})

export const workloadsQuery = z.object({
  class: optionalIdParam,
  subject: optionalIdParam,
  teacher: optionalIdParam,
  state: z.enum(['none', 'differs', 'done', 'extra']).nullable().default(null),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform((text) => Math.max(1, Number(text)))
    .default(1),
})
export const workloadsTableQuery = workloadsQuery.omit({ page: true }).extend(tableQuery.shape)

export const progressQuery = z.object({
  class: optionalIdParam,
  subject: optionalIdParam,
  teacher: optionalIdParam,
  isBehind: z
    .enum(['1', '0'])
    .default('0')
    .transform((value) => value === '1'),
  page: workloadsQuery.shape.page,
})
export const progressTableQuery = progressQuery.omit({ page: true }).extend(tableQuery.shape)

const given = z.strictObject({ teacher: idInput, hoursPerWeek: hours }).nullable()
export const assignment = z.strictObject({
  date,
  joint: z
    .enum(
      ['together', 'part'],
      inputMessage({ ru: 'Совместный урок: together или part.', en: 'A joint lesson: together or part.' }),
    )
    .nullable()
    .default(null),
  changes: z
    .array(
      z.strictObject({
        class: idInput,
        subject: idInput,
        subgroup: idInput.nullable(),
        workload: idInput.nullable(),
        seen: z.array(idInput).max(20),
        was: given,
        now: given,
      }),
    )
    .min(1, inputMessage({ ru: 'Выберите строки.', en: 'Choose lines.' }))
    .max(200, inputMessage({ ru: 'Не больше 200 строк сразу.', en: 'At most 200 lines at once.' })),
})
