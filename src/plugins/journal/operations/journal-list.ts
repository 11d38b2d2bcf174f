import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { localeOf } from '@/core/locale'
import { ask } from '@/core/questions'
import { addDays, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { isFilled } from '../domain/is-filled'
import { lessonTime } from '../domain/lesson-time'
import { presentWorkload } from '../presenters/present-workload'
import type { JournalListItem } from '../presenters/types'
import type { LessonRow } from '../types'
import { NOT_FILLED } from './owed-lessons'

/** Whoever wrote nothing for so long is told so, instead of a date that would have to be searched for. */
const RECENT_DAYS = 31
const PAGE_SIZE = 40

export type JournalFilter = {
  query?: string
  grade?: number
  class?: number
  subject?: number
  teacher?: number
  page?: number
}

/** A part of the journal of a class that another plugin keeps. */
export type JournalSection = { key: string; label: string; href: string }

export type JournalList = {
  own: JournalListItem[]
  /** The classes led, all their subjects. */
  led: { name: string; items: JournalListItem[]; sections: JournalSection[] }[]
  /** For those who watch over all journals. */
  all: { items: JournalListItem[]; total: number; page: number; pageSize: number } | null
}

type Row = Pick<LessonRow, 'workload' | 'class' | 'date' | 'number' | 'state' | 'topic'>

const OVERSEERS = ['administrator', 'principal', 'deputy'] as const

/** The workloads of the present year in the order of their classes and subjects. */
const sorted = (facts: Facts, workloads: readonly WorkloadRef[]): WorkloadRef[] => {
  const { classes, subjects, subgroups } = facts.reference
  const keyOf = (row: WorkloadRef): string =>
    [
      classes.get(row.class)?.sortKey ?? '',
      String(subjects.get(row.subject)?.order ?? 0).padStart(6, '0'),
      (row.subgroup && subgroups.get(row.subgroup)?.name) ?? '',
    ].join('|')
  return [...workloads].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

const matches = (facts: Facts, filter: JournalFilter, row: WorkloadRef): boolean => {
  const { query = '', grade, class: classId, subject, teacher } = filter
  const { reference } = facts
  const card = reference.classes.get(row.class)
  if (grade !== undefined && card?.grade !== grade) return false
  if (classId !== undefined && row.class !== classId) return false
  if (subject !== undefined && row.subject !== subject) return false
  if (teacher !== undefined && row.teacher !== teacher) return false
  const person = reference.people.get(reference.staff.get(row.teacher)?.person ?? 0)
  const subjectName = reference.subjects.get(row.subject)?.name
  return matchesWords(query, [card?.name, subjectName, person?.fullName].filter(Boolean).join(' '))
}

/** What was recorded in these workloads: one statement, whatever their number. */
const readProgress = async (req: PayloadRequest, facts: Facts, workloads: readonly WorkloadRef[]) => {
  const progress = new Map<number, { unfilled: number; last: SchoolDate | null }>()
  if (workloads.length === 0) return progress
  const found = await rows(req).find<Row>({
    collection: 'lessons',
    columns: ['workload', 'class', 'date', 'number', 'state', 'topic'],
    where: {
      workload: { in: workloads.map(({ id }) => id) },
      date: { less_than_equal: facts.today },
      or: [{ date: { greater_than_equal: addDays(facts.today, -RECENT_DAYS) } }, NOT_FILLED],
    },
  })
  for (const lesson of found) {
    const row = progress.get(lesson.workload) ?? { unfilled: 0, last: null }
    progress.set(lesson.workload, row)
    if (lesson.state === 'held' && (row.last === null || row.last < lesson.date)) row.last = lesson.date
    if (lessonTime(facts, lesson) === 'over' && !isFilled(lesson)) row.unfilled += 1
  }
  return progress
}

/** The journals that the person may open, with what is missing in them. */
export const readJournalList = async ({
  req,
  facts,
  filter,
}: {
  req: PayloadRequest
  facts: Facts
  filter: JournalFilter
}): Promise<JournalList> => {
  const present = new Set(presentClasses(facts).map(({ id }) => id))
  const workloads = [...facts.reference.workloads.values()].filter((row) => present.has(row.class))
  const own = sorted(
    facts,
    facts.workloads.filter((row) => present.has(row.class)),
  )
  const led = facts.classTeacherOf.map((id) => ({
    id,
    name: facts.reference.classes.get(id)?.name ?? '',
    rows: sorted(
      facts,
      workloads.filter((row) => row.class === id && row.teacher !== facts.staff),
    ),
  }))
  const watches = OVERSEERS.some((status) => facts.statuses.has(status))
  const found = watches
    ? sorted(
        facts,
        workloads.filter((row) => matches(facts, filter, row)),
      )
    : []
  const page = Math.min(Math.max(1, filter.page ?? 1), Math.max(1, Math.ceil(found.length / PAGE_SIZE)))
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)

  const asked = new Map([...own, ...led.flatMap((one) => one.rows), ...shown].map((row) => [row.id, row]))
  const progress = await readProgress(req, facts, [...asked.values()])
  const item = (row: WorkloadRef): JournalListItem => {
    const { class: card, subject, subgroup, teacher } = presentWorkload(facts, row)
    const { unfilled, last } = progress.get(row.id) ?? { unfilled: 0, last: null }
    return {
      id: row.id,
      class: card,
      subject: subject.name,
      subgroup,
      teacher,
      hoursPerWeek: row.hoursPerWeek,
      isEnded: Boolean(row.to && row.to < facts.today),
      unfilled,
      lastRecorded: last,
    }
  }
  const locale = localeOf(req)
  const sections = new Map<number, JournalSection[]>()
  for (const { id } of led) sections.set(id, await ask(req, 'journal.sections', { class: id, locale }))
  return {
    own: own.map(item),
    led: led.map(({ id, name, rows: list }) => ({
      name,
      items: list.map(item),
      sections: sections.get(id) ?? [],
    })),
    all: watches ? { items: shown.map(item), total: found.length, page, pageSize: PAGE_SIZE } : null,
  }
}
