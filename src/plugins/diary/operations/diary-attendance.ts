import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { addMonths, monthGrid, startOfMonth } from '@/core/month-grid'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { termsOfClass } from '@/plugins/journal'
import type { AttendanceCode } from '@/plugins/journal/types'

import { requireDiary } from '../access/may-read-diary'
import { belongingOf } from '../domain/belonging'
import { diaryBounds } from '../domain/diary-period'
import { countCodes } from '../domain/count-codes'
import { presentStudent, subjectName } from '../presenters/present-student'
import type { DiaryStudent } from '../presenters/types'
import { ATTENDANCE_COLUMNS, type DiaryAttendanceRow } from './records'
import { classOn, yearOfClass } from './student-years'

type Counts = Partial<Record<AttendanceCode, number>>

export type DiaryAttendance = {
  student: DiaryStudent
  today: SchoolDate
  month: SchoolDate
  previous: SchoolDate | null
  next: SchoolDate | null
  weeks: { date: SchoolDate; isOfMonth: boolean; lessons: { subject: string; code: AttendanceCode }[] }[][]
  /** Of the school year that the month is in. */
  terms: { id: number; name: string; counts: Counts }[]
  subjects: { id: number; name: string; counts: Counts }[]
  counts: Counts
}

type Args = { req: PayloadRequest; facts: Facts; student: number; date?: SchoolDate }

/**
 * What a student missed: a month by days, and a school year by terms and by subjects. One statement.
 * @throws notFound for those who may not read this diary.
 */
export const readDiaryAttendance = async ({ req, facts, student, date }: Args): Promise<DiaryAttendance> => {
  requireDiary(facts, student)
  const { reference, today } = facts
  const month = startOfMonth(date ?? today)
  const grid = monthGrid(month)
  const [first, last] = [grid[0]![0]!, grid.at(-1)!.at(-1)!]
  const belonging = belongingOf(reference, student)
  const classId = classOn(facts, student, date ?? today)
  const year = yearOfClass(facts, classId)
  const found = await rows(req).find<DiaryAttendanceRow>({
    collection: 'attendance',
    columns: ATTENDANCE_COLUMNS,
    where: {
      student: { equals: student },
      date: {
        greater_than_equal: year && year.startDate < first ? year.startDate : first,
        less_than_equal: year && year.endDate > last ? year.endDate : last,
      },
    },
    sort: ['date'],
  })
  const subjectOf = ({ workload }: DiaryAttendanceRow): number =>
    reference.workloads.get(workload)?.subject ?? 0
  const byDate = groupBy(found, (row) => row.date)
  const ofYear = found.filter(
    (row) => !year || isWithin({ from: year.startDate, to: year.endDate }, row.date),
  )
  const bySubject = groupBy(ofYear, subjectOf)
  const bounds = diaryBounds(reference, student)
  const [previous, next] = [addMonths(month, -1), addMonths(month, 1)]
  return {
    student: presentStudent(reference, student, belonging, today),
    today,
    month,
    previous: bounds && previous >= startOfMonth(bounds.from) ? previous : null,
    next: bounds && next <= bounds.to ? next : null,
    weeks: grid.map((week) =>
      week.map((day) => ({
        date: day,
        isOfMonth: day.startsWith(month.slice(0, 7)),
        lessons: (byDate.get(day) ?? []).map((row) => ({
          subject: subjectName(reference, subjectOf(row)),
          code: row.code,
        })),
      })),
    ),
    terms: (classId === null ? [] : termsOfClass(facts, classId)).map((term) => ({
      id: term.id,
      name: term.name,
      counts: countCodes(ofYear.filter((row) => isWithin(term, row.date))),
    })),
    subjects: [...reference.subjects.keys()]
      .filter((subject) => bySubject.has(subject))
      .map((subject) => ({
        id: subject,
        name: subjectName(reference, subject),
        counts: countCodes(bySubject.get(subject) ?? []),
      })),
    counts: countCodes(ofYear),
  }
}
