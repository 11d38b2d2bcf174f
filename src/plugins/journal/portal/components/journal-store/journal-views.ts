import { isWithin } from '@/core/school-date'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import { weightedAverage } from '../../../domain/average'
import type { PresentedLesson, PresentedStudent } from '../../../presenters/types'
import type { MarkState } from '../../../types'
import type { Entry, EntryState } from '../save-queue/queue-types'
import type { Column } from './columns'
import { keyOf, lessonChannel } from './keys'
import type { Value } from './values'

/** Why nothing can be entered in a cell. */
export type ClosedReason = 'read-only' | 'cancelled' | 'future' | 'not-in-group'

export type CellView = {
  mark: MarkState
  code: AttendanceCode | null
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
}

export const cellView = (
  student: PresentedStudent,
  { lesson, position, isFirst }: Column,
  { read, entry }: Reading,
): CellView => {
  const channel = lessonChannel(lesson.id)
  const markKey = keyOf({ kind: 'mark', student: student.id, position })
  const codeKey = keyOf({ kind: 'attendance', student: student.id })
  const worst = worse(entry(channel, markKey), isFirst ? entry(channel, codeKey) : undefined)
  return {
    mark: read(channel, markKey) as MarkState,
    code: read(channel, codeKey) as AttendanceCode | null,
    closed: closedReason(student, lesson),
    state: worst?.state ?? 'saved',
    message: worst?.message,
  }
}

/** A student's line: the cells of all columns and the average as it stands this moment. */
export const rowView = (student: PresentedStudent, columns: readonly Column[], reading: Reading): RowView => {
  const cells = columns.map((column) => cellView(student, column, reading))
  const marks = cells.flatMap(({ mark }, index) => {
    const weight = columns[index]?.assignment?.weight ?? reading.usualWeight
    return mark?.value ? [{ value: mark.value, weight }] : []
  })
  return { cells, average: weightedAverage(marks) }
}
