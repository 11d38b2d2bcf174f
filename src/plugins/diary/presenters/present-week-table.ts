import type { Locale } from '@/core/locale'
import { formatDate, formatTimeRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'

import { diaryMessages } from '../translations'
import type { DiaryHomework, DiaryWeek } from './types'

/** A week of a diary, one lesson a row, to take away. */
export const presentWeekTable = ({ student, from, to, days }: DiaryWeek, locale: Locale) => {
  const t = diaryMessages(locale)
  const { absence } = messages(locale)
  const tell = (list: readonly DiaryHomework[]): string =>
    list.map(({ text, minutes }) => (minutes ? `${text} (${t.minutes(minutes)})` : text)).join('\n')
  const span = `${formatDate(locale, from, 'numeric')}–${formatDate(locale, to, 'numeric')}`
  return {
    name: `${t.title}, ${student.name}, ${span}`,
    title: t.title,
    columns: [
      { header: t.table.day, width: 22 },
      { header: t.table.number, width: 6 },
      { header: t.table.time, width: 14 },
      { header: t.subject, width: 28 },
      { header: t.table.room, width: 10 },
      { header: t.table.teacher, width: 22 },
      { header: t.topic, width: 40 },
      { header: t.homework, width: 50 },
      { header: t.marks, width: 12 },
      { header: t.missed, width: 18 },
    ],
    rows: days.flatMap(({ date, lessons, homework }) => [
      ...lessons.map((lesson) => [
        formatDate(locale, date, 'weekday'),
        lesson.number,
        lesson.start && lesson.end ? formatTimeRange(locale, lesson.start, lesson.end) : null,
        [lesson.subject, lesson.subgroup, lesson.isCancelled && t.cancelled].filter(Boolean).join(', '),
        lesson.room,
        lesson.teacher,
        lesson.topic,
        tell([...lesson.homework, ...(lesson.undatedHomework ? [lesson.undatedHomework] : [])]),
        lesson.tasks
          .flatMap(({ mark }) => (mark ? [mark.value === null ? '•' : String(mark.value)] : []))
          .join(' '),
        lesson.attendance ? absence[lesson.attendance].label : null,
      ]),
      ...homework.map((one) => [
        formatDate(locale, date, 'weekday'),
        null,
        null,
        one.subject,
        null,
        null,
        null,
        tell([one]),
        null,
        null,
      ]),
    ]),
  }
}
