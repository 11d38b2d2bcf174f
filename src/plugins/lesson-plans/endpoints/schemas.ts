import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdInput, optionalIdParam } from '@/core/id-schemas'
import { isId } from '@/core/ids'

import { LIMITS } from '../domain/limits'
import type { PlanField } from '../domain/plan-columns'
import { PLAN_STATES } from '../domain/states'
import { STEP_NAMES } from '../domain/steps'
import { MOST_ROWS } from '../operations/read-file'

export const variantParams = z.object({ variant: idParam })
export const remarkParams = z.object({ remark: idParam })
export const tableQuery = z.object({
  format: z
    .enum(TABLE_FORMATS, inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }))
    .default('xlsx'),
})

const tooLong = (most: number) =>
  inputMessage({ ru: `Не больше ${most} знаков.`, en: `At most ${most} characters.` })
const longText = z
  .string()
  .max(LIMITS.text, tooLong(LIMITS.text))
  .nullable()
  .transform((value) => value?.trim() || null)
const shortText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, tooLong(most))
    .nullable()
    .transform((value) => value || null)

const GRADE = inputMessage({ ru: 'Параллель — от 1 до 11.', en: 'A grade is from 1 to 11.' })
const WEEKLY = inputMessage({
  ru: 'Часов в неделю — от 0,5 до 40 с шагом 0,5.',
  en: 'Hours a week are from 0.5 to 40 in steps of 0.5.',
})
const card = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1, inputMessage({ ru: 'Назовите план.', en: 'Name the plan.' }))
    .max(150, tooLong(150)),
  subject: z
    .number(inputMessage({ ru: 'Выберите предмет.', en: 'Choose a subject.' }))
    .refine(isId, inputMessage({ ru: 'Выберите предмет.', en: 'Choose a subject.' })),
  grade: z.number(GRADE).int(GRADE).min(1, GRADE).max(11, GRADE),
  year: idInput.nullable(),
  hoursPerWeek: z
    .number(WEEKLY)
    .refine((value) => value >= 0.5 && value <= 40 && Number.isInteger(value * 2), WEEKLY),
  profile: shortText(100),
  textbook: shortText(300),
})
const revision = z
  .number(inputMessage({ ru: 'Укажите номер изменения плана.', en: 'Give the revision of the plan.' }))
  .int()
  .min(1)
  .max(1_000_000_000)

export const newPlan = z.strictObject({ card })
export const cardChange = z.strictObject({ card, revision })
export const copyOrder = z.strictObject({
  title: shortText(150).default(null),
})
export const removalQuery = z.object({
  revision: z
    .string(inputMessage({ ru: 'Укажите номер изменения плана.', en: 'Give the revision of the plan.' }))
    .regex(/^\d{1,9}$/, inputMessage({ ru: 'Укажите номер изменения плана.', en: 'Give the revision.' }))
    .transform(Number),
})

const HOURS = inputMessage({
  ru: `Часы — целое число от 1 до ${LIMITS.hours}.`,
  en: `Hours are a whole number from 1 to ${LIMITS.hours}.`,
})
const MINUTES = inputMessage({
  ru: `Минуты — целое число от 0 до ${LIMITS.minutes}.`,
  en: `Minutes are a whole number from 0 to ${LIMITS.minutes}.`,
})
const topic = z.strictObject({
  id: idInput.nullable(),
  section: z.string().trim().max(LIMITS.section, tooLong(LIMITS.section)),
  title: z
    .string()
    .trim()
    .min(1, inputMessage({ ru: 'Впишите тему.', en: 'Write the topic.' }))
    .max(LIMITS.title, tooLong(LIMITS.title)),
  hours: z.number(HOURS).int(HOURS).min(1, HOURS).max(LIMITS.hours, HOURS),
  lessonType: idInput.nullable(),
  homework: longText,
  homeworkMinutes: z.number(MINUTES).int(MINUTES).min(0, MINUTES).max(LIMITS.minutes, MINUTES).nullable(),
  materials: longText,
  outcomes: longText,
  isControl: z.boolean(),
})
export const topicsSave = z.strictObject({
  revision,
  topics: z
    .array(topic)
    .max(
      LIMITS.topics,
      inputMessage({ ru: `В плане не больше ${LIMITS.topics} тем.`, en: `At most ${LIMITS.topics} topics.` }),
    ),
})

export const stepOrder = z.strictObject({
  step: z.enum(STEP_NAMES, inputMessage({ ru: 'Неизвестное действие.', en: 'Unknown step.' })),
  revision,
  remark: longText.default(null),
})

const said = (ru: string, en: string) =>
  z
    .string(inputMessage({ ru, en }))
    .trim()
    .min(1, inputMessage({ ru, en }))
    .max(LIMITS.text, tooLong(LIMITS.text))
export const newRemark = z.strictObject({
  text: said('Напишите, что исправить.', 'Write what to mend.'),
  topic: optionalIdInput,
})
export const remarkChange = z.union([
  z.strictObject({ answer: said('Напишите ответ.', 'Write an answer.') }),
  z.strictObject({ isClosed: z.boolean() }),
])

export const listQuery = z.object({
  q: z.string().trim().max(100).default(''),
  subject: optionalIdParam,
  grade: z
    .string()
    .regex(/^(?:[1-9]|1[01])$/)
    .transform(Number)
    .nullable()
    .default(null),
  state: z.enum(PLAN_STATES).nullable().default(null),
  mine: z
    .enum(['1', '0'])
    .default('0')
    .transform((value) => value === '1'),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform((text) => Math.max(1, Number(text)))
    .default(1),
})

const column = z.number().int().min(0).max(1000)
export const sheetCheck = z.strictObject({
  rows: z
    .array(z.array(z.string().max(2000)).max(60))
    .min(1)
    .max(MOST_ROWS),
  header: z.number().int().min(0).max(MOST_ROWS),
  matching: z.strictObject({
    section: column.nullable(),
    title: z
      .number(inputMessage({ ru: 'Укажите столбец с темами.', en: 'Name the column of topics.' }))
      .int()
      .min(0)
      .max(1000),
    hours: column.nullable(),
    lessonType: column.nullable(),
    isControl: column.nullable(),
    homework: column.nullable(),
    homeworkMinutes: column.nullable(),
    materials: column.nullable(),
    outcomes: column.nullable(),
  } satisfies Record<PlanField, z.ZodType>),
})
