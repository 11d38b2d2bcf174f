import { requireFacts } from '@/access/require-facts'
import type { DutyDefinition } from '@/core/plugin'

import { waitingOrders } from '../operations/waiting-orders'
import { owedOrders } from './owed-orders'

/** The secretary puts every signed order into the store; those named owe the reading to the plugin of documents. */
export const publishOrders: DutyDefinition = {
  id: 'sec-07',
  owedBy: ['secretary'],
  owed: async ({ req }) => {
    const facts = await requireFacts(req)
    return facts.statuses.has('secretary')
      ? owedOrders(await waitingOrders({ req, facts }), ['publication'])
      : []
  },
}
