import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'
import { formatDate } from '@/i18n/format'

import { SLUGS } from '../slugs'
import type { ControlRules } from '../types'
import { controlStateOf } from './control-cache'
import { rulesTaken } from './errors'

type Args = { req: PayloadRequest; facts: Facts; input: ControlRules & { from: string } }

/** Adds rules from a day on. Earlier ones stay: what was judged by them was judged rightly. */
export const addRules = async ({ req, facts, input }: Args): Promise<{ id: number }> => {
  try {
    return await inTransaction(req, async () => {
      const [id] = await rows(req).insert({
        collection: SLUGS.rules,
        rows: [{ school: facts.school, ...input, author: facts.user }],
      })
      controlStateOf.forget(req, facts.school)
      return { id: id! }
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw rulesTaken({ from: formatDate('ru', input.from) }, { path: 'from' })
    throw error
  }
}
