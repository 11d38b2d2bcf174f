import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { isId, parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

import { ATTENDANCE_CODES } from '../domain/attendance-codes'
import { CHANGE_KINDS } from '../domain/change-chain'

const id = z
  .number()
  .refine(isId, inputMessage({ ru: 'Неверный номер записи.', en: 'This is no record number.' }))

/** An id in a path; anything else is a page that does not exist. */
export const idParam = z.string().transform((text, context) => {
  const parsed = parseId(text)
  if (parsed !== null) return parsed
  context.addIssue({
    code: 'custom',
    message: inputMessage({ ru: 'Неверный номер записи.', en: 'This is no record number.' }),
  })
  return z.NEVER
})

const schoolDate = z
  .string()
  .refine(isSchoolDate, inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' }))

const text = (max: number) =>
  z
    .string()
    .max(
      max,
      inputMessage({
        ru: `Слишком длинно: не больше ${max} знаков.`,
        en: `Too long: at most ${max} characters.`,
      }),
    )
    .transform((value) => value.trim())
    .nullable()

const value = z
  .number()
  .int()
  .min(1, inputMessage({ ru: 'Отметка — от 1 до 5.', en: 'A mark is from 1 to 5.' }))
  .max(5, inputMessage({ ru: 'Отметка — от 1 до 5.', en: 'A mark is from 1 to 5.' }))

const markState = z
  .strictObject({ value: value.nullable(), isDebt: z.boolean(), comment: text(500).default(null) })
  .nullable()

const MINUTES = inputMessage({
  ru: 'Время на задание — целое число минут от 1 до 300.',
  en: 'The time for homework is a whole number of minutes from 1 to 300.',
})
const minutes = z.number(MINUTES).int(MINUTES).min(1, MINUTES).max(300, MINUTES)

const lessonFields = z.strictObject({
  topic: text(500).optional(),
  lessonType: id.nullable().optional(),
  homework: text(5000).optional(),
  homeworkDueDate: schoolDate.nullable().optional(),
  homeworkMinutes: minutes.nullable().optional(),
})

const weight = z
  .number()
  .int()
  .min(0, inputMessage({ ru: 'Вес — от 0 до 100.', en: 'A weight is from 0 to 100.' }))
  .max(100, inputMessage({ ru: 'Вес — от 0 до 100.', en: 'A weight is from 0 to 100.' }))

const assignment = { type: id, topic: text(500), weight, dueDate: schoolDate.nullable() }

const SAME_CELL = inputMessage({
  ru: 'Одна и та же клетка указана дважды.',
  en: 'The same cell is given twice.',
})

/** Each cell once: of two wishes for one cell nobody knows which counts, and the totals would count both. */
const namesEachOnce = (changes: readonly { student: number; assignment?: number }[]): boolean =>
  new Set(changes.map(({ student, assignment }) => `${student} ${assignment}`)).size === changes.length

/** A save of a lesson: each change says what the client saw and what it wants. */
export const lessonRecord = z.strictObject({
  lesson: z.strictObject({ was: lessonFields, now: lessonFields }).optional(),
  marks: z
    .array(z.strictObject({ student: id, assignment: id, was: markState, now: markState }))
    .max(500)
    .refine(namesEachOnce, SAME_CELL)
    .default([]),
  attendance: z
    .array(
      z.strictObject({
        student: id,
        was: z.enum(ATTENDANCE_CODES).nullable(),
        now: z.enum(ATTENDANCE_CODES).nullable(),
      }),
    )
    .max(500)
    .refine(namesEachOnce, SAME_CELL)
    .default([]),
})

export const newAssignment = z.strictObject({
  ...assignment,
  topic: assignment.topic.default(null),
  dueDate: assignment.dueDate.default(null),
  /** Place in the lesson, 1..20: repeating it makes no second assignment. */
  position: z.number().int().min(1).max(20),
})
export const assignmentChange = z.strictObject(assignment).partial()
export const lessonParams = z.object({ lesson: idParam })
export const assignmentParams = z.object({ assignment: idParam })
export const workloadParams = z.object({ workload: idParam })
export const fileParams = z.object({ file: idParam })
const changeFilter = z.object({
  kind: z.enum(CHANGE_KINDS).optional(),
  student: idParam.optional(),
  lesson: idParam.optional(),
})
export const changesQuery = changeFilter.extend({ page: z.coerce.number().int().min(1).max(1e6).default(1) })
export const changesTableQuery = changeFilter.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export const termQuery = z.object({ term: idParam.optional() })
