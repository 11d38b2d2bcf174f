import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { waitingOrders } from '../operations/waiting-orders'
import { owedOrders } from './owed-orders'

/**
 * Orders on movement: the principal signs what is drafted, the secretary sees to it that what is signed is carried
 * out on its day. Done when every order is carried out.
 */
export const carryOrdersThrough: DutyDefinition = {
  id: 'sec-02',
  owedBy: ['secretary', 'principal'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    const { statuses } = facts
    return owedOrders(await waitingOrders({ req, facts }), [
      ...(statuses.has('principal') ? (['signature'] as const) : []),
      ...(statuses.has('secretary') ? (['day'] as const) : []),
      ...(statuses.has('secretary') || statuses.has('principal') ? (['execution'] as const) : []),
    ])
  },
}
