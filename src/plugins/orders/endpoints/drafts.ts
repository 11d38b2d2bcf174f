import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'
import type { z } from 'zod'

import { draftsOrders } from '../access/rules'
import { draftCancellation } from '../operations/cancel-order'
import { changeDraft, deleteDraft, draftOrder } from '../operations/draft-order'
import type { DraftInput } from '../types'
import { cancelBody, draftBody, orderParams } from './schemas'

const toInput = ({
  kind,
  date,
  effectiveOn,
  ground,
  lines,
  revision,
}: z.output<typeof draftBody>): DraftInput => ({
  kind: kind as DraftInput['kind'],
  date,
  effectiveOn,
  ground: ground || null,
  revision,
  lines: lines.map(({ student, toClass, note }) => ({
    student,
    toClass: toClass ?? null,
    note: note || null,
  })),
})

export const draftOrderEndpoint = defineEndpoint({
  method: 'post',
  path: '/movement/orders',
  rule: draftsOrders,
  summary: { ru: 'Подготовить приказ', en: 'Prepare an order' },
  body: draftBody,
  handler: async ({ req, body }) => draftOrder({ req, facts: await requireFacts(req), input: toInput(body) }),
})

export const changeDraftEndpoint = defineEndpoint({
  method: 'patch',
  path: '/movement/orders/:order',
  rule: draftsOrders,
  summary: { ru: 'Изменить проект приказа', en: 'Change the draft of an order' },
  params: orderParams,
  body: draftBody,
  handler: async ({ req, params, body }) =>
    changeDraft({ req, facts: await requireFacts(req), order: params.order, input: toInput(body) }),
})

export const deleteDraftEndpoint = defineEndpoint({
  method: 'delete',
  path: '/movement/orders/:order',
  rule: draftsOrders,
  summary: { ru: 'Удалить проект приказа', en: 'Delete the draft of an order' },
  params: orderParams,
  handler: async ({ req, params }) => {
    await deleteDraft({ req, facts: await requireFacts(req), order: params.order })
    return { ok: true }
  },
})

export const draftCancellationEndpoint = defineEndpoint({
  method: 'post',
  path: '/movement/orders/:order/cancellation',
  rule: draftsOrders,
  summary: { ru: 'Подготовить приказ об отмене', en: 'Prepare the order that cancels another' },
  params: orderParams,
  body: cancelBody,
  handler: async ({ req, params, body }) =>
    draftCancellation({
      req,
      facts: await requireFacts(req),
      order: params.order,
      ground: body.ground || null,
    }),
})
