import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineReport } from '@/core/plugin'

import { oversees } from '../access/rules'
import { DAY_NAMES } from '../domain/day-names'
import { readLoad } from '../operations/read-load'
import { tellBreach } from '../presenters/tell-breach'
import { scheduleMessages } from '../translations'

const [ru, en] = [scheduleMessages('ru').load, scheduleMessages('en').load]
const DAYS = [0, 1, 2, 3, 4, 5]

/** Lessons and points of difficulty of each class by day against the norms (контроль нагрузки учащихся). */
export const classLoadReport = defineReport({
  slug: 'class-load',
  title: { ru: ru.title, en: en.title },
  params: z.object({}),
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
    ]),
    { key: 'breaches', label: { ru: ru.breaches, en: en.breaches } },
  ],
  rows: async function* ({ req }) {
    const facts = await requireFacts(req)
    const subjectName = (id: number): string => facts.reference.subjects.get(id)?.name ?? ''
    const { classes } = await readLoad({ req, facts })
    for (const { name, load } of classes)
      yield {
        class: name,
        week: load.week,
        limit: load.weekLimit,
        ...Object.fromEntries(
          load.lessons.flatMap((lessons, day) => [
            [`lessons${day}`, lessons],
            [`points${day}`, load.points[day] ?? null],
          ]),
        ),
        breaches: load.breaches.map((breach) => tellBreach(breach, localeOf(req), subjectName)).join('; '),
      }
  },
})
