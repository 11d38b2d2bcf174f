import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { isWithin } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'

import { requireFileKeeper } from '../access/file-access'
import type { PersonChange } from '../endpoints/schemas'
import { inFuture, noBirth } from './file-errors'

type Args = { req: PayloadRequest; facts: Facts; student: number; person: number; change: PersonChange }

const OLDEST = '1900-01-01'

/** Changes the card of the student or of a guardian, for whoever keeps the file; the rule of people stays the office's. */
export const changePerson = ({ req, facts, student, person, change }: Args): Promise<void> =>
  inTransaction(req, async () => {
    requireFileKeeper(facts, student)
    const { reference, today } = facts
    const isStudent = reference.students.get(student)?.person === person
    const isGuardian = reference.guardianships.some(
      (tie) => tie.student === student && tie.guardian === person && isWithin(tie, today),
    )
    if (!isStudent && !isGuardian) throw notFound()
    if (change.birthDate && change.birthDate > today) throw inFuture(undefined, { path: 'birthDate' })
    if (change.birthDate && change.birthDate < OLDEST) throw noBirth(undefined, { path: 'birthDate' })
    if (change.identity?.issuedOn && change.identity.issuedOn > today)
      throw inFuture(undefined, { path: 'identity.issuedOn' })
    await req.payload.update({
      collection: 'people',
      id: person,
      data: change as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
