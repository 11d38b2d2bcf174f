import type { CollectionBeforeChangeHook } from 'payload'

import { factsOf } from '@/access/facts'
import { notAllowed } from '@/core/errors'

/** A portfolio is made by its owner; nobody makes one in another's name. */
export const requireOwnOwner: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!req.user) return data
  const facts = await factsOf(req)
  const owner = (data as { owner?: number }).owner ?? (originalDoc as { owner?: number } | undefined)?.owner
  if (!facts?.person || owner !== facts.person) throw notAllowed(undefined, { path: 'owner' })
  return data
}
