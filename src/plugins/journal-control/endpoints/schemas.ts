import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdInput, WRONG_ID } from '@/core/id-schemas'
import { chosenId as chosen, dateText as date, isPeriod, WRONG_PERIOD } from '@/core/period-query'

import { GROUPINGS } from '../domain/sum-lines'
import { FINDING_KINDS, REMARK_KINDS, REMARK_STATES } from '../types'

const RELOAD = inputMessage({ ru: 'Обновите страницу.', en: 'Reload the page.' })

const seen = z.number(RELOAD).int(RELOAD).min(1, RELOAD).max(1_000_000_000, RELOAD)

const length = (max: number) =>
  inputMessage({ ru: `Не длиннее ${max} знаков.`, en: `At most ${max} characters.` })
const words = (ru: string, en: string, max: number) =>
  z.string(inputMessage({ ru, en })).trim().min(1, inputMessage({ ru, en })).max(max, length(max))
const optionalWords = (max: number) =>
  z
    .string()
    .trim()
    .max(max, length(max))
    .transform((text) => text || null)
    .nullable()
    .default(null)
const count = (ru: string, en: string, max: number) => {
  const message = inputMessage({
    ru: `${ru}: целое число от 0 до ${max}.`,
    en: `${en}: a whole number from 0 to ${max}.`,
  })
  return z.number(message).int(message).min(0, message).max(max, message)
}

const filter = {
  from: date,
  to: date,
  grade: chosen,
  class: chosen,
  subject: chosen,
  teacher: chosen,
  workload: chosen,
  q: z.string().max(100).default(''),
}
const figures = {
  ...filter,
  group: z.enum(GROUPINGS).default('workload'),
  only: z.enum(['amiss', '']).default(''),
  order: z.enum(['name', 'total']).default('name'),
}
const page = z.coerce.number().int().min(1).max(1e6).default(1)
const format = z.enum(TABLE_FORMATS).default('xlsx')

export const figuresQuery = z.object(figures).refine(isPeriod, WRONG_PERIOD)
export const figuresTableQuery = z.object({ ...figures, format }).refine(isPeriod, WRONG_PERIOD)
const kind = z
  .enum([...FINDING_KINDS, ''])
  .transform((value) => value || null)
  .default(null)
export const findingsQuery = z.object({ ...filter, kind, page }).refine(isPeriod, WRONG_PERIOD)
export const findingsTableQuery = z.object({ ...filter, kind, format }).refine(isPeriod, WRONG_PERIOD)
export const remarksTableQuery = z.object({
  format,
  state: z
    .enum([...REMARK_STATES, 'unsettled', 'overdue', ''])
    .transform((value) => value || null)
    .default(null),
  kind: z
    .enum([...REMARK_KINDS, ''])
    .transform((value) => value || null)
    .default(null),
  teacher: chosen,
  class: chosen,
  q: z.string().max(100).default(''),
})

export const remarkParams = z.object({ journalRemark: idParam })
export const lockParams = z.object({ lock: idParam })
export const openingParams = z.object({ opening: idParam })

const NO_TARGET = inputMessage({ ru: 'Отметьте хотя бы одну строку.', en: 'Tick one line at least.' })
const MANY = inputMessage({
  ru: 'Не больше 300 замечаний за раз: напишите по частям.',
  en: 'At most 300 remarks at once: write in parts.',
})
export const remarksBody = z.object({
  targets: z
    .array(
      z.object({
        workload: idInput,
        lesson: optionalIdInput,
        student: optionalIdInput,
        assignment: optionalIdInput,
      }),
      NO_TARGET,
    )
    .min(1, NO_TARGET)
    .max(300, MANY),
  kind: z.enum(REMARK_KINDS, inputMessage({ ru: 'Выберите, о чём замечание.', en: 'Choose the kind.' })),
  text: words('Напишите замечание.', 'Write the remark.', 2000),
  dueDate: date,
})
export const answerBody = z.object({ text: words('Напишите ответ.', 'Write the answer.', 2000), seen })
export const returnBody = z.object({
  text: words('Напишите, что ещё исправить.', 'Write what else to mend.', 2000),
  dueDate: date.nullable().default(null),
  seen,
})
export const closingBody = z.object({ text: optionalWords(2000), seen })

export const lockBody = z.object({
  through: date,
  grade: z.number(WRONG_ID).int().min(1).max(11).nullable().default(null),
  class: optionalIdInput,
  subject: optionalIdInput,
  note: optionalWords(300),
})
export const liftBody = z.object({ reason: words('Напишите причину.', 'Give the reason.', 300) })
export const openingBody = z.object({
  teacher: optionalIdInput,
  workload: optionalIdInput,
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  until: date,
  reason: words('Напишите причину.', 'Give the reason.', 300),
})
export const rulesBody = z.object({
  from: date,
  act: optionalWords(300),
  marksOfOne: count('Оценок при 1 уроке', 'Marks with 1 lesson', 50),
  marksOfTwo: count('Оценок при 2 уроках', 'Marks with 2 lessons', 50),
  marksOfMore: count('Оценок при 3 уроках', 'Marks with 3 lessons', 50),
  markDays: count('Допустимое опоздание', 'The overlooked lateness', 30),
  lockDays: count('Дней до закрытия', 'Days until the lock', 120).nullable().default(null),
})
export const inspectionBody = z
  .object({
    from: date,
    to: date,
    grade: optionalIdInput,
    class: optionalIdInput,
    subject: optionalIdInput,
    teacher: optionalIdInput,
    workload: optionalIdInput,
    q: z.string().max(100).default(''),
    conclusion: optionalWords(5000),
  })
  .refine(isPeriod, WRONG_PERIOD)
