import type { Locale } from '@/core/locale'
import { groupBy } from '@/core/group-by'
import { formatDate, formatDateRange } from '@/i18n/format'

import { DAY_NAMES } from '../domain/day-names'
import type { EditorData } from '../operations/read-editor'
import type { SchoolDay } from '../operations/read-school-day'
import type { Week } from '../operations/read-week'
import { scheduleMessages } from '../translations'

/** The lessons of a week, one a row, to take away. */
export const presentWeekTable = (week: Week, locale: Locale) => {
  const { table } = scheduleMessages(locale)
  return {
    name: `${table.file} ${week.subject.name} ${week.from}`,
    title: `${week.subject.name} ${formatDateRange(locale, week.from, week.to)}`,
    columns: [
      { header: table.date, width: 14 },
      { header: table.number },
      { header: table.time, width: 14 },
      { header: table.class },
      { header: table.subject, width: 32 },
      { header: table.group, width: 16 },
      { header: table.teacher, width: 22 },
      { header: table.substitute, width: 22 },
      { header: table.room, width: 16 },
      { header: table.state, width: 12 },
    ],
    rows: week.days.flatMap(({ date, lessons }) =>
      lessons.map((lesson) => [
        formatDate(locale, date, 'numeric'),
        lesson.number,
        lesson.start ? `${lesson.start}–${lesson.end}` : null,
        lesson.class,
        lesson.subject,
        lesson.subgroup,
        lesson.teacher,
        lesson.substitute,
        lesson.room,
        lesson.isCancelled
          ? table.cancelled
          : lesson.movedFrom && table.moved(formatDate(locale, lesson.movedFrom.date, 'short')),
      ]),
    ),
  }
}

/** The whole school's day: classes down, lesson numbers across. */
export const presentSchoolDayTable = (day: SchoolDay, locale: Locale) => {
  const { table, week } = scheduleMessages(locale)
  return {
    name: `${table.file} ${day.date}`,
    title: formatDate(locale, day.date, 'numeric'),
    columns: [
      { header: table.class },
      ...day.numbers.map((number) => ({ header: week.lessonNumber(number), width: 30 })),
    ],
    rows: day.classes.map(({ name, cells }) => [
      name,
      ...cells.map(
        (lessons) =>
          lessons
            .map((lesson) =>
              [
                lesson.subject,
                lesson.subgroup,
                lesson.substitute
                  ? `${lesson.substitute} (${week.insteadOf(lesson.teacher)})`
                  : lesson.teacher,
                lesson.room && week.room(lesson.room),
                lesson.isCancelled ? table.cancelled : null,
              ]
                .filter(Boolean)
                .join(', '),
            )
            .join(' / ') || null,
      ),
    ]),
  }
}

/** The whole school's week: days and lessons down, classes across, as it hangs on the wall. */
export const presentVersionTable = (data: EditorData, locale: Locale) => {
  const { table } = scheduleMessages(locale)
  const workloads = new Map(data.source.workloads.map((row) => [row.id, row]))
  const subjects = new Map(data.subjects.map(({ id, shortName }) => [id, shortName]))
  const rooms = new Map(data.rooms.map(({ id, name }) => [id, name]))
  const cells = groupBy(
    data.entries.filter(({ workload }) => workloads.has(workload)),
    (entry) => `${entry.weekday} ${entry.number} ${workloads.get(entry.workload)!.class}`,
  )
  const numbers = [...new Set(data.entries.map(({ number }) => number))].sort((a, b) => a - b)
  const days = [...new Set(data.entries.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  const textOf = (classId: number, weekday: number, number: number): string | null =>
    (cells.get(`${weekday} ${number} ${classId}`) ?? [])
      .map(({ workload, room, cycleWeek }) =>
        [
          subjects.get(workloads.get(workload)!.subject),
          room ? `(${rooms.get(room)})` : '',
          cycleWeek > 0 ? `[${cycleWeek}]` : '',
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join(' / ') || null
  return {
    name: `${table.file} ${data.version.name}`,
    title: data.version.name,
    columns: [
      { header: table.day, width: 14 },
      { header: table.number },
      ...data.classes.map(({ name }) => ({ header: name, width: 26 })),
    ],
    rows: days.flatMap((weekday) =>
      numbers.map((number) => [
        DAY_NAMES[locale][weekday - 1]!,
        number,
        ...data.classes.map(({ id }) => textOf(id, weekday, number)),
      ]),
    ),
  }
}
