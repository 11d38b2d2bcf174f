import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { isSchoolDate } from '@/core/school-date'

import { ORDER_GROUPS, ORDER_KIND_NAMES, MOVING_KINDS } from '../domain/kinds'
import { ORDER_STATES } from '../types'

const date = z
  .string()
  .refine(
    isSchoolDate,
    inputMessage({ ru: 'Укажите дату, например 01.09.2026.', en: 'Give a date, such as 01/09/2026.' }),
  )
const id = z.number().int().positive()
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, inputMessage({ ru: `Не длиннее ${longest} знаков.`, en: `At most ${longest} characters.` }))

/** A school has no more students to move at once. */
const MOST_STUDENTS = 2000

export const orderParams = z.object({ order: z.coerce.number().int().positive() })

export const draftBody = z.object({
  kind: z.enum(
    MOVING_KINDS as [string, ...string[]],
    inputMessage({ ru: 'Выберите вид приказа.', en: 'Choose the kind of order.' }),
  ),
  date,
  effectiveOn: date,
  ground: text(2000).nullish(),
  lines: z
    .array(z.object({ student: id, toClass: id.nullish(), note: text(500).nullish() }))
    .max(
      MOST_STUDENTS,
      inputMessage({ ru: 'Слишком много учеников в одном приказе.', en: 'Too many students in one order.' }),
    ),
  revision: z.number().int().positive().optional(),
})

/** Who signs says which revision was read. */
export const signBody = z.object({ revision: z.number().int().positive().optional() })

/** A school has no more staff. */
const MOST_PEOPLE = 1000
export const publicationBody = z.object({
  people: z
    .array(id)
    .max(
      MOST_PEOPLE,
      inputMessage({
        ru: 'Слишком длинный список: не больше 1000 человек.',
        en: 'The list is too long: at most 1000 people.',
      }),
    )
    .optional(),
  dueOn: date
    .or(z.literal('').transform(() => null))
    .nullish()
    .transform((value) => value ?? null),
})

export const scanParams = z.object({
  order: z.coerce.number().int().positive(),
  scan: z.coerce.number().int().positive(),
})

export const cancelBody = z.object({ ground: text(2000).nullish() })

export const templateParams = z.object({ group: z.enum(ORDER_GROUPS) })
export const templateBody = z.object({
  series: text(10),
  preamble: text(2000),
  points: text(4000).min(
    1,
    inputMessage({ ru: 'Напишите хотя бы один пункт.', en: 'Write at least one point.' }),
  ),
})

export const paperQuery = z.object({ format: z.enum(['pdf', 'docx']).default('pdf') })

/** What stands in the address of the list; an empty value is the same as none. */
export const listQuery = z.object({
  q: z.string().trim().max(100).default(''),
  state: z
    .enum(ORDER_STATES)
    .or(z.literal('').transform(() => null))
    .nullish(),
  group: z
    .enum(ORDER_GROUPS)
    .or(z.literal('').transform(() => null))
    .nullish(),
})

export const isKindName = (value: unknown): value is (typeof ORDER_KIND_NAMES)[number] =>
  ORDER_KIND_NAMES.includes(value as (typeof ORDER_KIND_NAMES)[number])
