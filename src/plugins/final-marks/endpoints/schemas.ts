import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { idInput, idParam } from '@/core/id-schemas'
import { isSchoolDate } from '@/core/school-date'

import { readGrades } from '../domain/periods'
import { FINAL_CODES } from '../domain/values'
import { STATE_FILTERS } from '../operations/read-state'

const periodKey = z
  .string()
  .regex(
    /^(term|half|year|exam|final)-\d+$/,
    inputMessage({ ru: 'Такого периода нет.', en: 'There is no such period.' }),
  )

const MARK = inputMessage({
  ru: 'Отметка — целое число по шкале школы или н/а, осв., зач., незач.',
  en: 'A mark is a whole number of the school’s scale, or n/a, exempt, pass, fail.',
})
const value = z
  .union([z.number(MARK).int(MARK).min(0, MARK).max(100, MARK), z.enum(FINAL_CODES)], MARK)
  .nullable()

const text = (max: number, min = 0) =>
  z
    .string()
    .max(
      max,
      inputMessage({
        ru: `Слишком длинно: не больше ${max} знаков.`,
        en: `Too long: at most ${max} characters.`,
      }),
    )
    .transform((words) => words.trim())
    .refine((words) => words.length >= min, inputMessage({ ru: 'Напишите причину.', en: 'Give a reason.' }))

export const workloadParams = z.object({ workload: idParam })
export const classParams = z.object({ class: idParam })

/** A save: each change says what the client saw and what it wants, each cell once. */
export const finalsSave = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        student: idInput,
        period: periodKey,
        was: value,
        now: value,
        reason: text(300).nullable().default(null),
      }),
    )
    .min(1, inputMessage({ ru: 'Изменений нет.', en: 'There are no changes.' }))
    .max(500)
    .refine(
      (list) => new Set(list.map(({ student, period }) => `${student} ${period}`)).size === list.length,
      inputMessage({ ru: 'Одна и та же клетка указана дважды.', en: 'The same cell is given twice.' }),
    ),
})

export const historyQuery = z.object({ student: idParam, period: periodKey })

export const openingBody = z
  .strictObject({
    workload: idInput.optional(),
    class: idInput.optional(),
    period: periodKey,
    until: z
      .string()
      .refine(isSchoolDate, inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' })),
    reason: text(500, 3),
  })
  .refine(
    (body) => (body.workload === undefined) !== (body.class === undefined),
    inputMessage({ ru: 'Укажите журнал или класс.', en: 'Name a journal or a class.' }),
  )

const DAYS = inputMessage({ ru: 'Укажите целое число дней.', en: 'Give a whole number of days.' })
const days = (most: number) => {
  const range = inputMessage({ ru: `От 0 до ${most} дней.`, en: `From 0 to ${most} days.` })
  return z.number(DAYS).int(DAYS).min(0, range).max(most, range)
}
const isGrades = (words: string): boolean =>
  words
    .split(/[\s,;]+/)
    .filter(Boolean)
    .every((word) => /^\d+$/.test(word) && readGrades(word).length === 1)

export const settingsBody = z.strictObject({
  finalLockDays: days(120),
  examLockDays: days(180),
  examGrades: text(60)
    .refine(
      isGrades,
      inputMessage({
        ru: 'Перечислите классы числами через запятую: 9, 11.',
        en: 'List the grades as numbers, by commas: 9, 11.',
      }),
    )
    .transform((words) => readGrades(words).join(', ')),
})

export const sheetQuery = z.object({
  period: periodKey.optional(),
  format: z.enum(['json', 'xlsx', 'csv']).default('json'),
})

export const stateQuery = z.object({
  q: z.string().max(200).optional(),
  period: z
    .string()
    .regex(/^((term|half)-\d+|year|exam|final)$/)
    .optional(),
  grade: z.coerce.number().int().min(1).max(12).optional(),
  class: idParam.optional(),
  subject: idParam.optional(),
  teacher: idParam.optional(),
  state: z.enum(STATE_FILTERS).optional(),
  page: z.coerce.number().int().min(1).max(1e6).default(1),
  format: z.enum(['json', 'xlsx', 'csv']).default('json'),
})
