import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { groupBy } from '@/core/group-by'
import { isWithin, overlaps, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { type AnnouncedAbsence, planAnnounced } from '../domain/plan-announced'
import { studentsOn } from '../domain/roster'
import { addAttendance } from '../domain/totals'
import { SLUGS } from '../slugs'
import type { AttendanceRow, LessonRow } from '../types'
import { bindChanges } from './bind-changes'
import { createTotalsChange, type TotalsChange } from './change-totals'
import { HEAD_OF_LESSON } from './load-lesson'
import { locksOf } from './locks'

type Announce = {
  req: PayloadRequest
  facts: Facts
  student: number
  /** Who announced it: only codes of this person are changed or taken back later. */
  author: number
  before: AnnouncedAbsence | null
  after: AnnouncedAbsence | null
}

type Loaded = Pick<LessonRow, 'id' | 'workload' | 'class' | 'subject' | 'term' | 'date' | 'recordedAt'> & {
  attendance: AttendanceRow[]
  heads: { sequence: number; hash: string }[]
}

/** The first and the last day that either period touches. */
const spanOf = (
  periods: readonly (AnnouncedAbsence | null)[],
): { from: SchoolDate; to: SchoolDate } | null => {
  const known = periods.filter((period) => period !== null)
  if (known.length === 0) return null
  return {
    from: known.map(({ from }) => from).sort()[0]!,
    to: known
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
  }
}

const loadLessons = async ({
  req,
  facts,
  student,
  ...span
}: Pick<Announce, 'req' | 'facts' | 'student'> & { from: SchoolDate; to: SchoolDate }) => {
  const { reference, school } = facts
  const classes = [
    ...new Set(
      reference.enrolments
        .filter((row) => row.student === student && overlaps(row, span))
        .map((row) => row.class),
    ),
  ]
  if (classes.length === 0) return []
  const lessons = await rows(req).find<Loaded>({
    collection: 'lessons',
    columns: ['id', 'workload', 'class', 'subject', 'term', 'date', 'recordedAt'],
    where: {
      school: { equals: school },
      class: { in: classes },
      date: { greater_than_equal: span.from, less_than_equal: span.to },
      state: { not_equals: 'cancelled' },
    },
    with: {
      attendance: {
        collection: SLUGS.attendance,
        columns: ['id', 'student', 'code', 'author'],
        on: 'lesson',
      },
      heads: HEAD_OF_LESSON,
    },
  })
  return lessons.filter(({ workload, date }) => {
    const row = reference.workloads.get(workload)
    return row && isWithin(row, date) && studentsOn(reference, row, date).has(student)
  })
}

/**
 * Sets the code of an absence that the family has announced, in all lessons of its days, or takes it back. What a
 * teacher has recorded stays as it is, except for an absence whose reason nobody knew. Set-based, in the caller's
 * transaction; the change journal keeps each cell. Answers how many cells changed.
 */
export const announceAbsence = async ({
  req,
  facts,
  student,
  author,
  before,
  after,
}: Announce): Promise<number> => {
  const span = spanOf([before, after])
  if (!span) return 0
  const found = await loadLessons({ req, facts, student, ...span })
  // A closed period keeps what it says: whoever wants it otherwise asks the deputy.
  const locks = await locksOf({ req, facts }, found)
  const lessons = found.filter(({ id }) => !locks.has(id))
  const planned = lessons.flatMap((lesson) => {
    const row = lesson.attendance.find((one) => one.student === student)
    const change = planAnnounced({
      date: lesson.date,
      isRecorded: lesson.recordedAt !== null,
      standing: row ? { code: row.code, isOwn: row.author === author } : null,
      before,
      after,
    })
    return change ? [{ lesson, row, now: change.now }] : []
  })
  if (planned.length === 0) return 0
  const table = rows(req)
  const at = now().toISOString()

  const totals = new Map<string, { change: TotalsChange; lesson: Loaded }>()
  for (const { lesson, row, now: code } of planned) {
    const key = `${lesson.workload} ${lesson.term}`
    const place = totals.get(key) ?? { change: createTotalsChange(), lesson }
    totals.set(key, place)
    if (row) addAttendance(place.change.of(student), row.code, -1)
    if (code) addAttendance(place.change.of(student), code)
  }
  const set = planned.flatMap(({ lesson, now: code }) =>
    code
      ? [
          {
            school: facts.school,
            student,
            lesson: lesson.id,
            workload: lesson.workload,
            class: lesson.class,
            term: lesson.term,
            date: lesson.date,
            code,
            author,
          },
        ]
      : [],
  )
  if (set.length > 0) {
    await table.upsert({
      collection: SLUGS.attendance,
      on: ['student', 'lesson'],
      set: ['code', 'author', 'updatedAt'],
      rows: set,
    })
  }
  const removed = planned.flatMap(({ row, now: code }) => (code === null && row ? [row.id] : []))
  if (removed.length > 0) await table.remove({ collection: SLUGS.attendance, where: { id: { in: removed } } })
  for (const { change, lesson } of totals.values())
    await change.write(req, { ...lesson, school: facts.school })

  const byLesson = groupBy(planned, ({ lesson }) => lesson)
  await table.insert({
    collection: SLUGS.changes,
    rows: [...byLesson].flatMap(([lesson, changes]) =>
      bindChanges(
        changes.map(({ row, now: code }) => ({
          kind: 'attendance' as const,
          student,
          assignment: null,
          before: row?.code ?? null,
          after: code,
        })),
        {
          head: lesson.heads[0],
          lesson: lesson.id,
          author: facts.user,
          at,
        },
      ).map((row) => ({
        ...row,
        school: facts.school,
        workload: lesson.workload,
        class: lesson.class,
        term: lesson.term,
        date: lesson.date,
      })),
    ),
  })
  return planned.length
}
