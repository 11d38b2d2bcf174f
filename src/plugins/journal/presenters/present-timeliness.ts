import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import type { TeacherTimeliness, TimelinessWork } from '../operations/timeliness'
import { markingMessages } from '../translations/marking'
import { presentWorkload } from './present-workload'

/** A work with what is wrong with it, in words. */
export const presentLateWork = (work: TimelinessWork, facts: Facts, locale: Locale) => {
  const { late: text } = markingMessages(locale)
  const workload = facts.reference.workloads.get(work.workload)
  const header = workload && presentWorkload(facts, workload)
  const { late, owed } = work
  return {
    key: work.key,
    lesson: work.lesson,
    date: formatDate(locale, work.date),
    name: header ? [header.class.name, header.subject.name, header.subgroup].filter(Boolean).join(', ') : '',
    work: [work.type, work.topic].filter(Boolean).join(': '),
    isOwed: owed !== null,
    state: owed
      ? text.owedState(owed.marked, owed.present, formatDate(locale, owed.deadline))
      : late
        ? text.lateState(text.marksOf(late.marks), text.daysOf(late.days))
        : '',
  }
}

/** The teachers as a table to take away. */
export const presentTimelinessTable = (rows: readonly TeacherTimeliness[], locale: Locale) => {
  const { late: text } = markingMessages(locale)
  return {
    name: text.fileName,
    title: text.title,
    columns: [
      { header: text.teacher, width: 28 },
      { header: text.marks, width: 20 },
      { header: text.works, width: 12 },
      { header: text.days, width: 24 },
      { header: text.owed, width: 26 },
    ],
    rows: rows.map(({ name, marks, works, days, owed }) => [name, marks, works, days, owed]),
  }
}
