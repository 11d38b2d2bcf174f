import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { groupPlacesOf } from '@/plugins/schedule'

import { isAway } from '../domain/away'
import { beforeDecision, applyDecision, decisionOf } from '../domain/lesson-places'
import { usualPayment } from '../domain/propose'
import type { AbsenceRow, DeskLesson, LessonPlace, PaymentKind, SubstitutionKind } from '../types'
import { resolveDecision } from './resolve-decision'
import { refuseClashes } from './refuse-clashes'
import { absencesBetween, lessonsWhere, slotsOf } from './load-desk'
import { lessonName, teachersOf } from './names'
import { changedMeanwhile, lessonRecorded } from './substitution-errors'
import { writeDecisions } from './write-decisions'

/** A decision as it is sent: the lesson as the window shows it, and what shall become of it. */
export type Decision = {
  lesson: number
  /** The day on which the window shows the lesson. */
  date: SchoolDate
  /** The revision of the decision that the window shows; 0 for none. */
  seen: number
  kind: SubstitutionKind
  substitute: number | null
  mergedInto: number | null
  toDate: SchoolDate | null
  toNumber: number | null
  room: number | null
  /** How it is paid; as usual when missing. */
  payment: PaymentKind | null
  /** Academic hours; one, or none for what is not paid, when missing. */
  hours: number | null
  note: string | null
}

/** A checked decision: the lesson before, and as it will be. */
export type Resolved = {
  decision: Decision
  lesson: DeskLesson
  before: LessonPlace
  after: LessonPlace
  payment: PaymentKind
  absence: number | null
}

type Args = { req: PayloadRequest; facts: Facts; decisions: readonly Decision[] }

/** Who is away according to the absences that were read. */
export type AwayCheck = (staff: number, date: SchoolDate, number: number) => AbsenceRow | undefined

/**
 * Decides several lessons at once: all of them or none. Whoever saw an older decision is refused (409), a teacher is
 * never sent into two classes, and a lesson that was recorded stays as it is. Five statements with signing in, on
 * MongoDB six; one more for each lesson that is moved.
 */
export const decide = ({ req, facts, decisions }: Args): Promise<{ saved: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const dates = [
      ...new Set(decisions.flatMap(({ date, toDate }) => (toDate ? [date, toDate] : [date]))),
    ].sort()
    const board = await lessonsWhere(req, facts, { date: { in: dates } })
    const absences = await absencesBetween(req, facts, dates[0]!, dates.at(-1)!)
    const byId = new Map(board.map((row) => [row.id, row]))
    const awayAt: AwayCheck = (staff, date, number) =>
      absences.find((row) => row.staff === staff && isAway(row, date, number))
    const slotOf = slotsOf(facts)

    const resolved = decisions.map((decision, at): Resolved => {
      const path = `decisions.${at}`
      const lesson = byId.get(decision.lesson)
      if (!lesson) throw notFound(undefined, { path })
      const what = lessonName(facts, lesson)
      const known = lesson.substitutions[0]
      if (lesson.date !== decision.date || (known?.revision ?? 0) !== decision.seen) {
        throw changedMeanwhile({ what }, { path, details: { lesson: lesson.id } })
      }
      if (lesson.state === 'held' || lesson.recordedAt) throw lessonRecorded({ what }, { path })
      const before = beforeDecision(lesson)
      const decided = resolveDecision({ facts, decision, lesson, before, byId, awayAt, slotOf, path })
      const subjects = teachersOf(facts, before.date).find(
        ({ staff }) => staff === decision.substitute,
      )?.subjects
      return {
        decision,
        lesson,
        before,
        after: applyDecision(before, decided),
        payment: decision.payment ?? usualPayment(decision.kind, subjects?.has(lesson.subject) ?? false),
        absence:
          awayAt(lesson.teacher, before.date, before.number)?.id ?? decisionOf(lesson)?.absence ?? null,
      }
    })
    const groups = decisions.some(({ kind }) => kind === 'move') ? await groupPlacesOf(req, facts.school) : []
    refuseClashes({ facts, board, resolved, groups, slotOf })
    await writeDecisions({ req, facts, resolved, slotOf })
    return { saved: resolved.length }
  })
