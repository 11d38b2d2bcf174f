import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { newId } from '@/core/ids'
import { type FlatInputRow, isUniqueViolation, rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { LessonPlace } from '../types'
import type { Resolved } from './decide'
import { lessonName } from './names'
import { changedMeanwhile } from './substitution-errors'

type Args = {
  req: PayloadRequest
  facts: Facts
  resolved: readonly Resolved[]
  slotOf: (classId: number, number: number) => number
}

const isElsewhere = (left: LessonPlace, right: LessonPlace): boolean =>
  left.date !== right.date || left.number !== right.number

type Move = { req: PayloadRequest; lesson: number; place: LessonPlace }

/** Puts one lesson to its place; what is set for it goes along. */
export const moveLesson = async ({ req, lesson, place }: Move): Promise<void> => {
  await rows(req).update({ collection: 'lessons', where: { id: { equals: lesson } }, data: place })
  await rows(req).update({
    collection: 'assignments',
    where: { lesson: { equals: lesson } },
    data: { date: place.date, term: place.term },
  })
}

/** Writes lessons that stay where they are, many in a statement. */
const writePlaces = async ({ req, facts }: Args, list: readonly Resolved[]): Promise<void> => {
  if (list.length === 0) return
  await rows(req).upsert({
    collection: 'lessons',
    on: ['workload', 'date', 'number'],
    set: ['substitute', 'state', 'room', 'movedFromDate', 'movedFromNumber'],
    rows: list.map(({ lesson, after }) => ({
      ...after,
      school: facts.school,
      workload: lesson.workload,
      class: lesson.class,
      subject: lesson.subject,
      subgroup: lesson.subgroup,
      teacher: lesson.teacher,
    })),
  })
}

const rowOf = (
  { facts, slotOf }: Args,
  { decision, lesson, before, after, payment, absence }: Resolved,
): FlatInputRow => {
  const known = lesson.substitutions[0]
  return {
    id: known?.id ?? newId(),
    school: facts.school,
    lesson: lesson.id,
    absence,
    kind: decision.kind,
    workload: lesson.workload,
    class: lesson.class,
    teacher: lesson.teacher,
    date: before.date,
    number: before.number,
    substitute: after.substitute,
    mergedInto: decision.kind === 'merge' ? decision.mergedInto : null,
    toDate: decision.kind === 'move' ? after.date : null,
    toNumber: decision.kind === 'move' ? after.number : null,
    room: after.room,
    payment,
    hours: decision.hours ?? (payment === 'none' ? 0 : 1),
    note: decision.note,
    state: 'planned',
    acknowledgedAt: null,
    decidedBy: facts.user,
    revision: (known?.revision ?? 0) + 1,
    was: JSON.stringify(before),
    busyKey:
      decision.kind === 'substitute'
        ? `${after.date} ${after.substitute} ${slotOf(lesson.class, after.number)}`
        : `lesson ${lesson.id}`,
  }
}

/** Writes what was decided and the lessons it changes. The caller has checked everything and holds the transaction. */
export const writeDecisions = async (args: Args): Promise<void> => {
  const { req, facts, resolved } = args
  const moved = resolved.filter(({ lesson, after }) => isElsewhere(lesson, after))
  const staying = resolved.filter(({ lesson, after }) => !isElsewhere(lesson, after))
  // Decided anew: the old row goes first, so that two substitutes may change places in one save.
  const known = resolved.flatMap(({ lesson }) => lesson.substitutions.map(({ id }) => id))
  try {
    await writePlaces(args, staying)
    for (const { lesson, after } of moved) await moveLesson({ req, lesson: lesson.id, place: after })
    if (known.length > 0) {
      await rows(req).remove({ collection: SLUGS.substitutions, where: { id: { in: known } } })
    }
    await rows(req).insert({ collection: SLUGS.substitutions, rows: resolved.map((row) => rowOf(args, row)) })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw changedMeanwhile({ what: resolved.map(({ lesson }) => lessonName(facts, lesson)).join('; ') })
  }
}
