import type { Facts } from '@/access/facts'
import type { AppError } from '@/core/errors'
import type { groupPlacesOf } from '@/plugins/schedule'
import { staffName } from '@/plugins/schedule'

import { decisionOf, giverOf } from '../domain/lesson-places'
import type { DeskLesson } from '../types'
import { checkBoard, type Clash } from './check-board'
import type { Resolved } from './decide'
import { lessonName } from './names'
import { cannotMerge, classBusy, mergedHere, noSuchPlace, roomBusy, teacherBusy } from './substitution-errors'

type Args = {
  facts: Facts
  /** All lessons of the days concerned, as they stand now. */
  board: readonly DeskLesson[]
  resolved: readonly Resolved[]
  groups: Awaited<ReturnType<typeof groupPlacesOf>>
  slotOf: (classId: number, number: number) => number
}

const errorOf = (facts: Facts, clash: Clash, path: string): AppError => {
  const what = lessonName(facts, clash.with ?? clash.lesson)
  if (clash.kind === 'closed') return noSuchPlace(undefined, { path })
  if (clash.kind === 'teacher')
    return teacherBusy({ who: staffName(facts, giverOf(clash.lesson)), what }, { path })
  return clash.kind === 'room' ? roomBusy({ what }, { path }) : classBusy({ what }, { path })
}

/** Whether a clash is the doing of the decision: what stands where it stood clashes with nobody anew. */
const isNew = ({ decision, before, after }: Resolved, { kind }: Clash): boolean => {
  if (decision.kind === 'move' || kind === 'teacher') return true
  return kind === 'room' && after.room !== before.room
}

/** @throws the first clash that the decisions would make, beside the decision that makes it. */
export const refuseClashes = ({ facts, board, resolved, groups, slotOf }: Args): void => {
  const changes = new Map(resolved.map((row) => [row.lesson.id, row]))
  const isMerged = (row: DeskLesson): boolean =>
    (changes.get(row.id)?.decision ?? decisionOf(row))?.kind === 'merge'
  const after = board.map((row) => ({ ...row, ...changes.get(row.id)?.after }))
  const lessonsAfter = new Map(after.map((row) => [row.id, row]))
  for (const { decision, lesson, before } of resolved) {
    if (decision.kind !== 'merge') continue
    const path = `decisions.${resolved.findIndex((row) => row.lesson.id === lesson.id)}`
    const into = lessonsAfter.get(decision.mergedInto ?? 0)
    const isThere =
      into?.state === 'planned' &&
      into.date === before.date &&
      !isMerged(into) &&
      slotOf(into.class, into.number) === slotOf(lesson.class, before.number)
    if (!isThere) throw cannotMerge({ what: lessonName(facts, lesson) }, { path })
  }
  const leaning = board.find((row) => {
    const into = decisionOf(row)?.kind === 'merge' ? decisionOf(row)!.mergedInto : null
    return into !== null && changes.has(into) && !changes.has(row.id)
  })
  if (leaning) {
    const at = resolved.findIndex((row) => row.lesson.id === decisionOf(leaning)!.mergedInto)
    throw mergedHere({ what: lessonName(facts, leaning) }, { path: `decisions.${at}` })
  }
  // A number that the bells do not have is no place of the timetable: there slots alone tell who is busy.
  for (const [at, { decision, lesson }] of resolved.entries()) {
    if (decision.kind !== 'substitute') continue
    const own = lessonsAfter.get(lesson.id)!
    const other = after.find(
      (row) =>
        row.id !== own.id &&
        row.state !== 'cancelled' &&
        row.date === own.date &&
        giverOf(row) === giverOf(own) &&
        slotOf(row.class, row.number) === slotOf(own.class, own.number),
    )
    if (other) {
      throw teacherBusy(
        { who: staffName(facts, giverOf(own)), what: lessonName(facts, other) },
        { path: `decisions.${at}` },
      )
    }
  }
  for (const date of new Set(resolved.map((row) => row.after.date))) {
    const clashes = checkBoard({
      facts,
      date,
      groups,
      lessons: after.filter((row) => !isMerged(row)),
      changed: new Set(changes.keys()),
    })
    for (const [at, row] of resolved.entries()) {
      const clash = clashes.find((found) => found.lesson.id === row.lesson.id && isNew(row, found))
      if (clash) throw errorOf(facts, clash, `decisions.${at}`)
    }
  }
}
