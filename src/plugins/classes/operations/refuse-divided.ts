import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { overlaps, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { alreadyDivided } from './division-errors'
import { divisionsOf, membershipsOf, partsOf } from './load-division'

type Args = {
  req: PayloadRequest
  facts: Facts
  classId: number
  subjects: readonly number[]
  from: SchoolDate
  /** The division itself. */
  except?: number
  /** The groups without a division are what is divided now. */
  isAdopting?: boolean
}

type Group = { id: number; subject: number; name: string }

/** Groups of the class in these subjects that belong to no division. */
export const looseGroupsOf = (
  req: PayloadRequest,
  classId: number,
  subjects: readonly number[],
): Promise<Group[]> =>
  rows(req).find<Group>({
    collection: 'subgroups',
    columns: ['id', 'subject', 'name'],
    where: {
      class: { equals: classId },
      subject: { in: [...subjects] },
      division: { exists: false },
    },
    sort: ['name'],
  })

/** Whoever is in a group without a division would be in two at once. */
const refuseLoose = async ({ req, facts, classId, subjects, from }: Args): Promise<void> => {
  const loose = await looseGroupsOf(req, classId, subjects)
  if (loose.length === 0) return
  const members = await membershipsOf(
    req,
    loose.map(({ id }) => id),
  )
  const going = members.find((row) => overlaps(row, { from }))
  if (!going) return
  const { subject, name } = loose.find(({ id }) => id === going.subgroup)!
  throw alreadyDivided(
    { subject: facts.reference.subjects.get(subject)?.name ?? '', name },
    { path: 'subjects' },
  )
}

/**
 * A subject is divided once at a time: otherwise nobody knows whose journal a student stands in.
 * @throws alreadyDivided when one of the subjects is divided on some day from the date on
 */
export const refuseDivided = async (args: Args): Promise<void> => {
  const { req, facts, classId, subjects, from, except, isAdopting } = args
  if (!isAdopting) await refuseLoose(args)
  const others = (await divisionsOf({ req, school: facts.school, classId })).filter(
    (row) => row.id !== except && overlaps(row, { from }),
  )
  const parts = await partsOf(
    req,
    others.map(({ id }) => id),
  )
  const clash = parts.find(({ subject }) => subjects.includes(subject))
  if (!clash) return
  const { name } = others.find(({ id }) => id === clash.division)!
  throw alreadyDivided(
    { subject: facts.reference.subjects.get(clash.subject)?.name ?? '', name },
    { path: 'subjects' },
  )
}
