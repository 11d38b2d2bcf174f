import type { Facts } from '@/access/facts'
import { dayOff, termOf } from '@/collections/study/day-off'
import { badInput, notFound } from '@/core/errors'
import { isWithin } from '@/core/school-date'
import { staffName } from '@/plugins/schedule'

import { giverOf, type Decided } from '../domain/lesson-places'
import type { DeskLesson, LessonPlace } from '../types'
import type { AwayCheck, Decision } from './decide'
import { lessonName, teachersOf } from './names'
import { cannotMerge, notTeaching, samePlace, teacherAway, wrongMoveDay } from './substitution-errors'

type Args = {
  facts: Facts
  decision: Decision
  lesson: DeskLesson
  before: LessonPlace
  byId: ReadonlyMap<number, DeskLesson>
  awayAt: AwayCheck
  slotOf: (classId: number, number: number) => number
  path: string
}

const requireThere = ({ facts, lesson, awayAt, path }: Args, staff: number, place: LessonPlace): void => {
  if (!awayAt(staff, place.date, place.number)) return
  throw teacherAway(
    { who: staffName(facts, staff), what: lessonName(facts, { ...lesson, ...place }) },
    { path },
  )
}

const resolveSubstitute = (args: Args): Decided => {
  const { facts, decision, lesson, before, path } = args
  const { substitute } = decision
  if (substitute === null) {
    throw badInput({ ru: 'Выберите, кто проведёт урок.', en: 'Choose who gives the lesson.' }, { path })
  }
  if (!facts.reference.staff.has(substitute)) throw notFound(undefined, { path })
  const isTeacher = teachersOf(facts, before.date).some(({ staff }) => staff === substitute)
  if (substitute === lesson.teacher || !isTeacher) {
    throw notTeaching({ what: staffName(facts, substitute) }, { path })
  }
  requireThere(args, substitute, before)
  return { kind: 'substitute', substitute, room: decision.room }
}

const resolveMerge = (args: Args): Decided => {
  const { facts, decision, lesson, before, byId, slotOf, path } = args
  const other = byId.get(decision.mergedInto ?? 0)
  if (decision.mergedInto !== null && !other) throw notFound(undefined, { path })
  const fits =
    other &&
    other.id !== lesson.id &&
    other.class === lesson.class &&
    other.subject === lesson.subject &&
    lesson.subgroup !== null &&
    other.subgroup !== null &&
    other.subgroup !== lesson.subgroup &&
    other.state === 'planned' &&
    other.date === before.date &&
    slotOf(other.class, other.number) === slotOf(lesson.class, before.number)
  if (!fits) throw cannotMerge({ what: lessonName(facts, lesson) }, { path })
  const substitute = giverOf(other)
  requireThere(args, substitute, before)
  return { kind: 'merge', substitute, room: other.room }
}

const resolveMove = (args: Args): Decided => {
  const { facts, decision, lesson, before, path } = args
  const { toDate, toNumber, room } = decision
  if (toDate === null || toNumber === null) {
    throw badInput(
      { ru: 'Выберите, на какой день и урок перенести.', en: 'Choose the day and the number to move to.' },
      { path },
    )
  }
  const { reference, today } = facts
  const workload = reference.workloads.get(lesson.workload)
  const place = { reference, classId: lesson.class, date: toDate }
  if (toDate < today || dayOff(place) || !workload || !isWithin(workload, toDate)) {
    throw wrongMoveDay({ date: toDate }, { path })
  }
  if (toDate === before.date && toNumber === before.number) throw samePlace(undefined, { path })
  requireThere(args, lesson.teacher, { ...before, date: toDate, number: toNumber })
  return { kind: 'move', date: toDate, number: toNumber, room, term: termOf(place)?.id ?? null }
}

/** What a sent decision means for the lesson; whatever it names must be of the school and fit. */
export const resolveDecision = (args: Args): Decided => {
  const { facts, decision, path } = args
  if (decision.room !== null && !facts.reference.rooms.has(decision.room)) throw notFound(undefined, { path })
  switch (decision.kind) {
    case 'substitute':
      return resolveSubstitute(args)
    case 'merge':
      return resolveMerge(args)
    case 'cancel':
      return { kind: 'cancel' }
    case 'move':
      return resolveMove(args)
  }
}
