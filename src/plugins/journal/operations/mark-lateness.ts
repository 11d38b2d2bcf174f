import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { type SchoolDate, schoolNow } from '@/core/school-date'
import { rows } from '@/db/rows'

import { isMissed } from '../domain/attendance-codes'
import { lateDays } from '../domain/deadline'
import type { MarkRules } from '../domain/mark-rules'
import { deadlineOf, schoolDaysOf } from '../domain/school-days'
import { SLUGS } from '../slugs'
import type { AttendanceRow, MarkRow } from '../types'
import type { AssignmentType } from './dictionary'
import type { LoadedLesson } from './load-lesson'

type Cell = { student: number; assignment: number }
type Planned = { change: Cell & { now: unknown }; row: MarkRow | undefined }
type Args = {
  req: PayloadRequest
  facts: Facts
  loaded: LoadedLesson
  rules: Pick<MarkRules, 'longCheckDays'>
  types: readonly AssignmentType[]
  /** The marks that this save puts or takes away. */
  marks: readonly Planned[]
  /** What this save makes of the attendance. */
  attendance: readonly { student: number; now: AttendanceRow['code'] | null }[]
}

const says = (row: MarkRow | undefined): row is MarkRow =>
  row !== undefined && (row.value !== null || row.isDebt)

const nameOf = ({ student, assignment }: Cell): string => `${student} ${assignment}`

/** When the marks of the lesson that were taken away again had been put. */
const readFirstWritten = async (req: PayloadRequest, lesson: number): Promise<Map<string, string>> => {
  const changes = await rows(req).find<Cell & { at: string }>({
    collection: SLUGS.changes,
    columns: ['student', 'assignment', 'at'],
    where: { lesson: { equals: lesson }, kind: { equals: 'mark' } },
    sort: ['-sequence'],
  })
  return new Map(changes.map((change) => [nameOf(change), change.at]))
}

/**
 * By how many school days a mark is late, as it is kept with it (duty sub-06). The first mark of a cell decides: what
 * corrects it, or is put again where one was taken away by mistake, changes nothing. Whoever missed the lesson hands
 * the work in later, and their teacher is not late. Asks the database only when a new mark would be late today.
 */
export const createLateness = async (args: Args) => {
  const { req, facts, loaded, rules, types, marks, attendance } = args
  const { reference, today } = facts
  const { lesson, assignments } = loaded
  const days = schoolDaysOf(reference, lesson.class)
  const deadlines = new Map(
    assignments.map(({ id, type, dueDate }) => {
      const isLong = Boolean(types.find((one) => one.id === type)?.needsLongCheck)
      return [id, deadlineOf({ reference, lesson, dueDate, isLong, ...rules })]
    }),
  )
  const codes = new Map(loaded.attendance.map(({ student, code }) => [student, code]))
  for (const { student, now } of attendance) {
    if (now === null) codes.delete(student)
    else codes.set(student, now)
  }
  const lateOn = ({ student, assignment }: Cell, markedOn: SchoolDate): number | null => {
    const deadline = deadlines.get(assignment)
    const code = codes.get(student)
    if (deadline === undefined || (code && isMissed(code))) return null
    return lateDays({ ...days, deadline, markedOn }) || null
  }
  const mayBeOld = marks.some(({ change, row }) => change.now && !row && lateOn(change, today) !== null)
  const firstWritten = mayBeOld ? await readFirstWritten(req, lesson.id) : new Map<string, string>()
  return ({ row, ...cell }: Cell & { row: MarkRow | undefined }): number | null => {
    if (says(row)) return row.lateDays
    const before = row ? undefined : firstWritten.get(nameOf(cell))
    return lateOn(cell, before ? schoolNow(new Date(before), reference.school.timeZone).date : today)
  }
}

export type Lateness = Awaited<ReturnType<typeof createLateness>>
