import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'
import { groupPlacesOf } from '@/plugins/schedule'

import { beforeDecision, decisionOf, isSamePlace, placeOf } from '../domain/lesson-places'
import { SLUGS } from '../slugs'
import type { LessonPlace } from '../types'
import { checkBoard } from './check-board'
import { lessonsWhere } from './load-desk'
import { lessonName } from './names'
import {
  changedMeanwhile,
  classBusy,
  lessonRecorded,
  mergedHere,
  nothingToWithdraw,
} from './substitution-errors'
import { moveLesson } from './write-decisions'

export type Withdrawal = { lesson: number; date: SchoolDate; seen: number }
type Args = { req: PayloadRequest; facts: Facts; withdrawals: readonly Withdrawal[] }

/**
 * Takes decisions back, all or none: each lesson is again as it was before, and so are the rights in its journal. A
 * lesson that was recorded meanwhile stays, and so does one whose old place another moved lesson has taken: it is told.
 */
export const withdraw = ({ req, facts, withdrawals }: Args): Promise<{ withdrawn: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const ids = new Set(withdrawals.map(({ lesson }) => lesson))
    const own = await lessonsWhere(req, facts, { id: { in: [...ids] } })
    const places = new Map<number, LessonPlace>()
    for (const [at, { lesson: id, seen }] of withdrawals.entries()) {
      const path = `withdrawals.${at}`
      const lesson = own.find((row) => row.id === id)
      if (!lesson?.substitutions[0]) throw notFound(undefined, { path })
      const what = lessonName(facts, lesson)
      const decision = decisionOf(lesson)
      if (!decision) throw nothingToWithdraw({ what }, { path })
      if (decision.revision !== seen) throw changedMeanwhile({ what }, { path })
      if (lesson.state === 'held' || lesson.recordedAt) throw lessonRecorded({ what }, { path })
      places.set(id, beforeDecision(lesson))
    }
    await refuseTaken({ req, facts, withdrawals }, places)
    try {
      for (const lesson of own) {
        const place = places.get(lesson.id)!
        if (isSamePlace(lesson, place)) continue
        if (lesson.date !== place.date || lesson.number !== place.number) {
          await moveLesson({ req, lesson: lesson.id, place })
        } else {
          await rows(req).update({
            collection: 'lessons',
            where: { id: { equals: lesson.id } },
            data: placeOf(place),
          })
        }
      }
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw changedMeanwhile({ what: own.map((row) => lessonName(facts, row)).join('; ') })
    }
    for (const { id, lesson } of own.flatMap(({ substitutions }) => substitutions)) {
      await rows(req).update({
        collection: SLUGS.substitutions,
        where: { id: { equals: id } },
        data: { state: 'withdrawn', busyKey: `lesson ${lesson}`, acknowledgedAt: null },
        add: { revision: 1 },
      })
    }
    return { withdrawn: own.length }
  })

/** The place that a lesson returns to may hold another that was moved there, or its class something else. */
const refuseTaken = async ({ req, facts, withdrawals }: Args, places: ReadonlyMap<number, LessonPlace>) => {
  const dates = [...new Set([...places.values()].map(({ date }) => date))]
  const board = await lessonsWhere(req, facts, {
    or: [{ date: { in: dates } }, { id: { in: [...places.keys()] } }],
  })
  const leaning = board.find((row) => {
    const decision = decisionOf(row)
    return decision?.kind === 'merge' && places.has(decision.mergedInto ?? 0) && !places.has(row.id)
  })
  if (leaning) throw mergedHere({ what: lessonName(facts, leaning) }, { path: 'withdrawals.0' })
  const groups = await groupPlacesOf(req, facts.school)
  const after = board.map((row) => {
    const place = places.get(row.id)
    return place ? { ...row, ...place, substitutions: [] } : row
  })
  const lessons = after.filter((row) => decisionOf(row)?.kind !== 'merge')
  for (const date of dates) {
    const clashes = checkBoard({ facts, date, lessons, groups, changed: new Set(places.keys()) })
    // Only what decisions have put in the way counts: the timetable itself is as it was.
    const clash = clashes.find((found) => found.with && decisionOf(found.with))
    if (!clash) continue
    const at = withdrawals.findIndex(({ lesson }) => lesson === clash.lesson.id)
    throw classBusy({ what: lessonName(facts, clash.with!) }, { path: `withdrawals.${at}` })
  }
}
