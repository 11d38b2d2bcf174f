import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdParam } from '@/core/id-schemas'

const revision = z
  .number(inputMessage({ ru: 'Укажите номер изменения.', en: 'Give the revision.' }))
  .int()
  .min(1)
  .max(1_000_000_000)

export const workloadParams = z.object({ workload: idParam })

export const classesQuery = z.object({
  class: optionalIdParam,
  subject: optionalIdParam,
  teacher: optionalIdParam,
  state: z.enum(['none', 'off', 'behind', 'unlaid']).nullable().default(null),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform((text) => Math.max(1, Number(text)))
    .default(1),
})

export const layingTableQuery = z.object({
  format: z
    .enum(TABLE_FORMATS, inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }))
    .default('xlsx'),
})

export const planChoices = z.strictObject({
  past: z.enum(['in-order', 'by-name']).default('by-name'),
  choices: z
    .array(z.strictObject({ workload: idInput, was: idInput.nullable(), now: idInput.nullable() }))
    .min(1, inputMessage({ ru: 'Выберите классы и план.', en: 'Choose classes and a plan.' }))
    .max(100, inputMessage({ ru: 'Не больше 100 классов сразу.', en: 'At most 100 classes at once.' }))
    .refine(
      (list) => new Set(list.map(({ workload }) => workload)).size === list.length,
      inputMessage({ ru: 'Один класс указан дважды.', en: 'A class is given twice.' }),
    ),
})

const WHOLE = inputMessage({ ru: 'Сколько часов убрать — целое число.', en: 'Hours to take are whole.' })
const hours = z
  .number(WHOLE)
  .int(WHOLE)
  .min(1, inputMessage({ ru: 'Убрать можно не меньше часа.', en: 'At least one hour.' }))
  .max(99)
const CHOOSE = inputMessage({ ru: 'Выберите темы.', en: 'Choose topics.' })

const way = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('move') }),
  z.strictObject({
    way: z.literal('compress'),
    take: z
      .array(z.strictObject({ topic: idInput, hours }))
      .min(1, CHOOSE)
      .max(400)
      .nullable(),
  }),
  z.strictObject({ way: z.literal('merge'), topics: z.array(idInput).min(1, CHOOSE).max(400).nullable() }),
  z.strictObject({ way: z.literal('restore') }),
  z.strictObject({ way: z.literal('shift'), topic: idInput, by: z.union([z.literal(-1), z.literal(1)]) }),
])

export const relayPreview = z.strictObject({ way })
export const relaySave = z.strictObject({
  way,
  revision,
  seen: z.string().min(1).max(64),
  reason: z
    .string()
    .trim()
    .max(500, inputMessage({ ru: 'Не длиннее 500 знаков.', en: 'At most 500 characters.' }))
    .nullable()
    .default(null)
    .transform((text) => text || null),
})
export const tick = z.strictObject({ revision, topic: idInput, lesson: idInput.nullable() })
