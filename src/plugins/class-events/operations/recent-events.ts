import type { Payload, PayloadRequest, Where } from 'payload'

import type { Facts } from '@/access/facts'
import { learnersOf } from '@/access/own-classes'
import { now } from '@/core/clock'
import { addDays, type SchoolDate } from '@/core/school-date'
import { schoolCache } from '@/db/reference'

import { oversees, takesPart } from '../access/rules'
import { takesPartIn } from '../domain/takes-part'
import { SLUGS } from '../slugs'
import type { ClassEvent } from '../types'
import { type EventDocument, findClassEvents, NO_FILTER, toClassEvent } from './find-events'

/** Days around today whose events are kept in memory: the weeks that diaries are opened at. */
const BACK = 45
const AHEAD = 90

type Recent = { from: SchoolDate; to: SchoolDate; events: ClassEvent[] }

/** The events of a school around today, so that a week of a diary costs no statement for them. */
export const recentOf = schoolCache(
  'class-events.recent',
  async (payload: Payload, school: number): Promise<Recent> => {
    const today = now().toISOString().slice(0, 10)
    const [from, to] = [addDays(today, -BACK), addDays(today, AHEAD)]
    const { docs } = await payload.find({
      collection: SLUGS.events,
      where: {
        school: { equals: school },
        removedAt: { exists: false },
        to: { greater_than_equal: from },
        from: { less_than_equal: to },
      },
      sort: ['from', 'startTime', 'id'],
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return { from, to, events: (docs as unknown as EventDocument[]).map(toClassEvent) }
  },
)

type Args = {
  req: PayloadRequest
  facts: Facts
  from: SchoolDate
  to: SchoolDate
  /** Only what this student takes part in; `null` for everybody. */
  student: number | null
  /** Only events of these classes; `null` for all that the reader may open. */
  classes: readonly number[] | null
}

/** What the rule of the collection says, of an event in memory. */
const mayOpen = (facts: Facts, seesAll: boolean): ((event: ClassEvent) => boolean) => {
  const { classTeacherOf, taughtClasses, staff, reference } = facts
  const learners = learnersOf(facts).filter((id) => id !== null)
  return (event) =>
    seesAll ||
    classTeacherOf.includes(event.class) ||
    taughtClasses.includes(event.class) ||
    (staff !== null && event.staff.includes(staff)) ||
    learners.some((student) => takesPartIn(event, student, reference.enrolments))
}

/**
 * Events of a period as far as the reader may open them: the same that the rule of the collection says, told from
 * memory for the weeks around today and read in two statements for others.
 */
export const eventsBetween = async (args: Args): Promise<ClassEvent[]> => {
  const { req, facts, from, to, student, classes } = args
  const recent = await recentOf(req.payload, facts.school)
  if (from < recent.from || to > recent.to) {
    const ofStudent = student === null ? undefined : takesPart(facts, [student])
    if (ofStudent === false) return []
    const wheres = [ofStudent, classes && { class: { in: [...classes] } }].filter((where) => Boolean(where))
    return findClassEvents({
      req,
      facts,
      filter: { ...NO_FILTER, from, to },
      also: { and: wheres as Where[] },
      sort: ['from', 'startTime', 'id'],
    })
  }
  const { enrolments } = facts.reference
  const isOpen = mayOpen(facts, (await oversees({ req, user: req.user })) === true)
  return recent.events.filter(
    (event) =>
      event.from <= to &&
      event.to >= from &&
      (classes === null || classes.includes(event.class)) &&
      (student === null || takesPartIn(event, student, enrolments)) &&
      isOpen(event),
  )
}
