import type { Locale } from '@/core/locale'
import { groupBy } from '@/core/group-by'
import { formatAverage, formatDate, formatDateRange } from '@/i18n/format'
import { type DiaryEvent, homeworkOf, type StudentWeek } from '@/plugins/diary/types'
import { isMissed, markLabel } from '@/plugins/journal/types'

import type { NotificationMessages } from '../translations'

/** A part of a letter: a heading and lines, each with what it is about and what is told of it. */
export type LetterSection = { title: string; lines: { head: string; text: string }[] }

type Args = {
  week: StudentWeek
  events: readonly DiaryEvent[]
  locale: Locale
  words: NotificationMessages['letter']
  debtWord: string
}

/** A teacher may write a page; a letter names it, the diary has it whole. */
const LONGEST = 300
const inOneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : line
}

const marksOf = ({ week: { isMarked, days, subjects }, locale, words, debtWord }: Args): LetterSection => {
  const [from, to] = [days[0]?.date ?? '', days.at(-1)?.date ?? '']
  const lines = subjects.flatMap(({ subject, marks, average }) => {
    const given = marks
      .filter(({ date, value, isDebt }) => date >= from && date <= to && (value !== null || isDebt))
      .map(({ value, scale }) => (value === null ? debtWord : markLabel(scale, value, locale)))
    if (given.length === 0) return []
    const beside = average === null ? '' : ` (${words.average(formatAverage(locale, average))})`
    return [{ head: subject.name, text: `${given.join(', ')}${beside}` }]
  })
  return { title: words.marks, lines: isMarked ? lines : [] }
}

const debtsOf = ({ week: { debts }, locale, words }: Args): LetterSection => ({
  title: words.debts,
  lines: debts.map(({ subject, type, topic, dueDate }) => ({
    head: subject,
    text: [
      [type, topic].filter(Boolean).join(': '),
      dueDate === null ? words.noDue : words.due(formatDate(locale, dueDate)),
    ]
      .filter(Boolean)
      .join(', '),
  })),
})

/** Lessons missed or come late to; never why: an illness does not go by mail. */
const absencesOf = ({ week: { days }, locale, words }: Args): LetterSection => ({
  title: words.absences,
  lines: days.flatMap(({ date, lessons }) => {
    const told = lessons.filter(({ attendance }) => attendance !== null && attendance !== 'exempt')
    const kinds = groupBy(told, ({ attendance }) => (isMissed(attendance!) ? words.missed : words.late))
    const text = [...kinds].map(([kind, of]) => `${kind}: ${of.map(({ subject }) => subject).join(', ')}`)
    return text.length > 0 ? [{ head: formatDate(locale, date, 'weekday'), text: text.join('; ') }] : []
  }),
})

const remarksOf = ({ week: { days }, words }: Args): LetterSection => ({
  title: words.remarks,
  lines: days.flatMap(({ lessons }) =>
    lessons.flatMap(({ subject, behaviour }) =>
      behaviour.map(({ text }) => ({ head: subject, text: inOneLine(text) })),
    ),
  ),
})

const homeworkSection = ({ week: { nextDays }, locale, words }: Args): LetterSection => ({
  title: words.homework,
  lines: nextDays.flatMap((day) =>
    homeworkOf(day).map(({ subject, text }) => ({
      head: `${formatDate(locale, day.date, 'weekdayShort')}, ${subject}`,
      text: inOneLine(text),
    })),
  ),
})

const eventsSection = ({ events, locale, words }: Args): LetterSection => ({
  title: words.events,
  lines: events.map(({ title, kind, from, to, time, place }) => ({
    head: formatDateRange(locale, from, to),
    text: [title, kind, time, place].filter(Boolean).join(', '),
  })),
})

/** What a week brought a student, part by part; parts with nothing to tell are left out. */
export const tellWeek = (args: Args): LetterSection[] =>
  [
    marksOf(args),
    debtsOf(args),
    absencesOf(args),
    remarksOf(args),
    homeworkSection(args),
    eventsSection(args),
  ].filter(({ lines }) => lines.length > 0)
