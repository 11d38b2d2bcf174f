import type { PayloadRequest } from 'payload'

import { notAllowed } from '@/core/errors'

import { type Facts, factsOf } from './facts'

/** The facts of a person with a school; an account without one may do nothing here. */
export const requireFacts = async (req: PayloadRequest): Promise<Facts> => {
  const facts = await factsOf(req)
  if (!facts) throw notAllowed()
  return facts
}
