import type { PayloadRequest, Where } from 'payload'

import type { Facts } from '@/access/facts'
import { documents } from '@/collections/content/documents'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { AcknowledgementRow } from '../types'

export type Scope = { req: PayloadRequest; facts: Facts }
type Asked = Pick<AcknowledgementRow, 'document' | 'acknowledgedAt' | 'requestedAt' | 'dueOn' | 'remindedAt'>

/** What the reader was ever asked to read, newest request first. */
export const askedOf = async ({ req, facts }: Scope): Promise<Asked[]> =>
  facts.person === null
    ? []
    : rows(req).find<Asked>({
        collection: SLUGS.acknowledgements,
        columns: ['document', 'acknowledgedAt', 'requestedAt', 'dueOn', 'remindedAt'],
        where: { person: { equals: facts.person }, school: { equals: facts.school } },
        sort: ['-requestedAt'],
      })

/**
 * Published documents that the reader may open: those the rules of the store allow, and those the reader was asked
 * to read. So an order with children's names need not be open to all staff.
 */
export const readableDocuments = async (
  { req, facts }: Scope,
  asked: readonly { document: number }[],
): Promise<Where> => {
  const verdict = await documents.rules.read({ req, user: req.user })
  const named: Where = { id: { in: asked.map(({ document }) => document) } }
  return {
    and: [
      { school: { equals: facts.school } },
      { _status: { equals: 'published' } },
      ...(verdict === true ? [] : [{ or: [...(verdict === false ? [] : [verdict]), named] }]),
    ],
  }
}
