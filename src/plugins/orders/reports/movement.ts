import { z } from 'zod'

import { hasStatus } from '@/access/has-status'
import { requireFacts } from '@/access/require-facts'
import { defineReport } from '@/core/plugin'
import { addDays, isSchoolDate, isWithin } from '@/core/school-date'

import { ordersMessages } from '../translations'

const date = z.string().refine(isSchoolDate)

/** Arrivals and departures of every class in a period: counted from the dates, so that they always agree with the lists. */
export const movementReport = defineReport({
  slug: 'movement',
  title: { ru: ordersMessages('ru').report.movement, en: ordersMessages('en').report.movement },
  params: z.object({ from: date, to: date }),
  rule: hasStatus('administrator', 'principal', 'deputy', 'secretary'),
  columns: [
    { key: 'class', label: { ru: 'Класс', en: 'Class' } },
    { key: 'before', label: { ru: 'На начало', en: 'At the beginning' } },
    { key: 'arrived', label: { ru: 'Прибыло', en: 'Arrived' } },
    { key: 'left', label: { ru: 'Выбыло', en: 'Left' } },
    { key: 'after', label: { ru: 'На конец', en: 'At the end' } },
  ],
  rows: async function* ({ req, params: { from, to } }) {
    const { reference } = await requireFacts(req)
    const dayBefore = addDays(from, -1)
    const classes = [...reference.classes.values()]
      .filter(({ year }) => {
        const { startDate, endDate } = reference.years.get(year)!
        return startDate <= to && endDate >= from
      })
      .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    for (const { id, name } of classes) {
      const own = reference.enrolments.filter((row) => row.class === id)
      const arrived = own.filter((row) => row.from && row.from >= from && row.from <= to).length
      const left = own.filter((row) => row.to && row.to >= dayBefore && row.to < to).length
      yield {
        class: name,
        before: own.filter((row) => isWithin(row, dayBefore)).length,
        arrived,
        left,
        after: own.filter((row) => isWithin(row, to)).length,
      }
    }
  },
})
