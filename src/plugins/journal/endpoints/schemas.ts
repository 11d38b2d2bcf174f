import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { idInput, idParam } from '@/core/id-schemas'
import { isSchoolDate } from '@/core/school-date'

import { ATTENDANCE_CODES } from '../domain/attendance-codes'
import { COPY_PARTS } from '../operations/copy-lesson'
import { BEHAVIOUR_KINDS } from '../domain/behaviour-kinds'
import { CHANGE_KINDS } from '../domain/change-chain'

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

const WHOLE = inputMessage({
  ru: 'Отметка — целое число. Дробных отметок не ставят.',
  en: 'A mark is a whole number.',
})
/** Which values there are is told by the scale in force on the day of the lesson. */
const value = z.number(WHOLE).int(WHOLE)

const SCORE = inputMessage({
  ru: 'Балл — целое число от 0 до 1000.',
  en: 'A score is a whole number from 0 to 1000.',
})
const score = z.number(SCORE).int(SCORE).min(0, SCORE).max(1000, SCORE)

const markState = z
  .strictObject({
    value: value.nullable(),
    isDebt: z.boolean(),
    comment: text(500).default(null),
    score: score.nullable().optional(),
  })
  .nullable()

const MINUTES = inputMessage({
  ru: 'Время на задание — целое число минут от 1 до 300.',
  en: 'The time for homework is a whole number of minutes from 1 to 300.',
})
const minutes = z.number(MINUTES).int(MINUTES).min(1, MINUTES).max(300, MINUTES)

const lessonFields = z.strictObject({
  topic: text(500).optional(),
  lessonType: idInput.nullable().optional(),
  homework: text(5000).optional(),
  homeworkDueDate: schoolDate.nullable().optional(),
  homeworkMinutes: minutes.nullable().optional(),
  studentNote: text(2000).optional(),
  privateNote: text(2000).optional(),
})

const weight = z
  .number()
  .int()
  .min(0, inputMessage({ ru: 'Вес — от 0 до 100.', en: 'A weight is from 0 to 100.' }))
  .max(100, inputMessage({ ru: 'Вес — от 0 до 100.', en: 'A weight is from 0 to 100.' }))

const MAX_SCORE = inputMessage({
  ru: 'Наибольший балл — целое число от 1 до 1000.',
  en: 'The highest score is a whole number from 1 to 1000.',
})
const maxScore = z.number(MAX_SCORE).int(MAX_SCORE).min(1, MAX_SCORE).max(1000, MAX_SCORE)

const assignment = {
  type: idInput,
  topic: text(500),
  weight,
  dueDate: schoolDate.nullable(),
  maxScore: maxScore.nullable(),
}

const SAME_CELL = inputMessage({
  ru: 'Одна и та же клетка указана дважды.',
  en: 'The same cell is given twice.',
})

/** Each cell once: of two wishes for one cell nobody knows which counts, and the totals would count both. */
const namesEachOnce = (
  changes: readonly { student: number; assignment?: number; kind?: string }[],
): boolean =>
  new Set(changes.map(({ student, assignment, kind }) => `${student} ${assignment} ${kind}`)).size ===
  changes.length

/** A save of a lesson: each change says what the client saw and what it wants. */
export const lessonRecord = z.strictObject({
  lesson: z.strictObject({ was: lessonFields, now: lessonFields }).optional(),
  /** «Все на месте»: attendance was taken, whoever is missing. */
  isAttendanceTaken: z.literal(true).optional(),
  marks: z
    .array(
      z.strictObject({
        student: idInput,
        assignment: idInput,
        was: markState,
        now: markState,
        reason: text(500).optional(),
      }),
    )
    .max(500)
    .refine(namesEachOnce, SAME_CELL)
    .default([]),
  attendance: z
    .array(
      z.strictObject({
        student: idInput,
        was: z.enum(ATTENDANCE_CODES).nullable(),
        now: z.enum(ATTENDANCE_CODES).nullable(),
      }),
    )
    .max(500)
    .refine(namesEachOnce, SAME_CELL)
    .default([]),
  behaviour: z
    .array(
      z.strictObject({ student: idInput, kind: z.enum(BEHAVIOUR_KINDS), was: text(500), now: text(500) }),
    )
    .max(500)
    .refine(namesEachOnce, SAME_CELL)
    .default([]),
})

export const lessonCopy = z.strictObject({
  parts: z
    .array(z.enum(COPY_PARTS))
    .min(1, inputMessage({ ru: 'Отметьте, что копировать.', en: 'Tick what is to be copied.' })),
  targets: z
    .array(
      z.strictObject({
        lesson: idInput,
        was: z.strictObject({ topic: text(500).optional(), homework: text(5000).optional() }),
      }),
    )
    .min(1, inputMessage({ ru: 'Отметьте хотя бы один класс.', en: 'Tick at least one class.' }))
    .max(30)
    .refine((all) => new Set(all.map(({ lesson }) => lesson)).size === all.length, SAME_CELL),
})

export const newAssignment = z.strictObject({
  ...assignment,
  topic: assignment.topic.default(null),
  dueDate: assignment.dueDate.default(null),
  maxScore: assignment.maxScore.default(null),
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
  /** One cell: this assignment and what belongs to the student alone, such as the attendance. */
  assignment: idParam.optional(),
  term: idParam.optional(),
})
export const changesQuery = changeFilter.extend({ page: z.coerce.number().int().min(1).max(1e6).default(1) })
export const changesTableQuery = changeFilter.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export const termQuery = z.object({ term: idParam.optional() })
