import type { Rule } from '@/core/rule'

import { type Facts, factsOf } from './facts'

/** Documents whose field holds one of the ids that the facts give; a plain no when there are none. */
export const among =
  (field: string, ids: (facts: Facts) => readonly (number | null)[]): Rule =>
  async ({ req }) => {
    const facts = await factsOf(req)
    const own = facts ? ids(facts).filter((id): id is number => id !== null) : []
    return own.length > 0 && { [field]: { in: own } }
  }

/** The facts say so: a rule that answers yes or no. */
export const factsSay =
  (test: (facts: Facts) => boolean): Rule =>
  async ({ req }) => {
    const facts = await factsOf(req)
    return Boolean(facts && test(facts))
  }
