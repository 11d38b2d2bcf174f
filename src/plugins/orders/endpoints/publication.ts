import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { draftsOrders } from '../access/rules'
import { publishOrder } from '../operations/publish-order'
import { orderParams, publicationBody } from './schemas'

export const publishOrderEndpoint = defineEndpoint({
  method: 'post',
  path: '/movement/orders/:order/publication',
  rule: draftsOrders,
  summary: { ru: 'Разместить приказ в хранилище', en: 'Put an order into the document store' },
  params: orderParams,
  body: publicationBody,
  handler: async ({ req, params, body }) =>
    publishOrder({ req, facts: await requireFacts(req), order: params.order, ...body }),
})
