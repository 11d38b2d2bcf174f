import { addDataAndFileToRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { download } from '@/core/files/download'
import { defineEndpoint } from '@/core/plugin'

import { attachesScans, readsOrders } from '../access/rules'
import { addScan, openScan, requireScannable } from '../operations/scans'
import { orderParams, scanParams } from './schemas'

export const addScanEndpoint = defineEndpoint({
  method: 'post',
  path: '/movement/orders/:order/scans',
  rule: attachesScans,
  summary: { ru: 'Приложить скан к приказу', en: 'Lay a scan to an order' },
  params: orderParams,
  takesFile: 'form',
  handler: async ({ req, params }) => {
    const facts = await requireFacts(req)
    // Asked before the upload is read: nobody learns from a complaint about the file that there is an order.
    await requireScannable({ req, facts, order: params.order })
    await addDataAndFileToRequest(req)
    const { file } = req
    if (!file) throw badInput({ ru: 'Выберите файл.', en: 'Choose a file.' }, { path: 'file' })
    return addScan({ req, facts, order: params.order, file })
  },
})

export const openScanEndpoint = defineEndpoint({
  method: 'get',
  path: '/movement/orders/:order/scans/:scan',
  rule: readsOrders,
  summary: { ru: 'Открыть скан приказа', en: 'Open the scan of an order' },
  params: scanParams,
  produces: ['application/pdf', 'image/*'],
  handler: async ({ req, params }) => {
    const { body, filename, mimeType } = await openScan({ req, facts: await requireFacts(req), ...params })
    const answer = download({ name: filename, body, isShown: true })
    answer.headers.set('content-type', mimeType)
    // Scans come from people: none may run anything in the name of the site.
    answer.headers.set(
      'content-security-policy',
      mimeType === 'application/pdf' ? "default-src 'none'" : "default-src 'none'; sandbox",
    )
    return answer
  },
})
