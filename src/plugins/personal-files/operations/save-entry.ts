import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import { badInput, notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'

import { requireFileKeeper } from '../access/file-access'
import type { Part } from '../domain/kinds'
import { PART_SLUGS } from '../slugs'
import { inFuture, strangeSigner, wrongOrder } from './file-errors'

type Scope = { req: PayloadRequest; facts: Facts; student: number; part: Part }
type Data = Record<string, unknown>

/** Days that cannot lie ahead, by part. */
const PAST: Record<Part, readonly string[]> = {
  documents: ['receivedOn'],
  awards: ['awardedOn'],
  consents: ['signedOn', 'withdrawnOn'],
  benefits: [],
}
const ORDER: Partial<Record<Part, readonly [string, string]>> = {
  consents: ['signedOn', 'withdrawnOn'],
  benefits: ['from', 'to'],
}

/** Checks what depends on the day, the family and the rest of the entry. */
const checkEntry = ({ facts, student, part }: Scope, data: Data): void => {
  const { reference, today } = facts
  for (const path of PAST[part])
    if (typeof data[path] === 'string' && data[path] > today) throw inFuture(undefined, { path })
  const [first, last] = ORDER[part] ?? []
  const [begin, end] = [data[first ?? ''], data[last ?? '']]
  if (typeof begin === 'string' && typeof end === 'string' && end && end < begin)
    throw wrongOrder(undefined, { path: last })
  if (part === 'consents') {
    const isOwn = reference.students.get(student)?.person === data.signer
    const isFamily = reference.guardianships.some(
      (tie) => tie.student === student && tie.guardian === data.signer,
    )
    if (!isOwn && !isFamily) throw strangeSigner(undefined, { path: 'signer' })
  }
  if (part === 'benefits' && !BENEFIT_KINDS.some(({ value }) => value === data.kind))
    throw badInput({ ru: 'Выберите из списка.', en: 'Choose from the list.' }, { path: 'kind' })
}

/** Puts an entry into the file. */
export const addEntry = ({ data, ...scope }: Scope & { data: Data }): Promise<{ id: number }> =>
  inTransaction(scope.req, async () => {
    const { req, facts, student, part } = scope
    requireFileKeeper(facts, student)
    checkEntry(scope, data)
    const { id } = await req.payload.create({
      collection: PART_SLUGS[part],
      data: { ...data, student, school: facts.school } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { id }
  })

/** The entry of this file; another's is not found. */
export const findEntry = async (
  { req, facts, student, part }: Scope,
  entry: number,
): Promise<Data & { id: number }> => {
  const { docs } = await req.payload.find({
    collection: PART_SLUGS[part],
    where: {
      id: { equals: entry },
      student: { equals: student },
      school: { equals: facts.school },
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw notFound()
  return docs[0] as unknown as Data & { id: number }
}

/** Changes an entry, takes it out or puts it back. */
export const changeEntry = ({
  data,
  entry,
  ...scope
}: Scope & { entry: number; data: Data }): Promise<{ id: number }> =>
  inTransaction(scope.req, async () => {
    requireFileKeeper(scope.facts, scope.student)
    const present = await findEntry(scope, entry)
    checkEntry(scope, { ...present, ...data })
    await scope.req.payload.update({
      collection: PART_SLUGS[scope.part],
      id: entry,
      data,
      depth: 0,
      overrideAccess: true,
      req: scope.req,
    })
    return { id: entry }
  })
