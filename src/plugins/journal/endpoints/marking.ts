import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { TABLE_FORMATS, tableFile } from '@/core/files/table-file'
import { localeOf } from '@/core/locale'
import { inputMessage } from '@/core/explain-issues'
import { defineEndpoint } from '@/core/plugin'
import { idParam } from '@/core/id-schemas'
import { isSchoolDate } from '@/core/school-date'

import { keepsMarking, readsMarking } from '../access/rules'
import { MARK_SCALES } from '../domain/mark-scales'
import { saveAssignmentTypes, saveLessonTypes } from '../operations/save-types'
import { timelinessByTeacher } from '../operations/timeliness'
import { addMarkRules, removeMarkRules } from '../operations/write-mark-rules'
import { presentTimelinessTable } from '../presenters/present-timeliness'

const whole = (min: number, max: number, ru: string, en: string) => {
  const message = inputMessage({
    ru: `${ru} — целое число от ${min} до ${max}.`,
    en: `${en} is a whole number from ${min} to ${max}.`,
  })
  return z.number(message).int(message).min(min, message).max(max, message)
}
const words = (max: number, ru: string, en: string) =>
  z
    .string()
    .trim()
    .min(1, inputMessage({ ru, en }))
    .max(
      max,
      inputMessage({
        ru: `Слишком длинно: не больше ${max} знаков.`,
        en: `Too long: at most ${max} characters.`,
      }),
    )
const date = z.string().refine(isSchoolDate, inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' }))

const MOST = 100
const named = {
  id: z.number().int().positive().nullable(),
  name: words(100, 'Назовите тип.', 'Name the type.'),
  isOff: z.boolean(),
  order: z.number().min(0).max(100_000),
}
const listOf = <TType extends z.ZodType>(type: TType) =>
  z.strictObject({
    types: z
      .array(type)
      .min(1, inputMessage({ ru: 'Оставьте хотя бы один тип.', en: 'Keep one type.' }))
      .max(MOST),
    removed: z.array(z.number().int().positive()).max(MOST).default([]),
  })
const assignmentTypesBody = listOf(
  z.strictObject({
    ...named,
    letter: words(3, 'Укажите букву.', 'Give a letter.'),
    weight: whole(0, 100, 'Вес', 'A weight'),
    isControl: z.boolean(),
    needsLongCheck: z.boolean(),
  }),
)
const lessonTypesBody = listOf(
  z.strictObject({ ...named, shortName: words(20, 'Укажите сокращение.', 'Give a short name.') }),
)

const FRACTION = inputMessage({
  ru: 'Доля — от 0,01 до 0,99: при 0,5 из 3,5 выйдет 4.',
  en: 'The fraction is from 0.01 to 0.99: with 0.5, 3.5 makes 4.',
})
const rulesBody = z.strictObject({
  from: date,
  actNumber: words(100, 'Укажите номер локального акта.', 'Give the number of the local act.'),
  actDate: date,
  scale: z.enum(MARK_SCALES),
  averaging: z.enum(['weighted', 'plain']),
  roundUpFrom: z.number(FRACTION).min(0.01, FRACTION).max(0.99, FRACTION),
  minMarks: whole(1, 30, 'Сколько оценок нужно', 'The number of marks'),
  unmarkedGrades: z.array(whole(1, 11, 'Параллель', 'A grade')).max(11),
  longCheckDays: whole(0, 30, 'Срок проверки', 'The time for checking'),
})

/** The school's types and its rules of marks. */
export const markingEndpoints = [
  defineEndpoint({
    method: 'put',
    path: '/marking/assignment-types',
    rule: keepsMarking,
    summary: { ru: 'Сохранить типы работ школы', en: 'Save the types of works of the school' },
    body: assignmentTypesBody,
    handler: async ({ req, body }) => {
      await saveAssignmentTypes({ req, facts: await requireFacts(req), ...body })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'put',
    path: '/marking/lesson-types',
    rule: keepsMarking,
    summary: { ru: 'Сохранить типы уроков школы', en: 'Save the types of lessons of the school' },
    body: lessonTypesBody,
    handler: async ({ req, body }) => {
      await saveLessonTypes({ req, facts: await requireFacts(req), ...body })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/marking/rules',
    rule: keepsMarking,
    summary: { ru: 'Ввести правила оценивания с даты', en: 'Enter rules of marks from a date on' },
    body: rulesBody,
    handler: async ({ req, body }) => addMarkRules({ req, facts: await requireFacts(req), input: body }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/marking/rules/:rules',
    rule: keepsMarking,
    summary: { ru: 'Убрать правила, которые ещё не начались', en: 'Remove rules that have not begun' },
    params: z.object({ rules: idParam }),
    handler: async ({ req, params }) => {
      await removeMarkRules({ req, facts: await requireFacts(req), id: params.rules })
      return { ok: true }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/marking/late/table',
    rule: readsMarking,
    summary: { ru: 'Опоздания с оценками по учителям', en: 'Late marks by teacher, as a table' },
    query: z.object({ from: date, to: date, format: z.enum(TABLE_FORMATS).default('xlsx') }),
    handler: async ({ req, query: { format, ...period } }) => {
      const teachers = await timelinessByTeacher({ req, facts: await requireFacts(req), ...period })
      return tableFile(format, presentTimelinessTable(teachers, localeOf(req)))
    },
  }),
]
