import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import type { EnrolmentRef } from '@/db/reference'

import { checkMovement, type Move, type MovementLine } from '../domain/check-movement'
import { kindOf } from '../domain/kinds'
import type { OrderKindName } from '../types'
import type { NamedProblem } from './order-errors'

type Args = {
  req: PayloadRequest
  facts: Facts
  kind: OrderKindName
  effectiveOn: SchoolDate
  lines: readonly MovementLine[]
}

type ClosedEnrolment = EnrolmentRef & { closedBy: number | null }

/** Birth dates are asked only for the kinds that have an age. */
const birthsOf = async ({ req, facts, kind, lines }: Args): Promise<Map<number, SchoolDate>> => {
  if (kindOf(kind).minAge === undefined) return new Map()
  const { students } = facts.reference
  const persons = lines.flatMap(({ student }) => students.get(student)?.person ?? [])
  const people = await rows(req).find<{ id: number; birthDate: SchoolDate | null }>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: { id: { in: persons } },
  })
  const byPerson = new Map(people.map(({ id, birthDate }) => [id, birthDate]))
  return new Map(
    lines.flatMap(({ student }) => {
      const birth = byPerson.get(students.get(student)?.person ?? 0)
      return birth ? [[student, birth] as const] : []
    }),
  )
}

/** The enrolments as they are now, in the transaction of the request: the snapshot may be a moment old. */
const enrolmentsOf = (req: PayloadRequest, students: readonly number[]): Promise<ClosedEnrolment[]> =>
  rows(req).find<ClosedEnrolment>({
    collection: 'enrolments',
    columns: ['id', 'student', 'class', 'from', 'to', 'closedBy'],
    where: { student: { in: students } },
  })

/**
 * What the order would do and what forbids it, with the names of those concerned.
 * @throws notFound when a student is not of this school
 */
export const examine = async (args: Args): Promise<{ moves: Move[]; problems: NamedProblem[] }> => {
  const { req, facts, kind, effectiveOn, lines } = args
  const { reference } = facts
  if (lines.some(({ student }) => !reference.students.has(student))) throw notFound()
  const { moves, problems } = checkMovement({
    kind,
    effectiveOn,
    lines,
    enrolments: await enrolmentsOf(
      req,
      lines.map(({ student }) => student),
    ),
    classes: reference.classes,
    years: reference.years,
    births: await birthsOf(args),
  })
  return {
    moves,
    problems: problems.map((problem) => ({
      ...problem,
      name: reference.people.get(reference.students.get(problem.student)?.person ?? 0)?.fullName ?? '',
    })),
  }
}
