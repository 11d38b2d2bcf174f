import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput, notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { holdStudent } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { changedMeanwhile, tieExists } from './registry-errors'

export type TieData = {
  kinship: 'mother' | 'father' | 'guardian' | 'other'
  from: SchoolDate
  to: SchoolDate | null
  mayViewDiary: boolean
  mayBeWrittenTo: boolean
  deprivedOn: SchoolDate | null
  deprivationGround: string | null
}
type Context = { req: PayloadRequest; facts: Facts }

const requireOrder = ({ from, to }: TieData): void => {
  if (to !== null && to < from)
    throw badInput(
      { ru: 'Последний день не может быть раньше первого.', en: 'The last day cannot be before the first.' },
      { path: 'to' },
    )
}

const inSchool = async (
  { req, facts }: Context,
  collection: 'people' | 'students',
  id: number,
): Promise<void> => {
  const found = await rows(req).count({
    collection,
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (found === 0) throw notFound()
}

type Creation = Context & { guardian: number; student: number; data: TieData }

/** Ties a guardian to a child. The collection itself refuses a child older than the parent. */
export const createTie = ({ guardian, student, data, ...context }: Creation): Promise<{ id: number }> =>
  inTransaction(context.req, async () => {
    const { req, facts } = context
    await inSchool(context, 'people', guardian)
    await inSchool(context, 'students', student)
    await holdStudent(req, student)
    requireOrder(data)
    const others = await rows(req).find<{ from: SchoolDate; to: SchoolDate | null }>({
      collection: 'guardianships',
      columns: ['from', 'to'],
      where: { guardian: { equals: guardian }, student: { equals: student } },
    })
    const isTied = others.some(
      (other) => (!other.to || data.from <= other.to) && (!data.to || other.from <= data.to),
    )
    if (isTied) throw tieExists(undefined, { path: 'from' })
    const { id } = await req.payload.create({
      collection: 'guardianships',
      data: { school: facts.school, guardian, student, ...data },
      req,
      depth: 0,
      overrideAccess: true,
    })
    return { id }
  })

type Update = Context & { id: number; data: TieData; seen: TieData }

/** Changes rights and dates of a tie. @throws changedMeanwhile when somebody else did so since it was read */
export const updateTie = ({ id, data, seen, req, facts }: Update): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const fields = Object.keys(data) as (keyof TieData)[]
    const stored = await rows(req).findOne<TieData>({
      collection: 'guardianships',
      columns: fields,
      where: { id: { equals: id }, school: { equals: facts.school } },
    })
    if (!stored) throw notFound()
    requireOrder(data)
    const clashes = fields.filter((field) => (stored[field] || null) !== (seen[field] || null))
    if (clashes.length > 0)
      throw changedMeanwhile(undefined, {
        details: { clashes: clashes.map((field) => ({ field, now: stored[field] })) },
      })
    await req.payload.update({ collection: 'guardianships', id, data, req, depth: 0, overrideAccess: true })
    return { id }
  })
