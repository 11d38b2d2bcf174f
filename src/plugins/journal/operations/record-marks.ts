import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { type Former, formerMark, NO_FORMER } from '../domain/former-mark'
import type { MarkRules } from '../domain/mark-rules'
import { isOnScale, scaleRange } from '../domain/mark-scales'
import { addMark } from '../domain/totals'
import type { MarkRow, MarkState } from '../types'
import type { TotalsChange } from './change-totals'
import { gradeWithoutMarks, markOffScale, scoreTooHigh } from './journal-errors'
import type { LoadedLesson } from './load-lesson'
import type { Lateness } from './mark-lateness'

export type MarkChange = {
  student: number
  assignment: number
  was: MarkState
  now: MarkState
  /** Why an earlier mark is corrected. */
  reason?: string | null | undefined
}
export type MarkConflict = {
  kind: 'mark'
  student: number
  assignment: number
  current: MarkState
  author: number | null
  markedAt: string | null
}

const stateOf = (row: MarkRow | undefined): MarkState =>
  row ? { value: row.value, isDebt: row.isDebt, comment: row.comment, score: row.score } : null

const isSame = (left: MarkState, right: MarkState): boolean =>
  left?.value === right?.value &&
  left?.isDebt === right?.isDebt &&
  (left?.comment ?? null) === (right?.comment ?? null) &&
  (left?.score ?? null) === (right?.score ?? null)

/** Who says nothing of the score means the one that stands. */
const withScore = (state: MarkState, current: MarkState): MarkState =>
  state && { ...state, score: state.score === undefined ? (current?.score ?? null) : state.score }

/** @throws markOffScale with the place of the first mark that the scale does not know */
const requireScale = (wanted: readonly MarkChange[], { scale }: MarkRules): void => {
  const at = wanted.findIndex(({ now }) => typeof now?.value === 'number' && !isOnScale(scale, now.value))
  if (at >= 0) throw markOffScale({ range: scaleRange(scale) }, { path: `marks.${at}.now.value` })
}

type Plan = {
  changes: { change: MarkChange; row: MarkRow | undefined; weight: number; former: Former }[]
  conflicts: MarkConflict[]
}

/** Holds what the client wants against what stands in the journal now. Repeating a save changes nothing. */
export const planMarks = (
  loaded: LoadedLesson,
  wanted: readonly MarkChange[],
  { facts, rules }: { facts: Facts; rules: MarkRules },
): Plan => {
  const plan: Plan = { changes: [], conflicts: [] }
  if (wanted.length === 0) return plan
  requireScale(wanted, rules)
  const grade = facts.reference.classes.get(loaded.lesson.class)?.grade ?? 0
  // A word of praise or advice is no mark.
  const hasMarks = wanted.some(
    (change) => change.now !== null && (change.now.value !== null || change.now.isDebt),
  )
  if (hasMarks && rules.unmarkedGrades.includes(grade)) throw gradeWithoutMarks({ grade })
  const at = now().toISOString()
  const tasks = new Map(loaded.assignments.map((task) => [task.id, task]))
  const standing = new Map(loaded.marks.map((row) => [`${row.student} ${row.assignment}`, row]))
  for (const [index, told] of wanted.entries()) {
    const task = tasks.get(told.assignment)
    if (!task) throw notFound(undefined, { path: 'marks' })
    const row = standing.get(`${told.student} ${told.assignment}`)
    const current = stateOf(row)
    const change = { ...told, was: withScore(told.was, current), now: withScore(told.now, current) }
    if (isSame(current, change.now)) continue
    const score = change.now?.score ?? null
    if (score !== null && score !== (current?.score ?? null) && score > (task.maxScore ?? -1)) {
      throw scoreTooHigh({ score, maxScore: task.maxScore }, { path: `marks.${index}.now.score` })
    }
    if (isSame(current, change.was)) {
      plan.changes.push({
        change,
        row,
        weight: task.weight,
        former: change.now ? formerMark({ row, now: change.now, author: facts.user, at }) : NO_FORMER,
      })
    } else {
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

export type Corrected = { student: number; assignment: number } & Former

/** The cells of a plan that keep a former mark in sight. */
export const correctedBy = ({ changes }: Plan): Corrected[] =>
  changes.flatMap(({ change: { student, assignment }, former }) =>
    former.formerValue !== null || former.wasDebt ? [{ student, assignment, ...former }] : [],
  )

type Write = {
  req: PayloadRequest
  facts: Facts
  loaded: LoadedLesson
  plan: Plan
  totals: TotalsChange
  rules: Pick<MarkRules, 'scale'>
  lateness: Lateness
}

/** Writes the planned marks set by set; totals follow. */
export const writeMarks = async (args: Write): Promise<void> => {
  const { req, facts, loaded, plan, totals, lateness } = args
  const { scale } = args.rules
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
    if (row) addMark(totals.of(change.student), { ...row, weight, scale }, -1)
    if (change.now) addMark(totals.of(change.student), { ...change.now, weight, scale })
  }
  const set = plan.changes.flatMap(({ change, row, former }) =>
    change.now
      ? [
          {
            ...copies,
            student: change.student,
            assignment: change.assignment,
            ...change.now,
            ...former,
            author: facts.user,
            markedAt,
            lateDays: lateness({ ...change, row }),
          },
        ]
      : [],
  )
  if (set.length > 0) {
    await table.upsert({
      collection: 'marks',
      on: ['student', 'assignment'],
      set: [
        'value',
        'isDebt',
        'comment',
        'score',
        'formerValue',
        'wasDebt',
        'author',
        'markedAt',
        'lateDays',
        'updatedAt',
      ],
      rows: set,
    })
  }
  const removed = plan.changes.flatMap(({ change, row }) => (change.now === null && row ? [row.id] : []))
  if (removed.length > 0) await table.remove({ collection: 'marks', where: { id: { in: removed } } })
}
