import type { FieldAccess, PayloadRequest } from 'payload'

import { type Facts, factsOf } from './facts'
import { contactsSeenBy } from './sees-contacts'

type Seen = (person: number) => boolean

/** Worked out once for a request: a list asks for every row and field. */
const seenBy = new WeakMap<Facts, Seen>()

const seen = (facts: Facts): Seen => {
  const known = seenBy.get(facts)
  if (known) return known
  const worked = contactsSeenBy(facts)
  seenBy.set(facts, worked)
  return worked
}

const factsOfReader = async (req: PayloadRequest): Promise<Facts | null> => (req.user ? factsOf(req) : null)

/**
 * A birth date, a phone, an e-mail. Asked about no one in particular, as when a search goes through the field,
 * only those agree who see everybody's: otherwise one could guess letter by letter.
 */
export const contactField: FieldAccess = async ({ id, doc, req }) => {
  const facts = await factsOfReader(req)
  const person = Number(id ?? (doc as { id?: number } | undefined)?.id ?? 0)
  return Boolean(facts && seen(facts)(person))
}

/** The number of pension insurance: for the office alone. */
export const officeField: FieldAccess = async ({ req }) => {
  const facts = await factsOfReader(req)
  return Boolean(facts && (facts.statuses.has('administrator') || facts.statuses.has('secretary')))
}
