import type { Locale } from '@/core/locale'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { withQuery } from '@/core/with-query'
import { formatDate } from '@/i18n/format'

import type { NotificationMessages } from '../translations'
import type { NewsKind, PushMessage } from '../types'

/** What waits to be told, with what stands in the journal at this moment. */
export type FreshNews = {
  id: number
  student: number
  kind: NewsKind
  subject: string
  /** A mark as people see it, or what tells one homework from another; empty when it was taken back. */
  stands: string | null
  /** The same when it was told last. */
  told: string | null
  dueDate: SchoolDate | null
}

type Args = {
  news: readonly FreshNews[]
  /** First names, told when the person has several children here. */
  names: ReadonlyMap<number, string>
  showsValue: boolean
  locale: Locale
  text: NotificationMessages['push']
}

/** Subjects named in a message: a screen shows three lines or so. */
const MOST_SUBJECTS = 5

/** What is to be told: nothing that was told already, and nothing that was taken back before. */
export const isToBeTold = ({ stands, told }: FreshNews): boolean => stands !== null && stands !== told

const subjectsOf = (list: readonly FreshNews[], kind: NewsKind, args: Args): string => {
  const { showsValue, locale, text } = args
  const told = [...groupBy(list, ({ subject }) => subject)].map(([subject, of]) => {
    if (kind === 'mark')
      return showsValue
        ? `${subject}: ${of.map(({ stands }) => stands).join(', ')}`
        : text.times(subject, of.length)
    const days = [...new Set(of.map(({ dueDate }) => dueDate))].filter((day) => day !== null).sort()
    return days.length > 0
      ? text.due(subject, days.map((day) => formatDate(locale, day, 'weekdayShort')).join(', '))
      : subject
  })
  const named = told.slice(0, MOST_SUBJECTS)
  const separator = kind === 'mark' && showsValue ? '; ' : ', '
  return [named.join(separator), told.length > named.length ? text.more(told.length - named.length) : '']
    .filter(Boolean)
    .join(' ')
}

const titleOf = (marks: number, tasks: number, text: Args['text']): string => {
  if (marks > 0 && tasks > 0) return text.both
  if (marks > 0) return marks === 1 ? text.mark : text.marks
  return tasks === 1 ? text.task : text.tasks
}

const hrefOf = (list: readonly FreshNews[], marks: number, tasks: number): string => {
  const students = [...new Set(list.map(({ student }) => student))]
  const student = students.length === 1 ? students[0] : undefined
  if (tasks === 0) return withQuery('/diary/marks', { student })
  return marks === 0 ? withQuery('/diary/homework', { student }) : withQuery('/diary', { student })
}

/** One message of everything that is to be told to a person; `null` when there is nothing. */
export const joinNews = (args: Args): PushMessage | null => {
  const { names, locale, text } = args
  const list = args.news.filter(isToBeTold)
  if (list.length === 0) return null
  const [marks, tasks] = (['mark', 'homework'] as const).map(
    (kind) => list.filter((one) => one.kind === kind).length,
  ) as [number, number]
  const isMixed = marks > 0 && tasks > 0
  const lines = [...groupBy(list, ({ student }) => student)].flatMap(([student, own]) =>
    [...groupBy(own, ({ kind }) => kind)].map(([kind, of]) =>
      [
        names.size > 1 && names.get(student),
        isMixed && (kind === 'mark' ? text.ofMarks : text.ofTasks),
        subjectsOf(of, kind, args),
      ]
        .filter(Boolean)
        .join(': '),
    ),
  )
  return {
    title: titleOf(marks, tasks, text),
    body: lines.join('\n'),
    tag: `diary-${Math.max(...list.map(({ id }) => id))}`,
    url: hrefOf(list, marks, tasks),
    lang: locale,
  }
}
