import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { idOf } from '@/core/ids'
import { isWithin, schoolNow, type SchoolDate } from '@/core/school-date'
import { chosenSchool } from '@/core/chosen-school'
import type { Status } from '@/core/statuses'
import { readReference, type Reference, type WorkloadRef } from '@/db/reference'

import { childrenSeenBy } from './guardian-rights'

/** What the rules need to know of the person who asks, read once for each request. */
export type Facts = {
  user: number
  statuses: ReadonlySet<Status>
  /** The school being worked in. */
  school: number
  reference: Reference
  /** Today and the time of day in the school's time zone. */
  today: SchoolDate
  time: string
  person: number | null
  staff: number | null
  student: number | null
  /** The teacher's workloads of the year, ended ones included: their journals stay readable. */
  workloads: readonly WorkloadRef[]
  /** Classes whose class teacher the person is today. */
  classTeacherOf: readonly number[]
  /** Classes of the workloads that last today. */
  taughtClasses: readonly number[]
  /** The children whose diaries the person may read today. */
  children: readonly number[]
  /** The classes that the person, as a student, or the children are in today. */
  learningClasses: readonly number[]
}

const FACTS_KEY = 'schoolFacts'

type UserFacts = {
  id: number
  statuses?: Status[] | null
  person?: number | { id: number } | null
}

const computeFacts = async (req: PayloadRequest): Promise<Facts | null> => {
  const user = req.user as unknown as UserFacts | null
  const school = user && chosenSchool(req)
  if (!user || !school) return null
  const reference = await readReference(req.payload, school)
  const { date: today, time } = schoolNow(now(), reference.school.timeZone)
  const person = idOf(user.person)
  const staff = findId(reference.staff, person)
  const student = findId(reference.students, person)
  const statuses = new Set(user.statuses ?? [])
  const workloads =
    staff && statuses.has('teacher')
      ? [...reference.workloads.values()].filter(({ teacher }) => teacher === staff)
      : []
  const children = statuses.has('guardian') ? childrenSeenBy(reference.guardianships, person, today) : []
  const learners = new Set(statuses.has('student') && student ? [student, ...children] : children)
  return {
    user: user.id,
    statuses,
    school,
    reference,
    today,
    time,
    person,
    staff,
    student: statuses.has('student') ? student : null,
    workloads,
    classTeacherOf:
      staff && statuses.has('teacher')
        ? [...reference.classes.values()]
            .filter(({ classTeachers }) =>
              classTeachers.some((row) => row.staff === staff && isWithin(row, today)),
            )
            .map(({ id }) => id)
        : [],
    taughtClasses: [...new Set(workloads.filter((row) => isWithin(row, today)).map((row) => row.class))],
    children,
    learningClasses: [
      ...new Set(
        reference.enrolments
          .filter((row) => learners.has(row.student) && isWithin(row, today))
          .map((row) => row.class),
      ),
    ],
  }
}

const findId = (
  cards: ReadonlyMap<number, { id: number; person: number }>,
  person: number | null,
): number | null => {
  if (person === null) return null
  for (const card of cards.values()) if (card.person === person) return card.id
  return null
}

/** The facts of the request's person; `null` without a session or without a school. */
export const factsOf = (req: PayloadRequest): Promise<Facts | null> => {
  const context = req.context as { [FACTS_KEY]?: { user: unknown; facts: Promise<Facts | null> } }
  if (context[FACTS_KEY]?.user !== req.user) {
    context[FACTS_KEY] = { user: req.user, facts: computeFacts(req) }
  }
  return context[FACTS_KEY].facts
}
