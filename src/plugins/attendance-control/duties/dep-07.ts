import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { readDay } from '../operations/read-day'
import { hrefs } from '../portal/hrefs'
import { attendanceMessages } from '../translations'

/** A deputy looks at the attendance every day: who is missing for no known reason, and what nobody has recorded. */
export const controlAttendance: DutyDefinition = {
  id: 'dep-07',
  owedBy: ['deputy'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { date, unknown, untaken } = await readDay({
      req,
      facts,
      filter: { date: facts.today, grade: null, class: null, query: '' },
    })
    const lessons = untaken.reduce((sum, { lessons: list }) => sum + list.length, 0)
    const of = (key: 'unknown' | 'untaken', ...counts: [number, number]) => ({
      key: `attendance-${key}-${date}`,
      title: {
        ru: attendanceMessages('ru').duty[key](...counts),
        en: attendanceMessages('en').duty[key](...counts),
      },
      href: hrefs.day(),
      dueDate: date,
      isOverdue: false,
    })
    return [
      ...(unknown > 0 ? [of('unknown', unknown, 0)] : []),
      ...(lessons > 0 ? [of('untaken', lessons, untaken.length)] : []),
    ]
  },
}
