import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { overlaps, type SchoolDate } from '@/core/school-date'

import { alreadyDivided } from './division-errors'
import { divisionsOf, partsOf } from './load-division'

type Args = {
  req: PayloadRequest
  facts: Facts
  classId: number
  subjects: readonly number[]
  from: SchoolDate
  /** The division itself. */
  except?: number
}

/**
 * A subject is divided once at a time: otherwise nobody knows whose journal a student stands in.
 * @throws alreadyDivided when one of the subjects is divided on some day from the date on
 */
export const refuseDivided = async ({ req, facts, classId, subjects, from, except }: Args): Promise<void> => {
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
