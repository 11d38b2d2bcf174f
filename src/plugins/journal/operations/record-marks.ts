import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { addMark } from '../domain/totals'
import type { MarkRow, MarkState } from '../types'
import type { TotalsChange } from './change-totals'
import { gradeWithoutMarks } from './journal-errors'
import type { LoadedLesson } from './load-lesson'

export type MarkChange = { student: number; assignment: number; was: MarkState; now: MarkState }
export type MarkConflict = {
  kind: 'mark'
  student: number
  assignment: number
  current: MarkState
  author: number | null
  markedAt: string | null
}

const stateOf = (row: MarkRow | undefined): MarkState =>
  row ? { value: row.value, isDebt: row.isDebt, comment: row.comment } : null

const isSame = (left: MarkState, right: MarkState): boolean =>
  left?.value === right?.value &&
  left?.isDebt === right?.isDebt &&
  (left?.comment ?? null) === (right?.comment ?? null)

type Plan = {
  changes: { change: MarkChange; row: MarkRow | undefined; weight: number }[]
  conflicts: MarkConflict[]
}

/** Holds what the client wants against what stands in the journal now. Repeating a save changes nothing. */
export const planMarks = (loaded: LoadedLesson, wanted: readonly MarkChange[], facts: Facts): Plan => {
  const plan: Plan = { changes: [], conflicts: [] }
  if (wanted.length === 0) return plan
  if (facts.reference.classes.get(loaded.lesson.class)?.grade === 1) throw gradeWithoutMarks()
  const weights = new Map(loaded.assignments.map(({ id, weight }) => [id, weight]))
  const standing = new Map(loaded.marks.map((row) => [`${row.student} ${row.assignment}`, row]))
  for (const change of wanted) {
    const weight = weights.get(change.assignment)
    if (weight === undefined) throw notFound(undefined, { path: 'marks' })
    const row = standing.get(`${change.student} ${change.assignment}`)
    const current = stateOf(row)
    if (isSame(current, change.now)) continue
    if (isSame(current, change.was)) plan.changes.push({ change, row, weight })
    else {
      plan.conflicts.push({
        kind: 'mark',
        student: change.student,
        assignment: change.assignment,
        current,
        author: row?.author ?? null,
        markedAt: row?.markedAt ?? null,
      })
    }
  }
  return plan
}

type Write = { req: PayloadRequest; facts: Facts; loaded: LoadedLesson; plan: Plan; totals: TotalsChange }

/** Writes the planned marks set by set; totals follow. */
export const writeMarks = async ({ req, facts, loaded, plan, totals }: Write): Promise<void> => {
  if (plan.changes.length === 0) return
  const { lesson } = loaded
  const table = rows(req)
  const markedAt = now().toISOString()
  const copies = {
    school: facts.school,
    lesson: lesson.id,
    workload: lesson.workload,
    class: lesson.class,
    term: lesson.term,
    date: lesson.date,
  }
  for (const { change, row, weight } of plan.changes) {
    if (row) addMark(totals.of(change.student), { ...row, weight }, -1)
    if (change.now) addMark(totals.of(change.student), { ...change.now, weight })
  }
  const set = plan.changes.flatMap(({ change }) =>
    change.now
      ? [
          {
            ...copies,
            student: change.student,
            assignment: change.assignment,
            ...change.now,
            author: facts.user,
            markedAt,
          },
        ]
      : [],
  )
  if (set.length > 0) {
    await table.upsert({
      collection: 'marks',
      on: ['student', 'assignment'],
      set: ['value', 'isDebt', 'comment', 'author', 'markedAt', 'updatedAt'],
      rows: set,
    })
  }
  const removed = plan.changes.flatMap(({ change, row }) => (change.now === null && row ? [row.id] : []))
  if (removed.length > 0) await table.remove({ collection: 'marks', where: { id: { in: removed } } })
}
