import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import type { AttendanceCode } from '../domain/attendance-codes'
import { addAttendance } from '../domain/totals'
import type { AttendanceRow } from '../types'
import type { TotalsChange } from './change-totals'
import type { LoadedLesson } from './load-lesson'

export type AttendanceChange = { student: number; was: AttendanceCode | null; now: AttendanceCode | null }
export type AttendanceConflict = {
  kind: 'attendance'
  student: number
  current: AttendanceCode | null
  author: number | null
}

type Plan = {
  changes: { change: AttendanceChange; row: AttendanceRow | undefined }[]
  conflicts: AttendanceConflict[]
}

/** Holds what the client wants against what stands in the journal now. Repeating a save changes nothing. */
export const planAttendance = (loaded: LoadedLesson, wanted: readonly AttendanceChange[]): Plan => {
  const standing = new Map(loaded.attendance.map((row) => [row.student, row]))
  const plan: Plan = { changes: [], conflicts: [] }
  for (const change of wanted) {
    const row = standing.get(change.student)
    const current = row?.code ?? null
    if (current === change.now) continue
    if (current === change.was) plan.changes.push({ change, row })
    else
      plan.conflicts.push({
        kind: 'attendance',
        student: change.student,
        current,
        author: row?.author ?? null,
      })
  }
  return plan
}

type Write = { req: PayloadRequest; facts: Facts; loaded: LoadedLesson; plan: Plan; totals: TotalsChange }

/** Writes the planned codes; «present» is the absence of a record. */
export const writeAttendance = async ({ req, facts, loaded, plan, totals }: Write): Promise<void> => {
  if (plan.changes.length === 0) return
  const { id, workload, class: classId, term, date } = loaded.lesson
  const table = rows(req)
  for (const { change, row } of plan.changes) {
    if (row) addAttendance(totals.of(change.student), row.code, -1)
    if (change.now) addAttendance(totals.of(change.student), change.now)
  }
  const set = plan.changes.flatMap(({ change }) =>
    change.now
      ? [
          {
            school: facts.school,
            student: change.student,
            lesson: id,
            workload,
            class: classId,
            term,
            date,
            code: change.now,
            author: facts.user,
          },
        ]
      : [],
  )
  if (set.length > 0) {
    await table.upsert({
      collection: 'attendance',
      on: ['student', 'lesson'],
      set: ['code', 'author', 'updatedAt'],
      rows: set,
    })
  }
  const removed = plan.changes.flatMap(({ change, row }) => (change.now === null && row ? [row.id] : []))
  if (removed.length > 0) await table.remove({ collection: 'attendance', where: { id: { in: removed } } })
}
