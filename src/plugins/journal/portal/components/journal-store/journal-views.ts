import { isWithin } from '@/core/school-date'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import { averageOfMarks } from '../../../domain/average'
import { BEHAVIOUR_KINDS } from '../../../domain/behaviour-kinds'
import type { Former } from '../../../domain/former-mark'
import type { Marking } from '../../../domain/mark-rules'
import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import type { MarkState } from '../../../types'
import type { Entry, EntryState } from '../save-queue/queue-types'
import type { Column } from './columns'
import { keyOf, lessonChannel } from './keys'
import type { Value } from './values'

/** Why nothing can be entered in a cell. */
export type ClosedReason = 'read-only' | 'locked' | 'cancelled' | 'future' | 'not-in-group'

export type CellView = {
  mark: MarkState
  code: AttendanceCode | null
  /** The mark before the one that stands: «2 → 4». */
  former: Former | null
  /** A remark or a praise was written of the student in this lesson. */
  hasBehaviour: boolean
  closed: ClosedReason | null
  /** `saved`, or where the mark or the code stands on its way to the server. */
  state: EntryState | 'saved'
  message?: string | undefined
}
export type RowView = { cells: readonly CellView[]; average: number | null }

export type ReadValue = (channel: string, key: string) => Value
export type ReadEntry = (channel: string, key: string) => Entry<Value> | undefined

export const closedReason = (student: PresentedStudent, lesson: PresentedLesson): ClosedReason | null => {
  if (!student.periods.some((period) => isWithin(period, lesson.date))) return 'not-in-group'
  if (lesson.state === 'cancelled') return 'cancelled'
  if (lesson.lock) return 'locked'
  if (!lesson.isWritable) return 'read-only'
  return lesson.isOpen ? null : 'future'
}

const RANK: Record<EntryState, number> = { conflict: 3, refused: 2, sending: 1, waiting: 0 }

/** The worse of two states is the one to show. */
const worse = (left: Entry<Value> | undefined, right: Entry<Value> | undefined): Entry<Value> | undefined =>
  !left || (right && RANK[right.state] > RANK[left.state]) ? right : left

type Reading = {
  read: ReadValue
  entry: ReadEntry
  /** The weight of an assignment that is made with its first mark. */
  usualWeight: number
  averaging: Marking['averaging']
  formerOf: (channel: string, key: string) => Former | null
}

/** The names of a student's values that are the same in every lesson. */
const keysOf = ({ id: student }: PresentedStudent) => ({
  code: keyOf({ kind: 'attendance', student }),
  behaviour: BEHAVIOUR_KINDS.map((note) => keyOf({ kind: 'behaviour', student, note })),
})

export const cellView = (
  student: PresentedStudent,
  { lesson, position, isFirst }: Column,
  { read, entry, formerOf }: Reading,
  { code: codeKey, behaviour } = keysOf(student),
): CellView => {
  const channel = lessonChannel(lesson.id)
  const markKey = keyOf({ kind: 'mark', student: student.id, position })
  const worst = worse(entry(channel, markKey), isFirst ? entry(channel, codeKey) : undefined)
  const mark = read(channel, markKey) as MarkState
  return {
    mark,
    former: mark ? formerOf(channel, markKey) : null,
    hasBehaviour: isFirst && behaviour.some((key) => Boolean(read(channel, key))),
    code: read(channel, codeKey) as AttendanceCode | null,
    closed: closedReason(student, lesson),
    state: worst?.state ?? 'saved',
    message: worst?.message,
  }
}

/** A student's line: the cells of all columns and the average as it stands this moment. */
export const rowView = (student: PresentedStudent, columns: readonly Column[], reading: Reading): RowView => {
  const keys = keysOf(student)
  const cells = columns.map((column) => cellView(student, column, reading, keys))
  const marks = cells.flatMap(({ mark }, index) => {
    const weight = columns[index]?.assignment?.weight ?? reading.usualWeight
    return mark && mark.value !== null ? [{ value: mark.value, weight }] : []
  })
  return { cells, average: averageOfMarks(reading.averaging, marks) }
}
