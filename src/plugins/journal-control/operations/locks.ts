import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { badInput, notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { LockRow, OpeningRow } from '../types'
import { controlStateOf } from './control-cache'
import { alreadyLifted, untilInThePast } from './errors'

type Scope = { req: PayloadRequest; facts: Facts }

export type LockInput = {
  through: SchoolDate
  grade: number | null
  class: number | null
  subject: number | null
  note: string | null
}
export type OpeningInput = {
  teacher: number | null
  workload: number | null
  from: SchoolDate | null
  to: SchoolDate | null
  until: SchoolDate
  reason: string
}

/** Locks lessons through a day: of the school, a grade, a class, a subject. A lock that stands already is not doubled. */
export const addLock = ({ req, facts, input }: Scope & { input: LockInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { school, reference, user } = facts
    if (input.class !== null && !reference.classes.has(input.class))
      throw notFound(undefined, { path: 'class' })
    if (input.subject !== null && !reference.subjects.has(input.subject))
      throw notFound(undefined, { path: 'subject' })
    const orNone = (value: number | null) => (value === null ? { exists: false } : { equals: value })
    const standing = await rows(req).findOne<{ id: number }>({
      collection: SLUGS.locks,
      columns: ['id'],
      where: {
        school: { equals: school },
        through: { equals: input.through },
        grade: orNone(input.grade),
        class: orNone(input.class),
        subject: orNone(input.subject),
        liftedAt: { exists: false },
      },
    })
    if (standing) return standing
    const [id] = await rows(req).insert({
      collection: SLUGS.locks,
      rows: [{ school, ...input, lockedBy: user, lockedAt: now().toISOString() }],
    })
    controlStateOf.forget(req, school)
    return { id: id! }
  })

const settle = async (
  { req, facts }: Scope,
  {
    collection,
    id,
    open,
    data,
  }: {
    collection: (typeof SLUGS)['locks']
    id: number
    /** The instant that is empty as long as it stands. */
    open: 'liftedAt' | 'closedAt'
    data: Record<string, string | number | null>
  },
): Promise<{ ok: true }> =>
  inTransaction(req, async () => {
    const where = { id: { equals: id }, school: { equals: facts.school } }
    if ((await rows(req).count({ collection, where })) === 0) throw notFound()
    const changed = await rows(req).update({
      collection,
      where: { ...where, [open]: { exists: false } },
      data,
    })
    if (changed === 0) throw alreadyLifted()
    controlStateOf.forget(req, facts.school)
    return { ok: true }
  })

/** Lifts a lock for everybody; the lock stays in the list with who lifted it, when and why. */
export const liftLock = ({
  req,
  facts,
  id,
  reason,
}: Scope & { id: number; reason: string }): Promise<{ ok: true }> =>
  settle(
    { req, facts },
    {
      collection: SLUGS.locks,
      id,
      open: 'liftedAt',
      data: { liftedAt: now().toISOString(), liftedBy: facts.user, liftReason: reason },
    },
  )

/** Opens a locked journal for a teacher or a workload until a day. */
export const addOpening = ({ req, facts, input }: Scope & { input: OpeningInput }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const { school, reference, today, user } = facts
    const { teacher, workload, from, to, until } = input
    if (workload !== null && !reference.workloads.has(workload))
      throw notFound(undefined, { path: 'workload' })
    if (teacher !== null && !reference.staff.has(teacher)) throw notFound(undefined, { path: 'teacher' })
    if (workload === null && teacher === null) {
      throw badInput(
        { ru: 'Выберите учителя или журнал.', en: 'Choose a teacher or a journal.' },
        { path: 'teacher' },
      )
    }
    if (until < today) throw untilInThePast(undefined, { path: 'until' })
    if (from !== null && to !== null && to < from) {
      throw badInput(
        {
          ru: 'Последний день не может быть раньше первого.',
          en: 'The last day cannot be before the first.',
        },
        { path: 'to' },
      )
    }
    const [id] = await rows(req).insert({
      collection: SLUGS.openings,
      rows: [{ school, ...input, openedBy: user, openedAt: now().toISOString() }],
    })
    controlStateOf.forget(req, school)
    return { id: id! }
  })

/** Ends an opening before its day. */
export const closeOpening = ({ req, facts, id }: Scope & { id: number }): Promise<{ ok: true }> =>
  settle(
    { req, facts },
    {
      collection: SLUGS.openings,
      id,
      open: 'closedAt',
      data: { closedAt: now().toISOString(), closedBy: facts.user },
    },
  )

/** All locks and openings that there ever were, those in force first. Two statements. */
export const listLocks = async ({
  req,
  facts,
}: Scope): Promise<{ locks: LockRow[]; openings: OpeningRow[] }> => {
  const where = { school: { equals: facts.school } }
  return {
    locks: await rows(req).find<LockRow>({
      collection: SLUGS.locks,
      columns: [
        'id', 'through', 'grade', 'class', 'subject', 'note', 'lockedBy', 'lockedAt', 'liftedBy', 'liftedAt',
        'liftReason',
      ], // prettier-ignore
      where,
      sort: ['liftedAt', '-through'],
    }),
    openings: await rows(req).find<OpeningRow>({
      collection: SLUGS.openings,
      columns: [
        'id', 'teacher', 'workload', 'from', 'to', 'until', 'reason', 'openedBy', 'openedAt', 'closedBy', 'closedAt',
      ], // prettier-ignore
      where,
      sort: ['closedAt', '-until'],
    }),
  }
}
