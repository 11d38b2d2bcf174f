import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { inputMessage } from '@/core/explain-issues'
import { defineReport } from '@/core/plugin'
import { isSchoolDate } from '@/core/school-date'

import { oversees } from '../access/rules'
import { DAY_NAMES } from '../domain/day-names'
import { readLoad } from '../operations/read-load'
import { tellBreach } from '../presenters/tell-breach'
import { tellRecord } from '../presenters/tell-record'
import { scheduleMessages } from '../translations'

const [ru, en] = [scheduleMessages('ru').load, scheduleMessages('en').load]
const DAYS = [0, 1, 2, 3, 4, 5]

const date = z
  .string()
  .refine(isSchoolDate, inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' }))
const GRADE = inputMessage({ ru: 'Класс — от 1 до 11.', en: 'A grade is from 1 to 11.' })
const grade = z.coerce.number(GRADE).int(GRADE).min(1, GRADE).max(11, GRADE)

/**
 * Lessons, points of difficulty, control works and homework of each class by day against the norms (контроль нагрузки
 * учащихся), for the week that holds `date`.
 */
export const classLoadReport = defineReport({
  slug: 'class-load',
  title: { ru: ru.title, en: en.title },
  params: z.object({ date: date.optional(), grade: grade.optional() }),
  rule: oversees,
  columns: [
    { key: 'class', label: { ru: ru.class, en: en.class } },
    { key: 'week', label: { ru: ru.week, en: en.week } },
    { key: 'limit', label: { ru: ru.limit, en: en.limit } },
    ...DAYS.flatMap((day) => [
      {
        key: `lessons${day}`,
        label: { ru: `${DAY_NAMES.ru[day]}, ${ru.lessons}`, en: `${DAY_NAMES.en[day]}, ${en.lessons}` },
      },
      {
        key: `points${day}`,
        label: { ru: `${DAY_NAMES.ru[day]}, ${ru.points}`, en: `${DAY_NAMES.en[day]}, ${en.points}` },
      },
      {
        key: `controls${day}`,
        label: { ru: `${DAY_NAMES.ru[day]}, ${ru.controls}`, en: `${DAY_NAMES.en[day]}, ${en.controls}` },
      },
      {
        key: `homework${day}`,
        label: { ru: `${DAY_NAMES.ru[day]}, ${ru.minutes}`, en: `${DAY_NAMES.en[day]}, ${en.minutes}` },
      },
    ]),
    { key: 'breaches', label: { ru: ru.breaches, en: en.breaches } },
  ],
  rows: async function* ({ req, params }) {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const subjectName = (id: number): string => facts.reference.subjects.get(id)?.name ?? ''
    const { classes } = await readLoad({
      req,
      facts,
      date: params.date ?? null,
      grade: params.grade ?? null,
    })
    for (const { name, load, controls, homework, records } of classes)
      yield {
        class: name,
        week: load?.week ?? null,
        limit: load?.weekLimit ?? null,
        ...Object.fromEntries(
          homework.flatMap(({ minutes }, day) => [
            [`lessons${day}`, load?.lessons[day] ?? null],
            [`points${day}`, load?.points[day] ?? null],
            [`controls${day}`, controls[day] ?? null],
            [`homework${day}`, minutes],
          ]),
        ),
        breaches: [
          ...(load?.breaches ?? []).map((breach) => tellBreach(breach, locale, subjectName)),
          ...records.map((breach) => tellRecord(breach, locale, subjectName)),
        ].join('; '),
      }
  },
})
