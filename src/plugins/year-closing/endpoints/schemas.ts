import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { isSchoolDate } from '@/core/school-date'

import { DECISIONS } from '../domain/decisions'
import { STEPS } from '../domain/steps'

const date = z
  .string()
  .refine(
    isSchoolDate,
    inputMessage({ ru: 'Укажите дату, например 01.09.2027.', en: 'Give a date, such as 01/09/2027.' }),
  )
const id = z.number().int().positive()
const long = (most: number) =>
  z
    .string()
    .trim()
    .max(most, inputMessage({ ru: `Не длиннее ${most} знаков.`, en: `At most ${most} characters.` }))
const filled = (most: number) =>
  long(most).min(1, inputMessage({ ru: 'Заполните это поле.', en: 'Fill in this field.' }))

const span = z.object({ name: filled(100), from: date, to: date })
const MOST_SETS = 20
const MOST_SPANS = 20
const MOST_HOLIDAYS = 100

export const yearBody = z.object({
  seen: z.number().int().nonnegative().nullable(),
  name: filled(20),
  startDate: date,
  endDate: date,
  orderDate: date,
  promotedOn: date,
  graduatedOn: date,
  ground: long(2000).default(''),
  holidays: z.array(z.object({ date, name: filled(100) })).max(MOST_HOLIDAYS),
  sets: z
    .array(
      z.object({
        name: filled(100),
        kind: z.enum(['quarter', 'trimester', 'half']),
        terms: z.array(span).max(MOST_SPANS),
        vacations: z.array(span).max(MOST_SPANS),
      }),
    )
    .max(MOST_SETS),
})

const MOST_CLASSES = 200
const MOST_STUDENTS = 3000
const capacity = inputMessage({
  ru: 'Вместимость — от 1 до 60 учеников.',
  en: 'A class takes 1 to 60 students.',
})

export const planBody = z.object({
  seen: z.number().int().nonnegative(),
  rows: z
    .array(
      z.object({
        id: id.nullable(),
        fromClass: id.nullable(),
        grade: z.number().int().min(1).max(11),
        letter: filled(15),
        profile: long(100)
          .nullable()
          .transform((text) => text || null),
        room: id.nullable(),
        teacher: id.nullable(),
        termSet: id,
        bellSchedule: id.nullable(),
        capacity: z.number({ error: capacity }).int(capacity).min(1, capacity).max(60, capacity),
      }),
    )
    .min(1, inputMessage({ ru: 'Нужен хотя бы один класс.', en: 'At least one class is needed.' }))
    .max(MOST_CLASSES),
})

export const decisionsBody = z.object({
  decisions: z
    .array(
      z.object({
        student: id,
        decision: z.enum(DECISIONS),
        target: id.nullable(),
        reason: long(500).min(
          3,
          inputMessage({
            ru: 'Напишите причину, например «Решение педсовета от 28.05.2027 № 9».',
            en: 'Write why, such as “Decision of the council of 28/05/2027 No. 9”.',
          }),
        ),
        seen: z.number().int().nonnegative(),
      }),
    )
    .min(1)
    .max(MOST_STUDENTS),
})

export const switchBody = z.object({ on: date })
export const undoBody = z.object({ step: z.enum(STEPS) })
