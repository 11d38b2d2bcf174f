import type { PayloadRequest } from 'payload'

import { takeFileNumbers } from '@/collections/people/file-numbers'
import { now } from '@/core/clock'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { createAccounts } from '@/plugins/access-slips'

import type { Plan } from '../types'

const CHUNK = 500

export type Written = Record<string, number[]>
type Args = {
  req: PayloadRequest
  school: number
  plan: Plan
  /** Told after every portion; what it throws undoes everything. */
  onProgress?: (done: number, total: number) => Promise<void> | void
}

/** New students who come with a class get their numbers in the order of their names. */
const numberFiles = async (req: PayloadRequest, school: number, { inserts }: Plan): Promise<void> => {
  const of = (collection: string) =>
    inserts.filter((set) => set.collection === collection).flatMap((set) => set.rows)
  const enrolled = new Set(of('enrolments').map(({ student }) => student))
  const students = of('students').filter(({ id, fileNumber }) => enrolled.has(id) && !fileNumber)
  if (students.length === 0) return
  const people = new Map(of('people').map((person) => [person.id, person]))
  const missing = students.flatMap(({ person }) => (people.has(person as number) ? [] : [person as number]))
  for (let start = 0; start < missing.length; start += CHUNK)
    for (const one of await rows(req).find<{ id: number; lastName: string; sortKey: string }>({
      collection: 'people',
      columns: ['id', 'lastName', 'sortKey'],
      where: { id: { in: missing.slice(start, start + CHUNK) } },
    }))
      people.set(one.id, one)
  const sorted = students
    .map((card) => ({ card, person: people.get(card.person as number) }))
    .sort((left, right) => (String(left.person?.sortKey) < String(right.person?.sortKey) ? -1 : 1))
  const numbers = await takeFileNumbers(
    req,
    school,
    sorted.map(({ person }) => String(person?.lastName ?? '')),
  )
  for (const [at, { card }] of sorted.entries()) Object.assign(card, { fileNumber: numbers[at] })
}

/**
 * Writes checked rows set by set: call it in a transaction, after the rule was asked. Returns the ids of what is new,
 * by collection. Changes of cards go to the register of changes field by field.
 */
export const writePlan = async ({ req, school, plan, onProgress }: Args): Promise<Written> => {
  const written: Written = {}
  const total =
    plan.inserts.reduce((sum, set) => sum + set.rows.length, 0) +
    plan.documents.length +
    plan.updates.length +
    plan.lists.length
  let done = 0
  const advance = async (count: number): Promise<void> => {
    done += count
    await onProgress?.(done, total)
  }
  await numberFiles(req, school, plan)
  for (const { collection, rows: list } of plan.inserts)
    for (let start = 0; start < list.length; start += CHUNK) {
      const part = list.slice(start, start + CHUNK)
      await rows(req).insert({ collection, rows: part })
      written[collection] = [...(written[collection] ?? []), ...part.map(({ id }) => id)]
      await advance(part.length)
    }
  for (const { collection, data } of plan.documents) {
    // The rule was asked before; lists inside of a document are Payload's to write.
    await req.payload.create({ collection, data: data as never, req, overrideAccess: true, depth: 0 })
    written[collection] = [...(written[collection] ?? []), data.id]
    await advance(1)
  }
  for (const { collection, id, data } of plan.updates) {
    await rows(req).update({ collection, where: { id: { equals: id }, school: { equals: school } }, data })
    await advance(1)
  }
  for (const { collection, id, field, after } of plan.lists) {
    await req.payload.update({
      collection,
      id,
      data: { [field]: after },
      req,
      overrideAccess: true,
      depth: 0,
    })
    await advance(1)
  }
  const accounts = await createAccounts({ req, school }, plan.accounts)
  if (accounts.size > 0) written.users = [...accounts.values()].map(({ id }) => id)
  await noteChanges(req, school, plan)
  forgetReference(req, school)
  return written
}

/** Lists are noted by the hooks of their collections; rows written straight are noted here. */
const noteChanges = async (req: PayloadRequest, school: number, { updates }: Plan): Promise<void> => {
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : `${value as string | number | boolean}`
  const changes = updates.flatMap(({ collection, id, before, data }) =>
    Object.keys(before).map((field) => ({
      school,
      record: collection,
      document: id,
      field,
      before: text(before[field]),
      after: text(data[field]),
      author: req.user?.id ?? null,
      at: now(),
    })),
  )
  for (let start = 0; start < changes.length; start += CHUNK)
    await rows(req).insert({ collection: 'record-changes', rows: changes.slice(start, start + CHUNK) })
}
