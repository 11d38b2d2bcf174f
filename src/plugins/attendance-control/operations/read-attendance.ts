import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, overlaps, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'
import { ATTENDANCE_CODES, belongingOf, isMissed } from '@/plugins/journal'

import { seenClasses } from '../access/rules'
import {
  type AbsenceRow,
  addUp,
  type AttendanceSum,
  countStudents,
  type Grouping,
  shareOf,
  sumAttendance,
  type TakenLesson,
} from '../domain/sum-attendance'
import type { AttendanceCode } from '../types'
import { lineName, placeOf } from '../presenters/line-name'

export type AttendanceFilter = {
  from: SchoolDate
  to: SchoolDate
  grade: number | null
  class: number | null
  /** Lines that missed at least this share of their lessons, in percent. */
  least: number
  query: string
}
export type AttendanceLine = AttendanceSum<AttendanceCode> & { share: number | null }
export type Attendance = {
  lines: AttendanceLine[]
  sum: Omit<AttendanceLine, 'key'>
}

type Scope = { req: PayloadRequest; facts: Facts }

/** The workloads of the classes that the person sees and the filter leaves. */
export const seenWorkloads = (
  facts: Facts,
  filter: Pick<AttendanceFilter, 'from' | 'to' | 'grade' | 'class'>,
): WorkloadRef[] => {
  const classes = new Set(
    seenClasses(facts)
      .filter(({ id, grade }) => (filter.class ?? id) === id && (filter.grade ?? grade) === grade)
      .map(({ id }) => id),
  )
  return [...facts.reference.workloads.values()].filter(
    (row) => classes.has(row.class) && overlaps(row, filter),
  )
}

/**
 * The condition that finds the lessons, and what belongs to them, of these workloads in a period. Most of a school's
 * workloads are found by the school: naming each takes twice as long. The others come along then, to be left out.
 */
export const whereOf = <TDate>({ reference }: Facts, workloads: readonly WorkloadRef[], date: TDate) =>
  workloads.length * 2 > reference.workloads.size
    ? { school: { equals: reference.school.id }, date }
    : { workload: { in: workloads.map(({ id }) => id) }, date }

type Members = ReadonlySet<number>

/** Who belonged to a class or a subgroup on a day of the period: one set for all lessons of the same group. */
const membersReader = (facts: Facts, period: { from: SchoolDate; to: SchoolDate }) => {
  const readerOf = (workload: WorkloadRef): ((date: SchoolDate) => Members) => {
    const belonging = [...belongingOf(facts.reference, workload, period)]
    const isWhole = belonging.every(([, periods]) =>
      periods.some((one) => isWithin(one, period.from) && isWithin(one, period.to)),
    )
    const all: Members = new Set(belonging.map(([student]) => student))
    if (isWhole) return () => all
    const days = new Map<SchoolDate, Members>()
    return (date) => {
      let day = days.get(date)
      if (!day) {
        const present = belonging.filter(([, periods]) => periods.some((one) => isWithin(one, date)))
        days.set(date, (day = new Set(present.map(([student]) => student))))
      }
      return day
    }
  }
  const ofGroups = new Map<string, (date: SchoolDate) => Members>()
  const ofWorkloads = new Map<number, (date: SchoolDate) => Members>()
  const readerFor = (workload: WorkloadRef) => {
    const group = `${workload.class} ${workload.subgroup}`
    const read = ofGroups.get(group) ?? readerOf(workload)
    ofGroups.set(group, read)
    ofWorkloads.set(workload.id, read)
    return read
  }
  return (workload: WorkloadRef, date: SchoolDate): Members =>
    (ofWorkloads.get(workload.id) ?? readerFor(workload))(date)
}

/** The attendance of a period, line by line. Two statements, whatever the size of the school. */
export const readAttendance = async ({
  req,
  facts,
  filter,
  grouping,
}: Scope & { filter: AttendanceFilter; grouping: Grouping }): Promise<Attendance> => {
  const { classes } = facts.reference
  const to = filter.to < facts.today ? filter.to : facts.today
  const seen = seenWorkloads(facts, filter)
  const where = whereOf(facts, seen, { greater_than_equal: filter.from, less_than_equal: to })
  const taken = await rows(req).find<{ id: number; workload: number; date: SchoolDate }>({
    collection: 'lessons',
    columns: ['id', 'workload', 'date'],
    where: { ...where, attendanceAt: { exists: true }, state: { not_equals: 'cancelled' } },
  })
  const absences = await rows(req).find<AbsenceRow<AttendanceCode>>({
    collection: 'attendance',
    columns: ['student', 'lesson', 'code'],
    where,
  })
  const membersOn = membersReader(facts, { from: filter.from, to })
  const byId = new Map(seen.map((workload) => [workload.id, workload]))
  const lessons: TakenLesson[] = []
  for (const { id, workload, date } of taken) {
    const row = byId.get(workload)
    if (!row) continue
    const grade = classes.get(row.class)?.grade ?? 0
    lessons.push({ id, date, class: row.class, grade, members: membersOn(row, date) })
  }
  const all = sumAttendance({ lessons, absences, codes: ATTENDANCE_CODES, isMissed, grouping })
  const kept = all
    .map((sum): AttendanceLine => ({ ...sum, share: shareOf(sum) }))
    .filter(({ share }) => (share ?? 0) * 100 >= filter.least)
    .filter(
      ({ key }) => filter.query.trim() === '' || matchesWords(filter.query, lineName(facts, grouping, key)),
    )
    .map((line) => ({ line, place: placeOf(facts, grouping, line.key) }))
    .sort(
      (left, right) =>
        // Whom to speak with first, where only those who missed much are asked for.
        (filter.least > 0 ? (right.line.share ?? 0) - (left.line.share ?? 0) : 0) ||
        (left.place < right.place ? -1 : 1),
    )
    .map(({ line }) => line)
  const total = addUp(kept, ATTENDANCE_CODES)
  const students =
    grouping === 'day'
      ? countStudents(lessons.map(({ members }) => members))
      : kept.reduce((sum, line) => sum + line.students, 0)
  return { lines: kept, sum: { ...total, students, share: shareOf(total) } }
}
