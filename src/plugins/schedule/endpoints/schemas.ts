import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdInput } from '@/core/id-schemas'
import { isSchoolDate } from '@/core/school-date'

import { WEEK_VIEWS } from '../operations/find-lessons'

const date = z.string().refine(isSchoolDate, inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' }))
const whole = (min: number, max: number, ru: string, en: string) =>
  z
    .number(inputMessage({ ru, en }))
    .int(inputMessage({ ru, en }))
    .min(min, inputMessage({ ru, en }))
    .max(max, inputMessage({ ru, en }))

const weekdayOf = whole(1, 6, 'День недели — от понедельника до субботы.', 'A day from Monday to Saturday.')
const numberOf = whole(0, 16, 'Номер урока — от 0 до 16.', 'A lesson number from 0 to 16.')
const revision = whole(0, 1_000_000_000, 'Обновите страницу.', 'Reload the page.')
const cycleWeek = z.union(
  [z.literal(0), z.literal(1), z.literal(2)],
  inputMessage({ ru: 'Неделя цикла: 0, 1 или 2.', en: 'The week of the cycle is 0, 1 or 2.' }),
)
const cycleWeeks = z.union(
  [z.literal(1), z.literal(2)],
  inputMessage({ ru: 'В цикле одна или две недели.', en: 'A cycle has one week or two.' }),
)
const name = z
  .string()
  .trim()
  .min(1, inputMessage({ ru: 'Назовите вариант.', en: 'Give the version a name.' }))
  .max(
    100,
    inputMessage({ ru: 'Слишком длинно: не больше 100 знаков.', en: 'Too long: at most 100 characters.' }),
  )
const format = z.enum(
  TABLE_FORMATS,
  inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }),
)

export const versionParams = z.object({ version: idParam })
export const staffParams = z.object({ staff: idParam })
export const weekQuery = z.object({
  view: z
    .enum(WEEK_VIEWS, inputMessage({ ru: 'Вид: class, teacher, room или student.', en: 'No such view.' }))
    .optional(),
  of: idParam.optional(),
  date: date.optional(),
})
export const weekTableQuery = weekQuery.extend({
  view: z
    .enum(
      [...WEEK_VIEWS, 'school'],
      inputMessage({ ru: 'Вид: class, teacher, room, student или school.', en: 'No such view.' }),
    )
    .optional(),
  span: z
    .enum(['day', 'week'], inputMessage({ ru: 'Срок: day или week.', en: 'The span is day or week.' }))
    .default('week'),
  format: format.default('xlsx'),
})
export const tableQuery = z.object({ format: format.default('xlsx') })
export const newVersion = z.object({
  name,
  cycleWeeks: cycleWeeks.default(1),
  copyOf: optionalIdInput,
})
export const rename = z.object({ name })
export const changes = z.object({
  revision,
  remove: z.array(idInput).max(200).default([]),
  put: z
    .array(
      z.object({
        workload: idInput,
        weekday: weekdayOf,
        number: numberOf,
        cycleWeek: cycleWeek.default(0),
        room: optionalIdInput,
        isFixed: z.boolean().default(false),
      }),
    )
    .max(200)
    .default([]),
})
export const preview = z.object({ from: date })
export const controlsQuery = z.object({ from: date })
export const publication = z.object({ from: date, revision })
export const searchOrder = z.object({
  revision,
  effort: z.enum(['quick', 'usual', 'thorough']).default('usual'),
  seed: whole(0, 2_147_483_647, 'Неверное число.', 'A wrong number.').default(1),
})
export const taking = z.object({ revision })
export const limits = z.object({
  room: optionalIdInput,
  unavailable: z
    .array(z.object({ weekday: weekdayOf, number: numberOf }))
    .max(102)
    .default([]),
})
export const workloadParams = z.object({ workload: idParam })
export const joint = z.object({ with: z.array(idInput).max(20) })
export const pairs = z.object({ wantsPairs: z.boolean() })
