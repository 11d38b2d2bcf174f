import { requireFacts } from '@/access/require-facts'
import { download } from '@/core/files/download'
import { defineEndpoint } from '@/core/plugin'

import { carriesOut, draftsOrders, readsOrders, signsOrders } from '../access/rules'
import { carryOut } from '../operations/carry-out'
import { findOrder } from '../operations/find-order'
import { readOrder } from '../operations/read-order'
import { signOrder } from '../operations/sign-order'
import { saveTemplate } from '../operations/templates'
import { orderDocx } from '../presenters/order-docx'
import { orderPdf } from '../presenters/order-pdf'
import { toPaper } from '../presenters/to-paper'
import { orderParams, paperQuery, signBody, templateBody, templateParams } from './schemas'

export const signOrderEndpoint = defineEndpoint({
  method: 'post',
  path: '/movement/orders/:order/signature',
  rule: signsOrders,
  summary: { ru: 'Подписать приказ', en: 'Sign an order' },
  params: orderParams,
  body: signBody,
  handler: async ({ req, params, body }) =>
    signOrder({ req, facts: await requireFacts(req), order: params.order, revision: body.revision }),
})

export const carryOutEndpoint = defineEndpoint({
  method: 'post',
  path: '/movement/orders/:order/execution',
  rule: carriesOut,
  summary: { ru: 'Исполнить подписанный приказ', en: 'Carry out a signed order' },
  params: orderParams,
  handler: async ({ req, params }) => {
    const facts = await requireFacts(req)
    await findOrder({ req, facts, order: params.order })
    await carryOut({ req, facts, order: params.order })
    return { ok: true }
  },
})

export const orderPaperEndpoint = defineEndpoint({
  method: 'get',
  path: '/movement/orders/:order/paper',
  rule: readsOrders,
  summary: { ru: 'Приказ на бланке: PDF или DOCX', en: 'The order on paper: PDF or DOCX' },
  params: orderParams,
  query: paperQuery,
  handler: async ({ req, params, query: { format } }) => {
    const facts = await requireFacts(req)
    const paper = toPaper(await readOrder({ req, facts, order: params.order }), facts)
    return download({
      name: `${paper.fileName}.${format}`,
      body: format === 'pdf' ? await orderPdf(paper) : await orderDocx(paper),
    })
  },
})

export const saveTemplateEndpoint = defineEndpoint({
  method: 'put',
  path: '/movement/templates/:group',
  rule: draftsOrders,
  summary: { ru: 'Изменить шаблон приказов', en: 'Change a template of orders' },
  params: templateParams,
  body: templateBody,
  handler: async ({ req, params, body }) => {
    await saveTemplate({ req, facts: await requireFacts(req) }, params.group, body)
    return { ok: true }
  },
})
