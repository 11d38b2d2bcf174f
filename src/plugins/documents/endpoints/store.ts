import { requireFacts } from '@/access/require-facts'
import { download } from '@/core/files/download'
import { tableFile } from '@/core/files/table-file'
import { defineEndpoint } from '@/core/plugin'

import { asksToAcknowledge, readsStore, seesSheet } from '../access/rules'
import { acknowledge } from '../operations/acknowledge'
import { askToAcknowledge } from '../operations/ask-to-acknowledge'
import { openFile } from '../operations/open-file'
import { remind } from '../operations/remind'
import { readDocument } from '../operations/read-document'
import { sheetPdf } from '../presenters/sheet-pdf'
import { sheetTable } from '../presenters/sheet-table'
import { documentParams, requestsBody, sheetQuery } from './schemas'

export const acknowledgeEndpoint = defineEndpoint({
  method: 'post',
  path: '/document-store/:document/acknowledgement',
  rule: readsStore,
  summary: { ru: 'Ознакомиться с документом', en: 'Acknowledge a document' },
  params: documentParams,
  handler: async ({ req, params }) =>
    acknowledge({ req, facts: await requireFacts(req), document: params.document }),
})

export const askEndpoint = defineEndpoint({
  method: 'post',
  path: '/document-store/:document/requests',
  rule: asksToAcknowledge,
  summary: { ru: 'Направить документ на ознакомление', en: 'Ask colleagues to acknowledge a document' },
  params: documentParams,
  body: requestsBody,
  handler: async ({ req, params, body }) =>
    askToAcknowledge({
      req,
      facts: await requireFacts(req),
      document: params.document,
      ...body,
    }),
})

export const remindEndpoint = defineEndpoint({
  method: 'post',
  path: '/document-store/:document/reminders',
  rule: asksToAcknowledge,
  summary: {
    ru: 'Напомнить тем, кто ещё не ознакомился',
    en: 'Remind those who have not acknowledged a document',
  },
  params: documentParams,
  handler: async ({ req, params }) =>
    remind({ req, facts: await requireFacts(req), document: params.document }),
})

export const fileEndpoint = defineEndpoint({
  method: 'get',
  path: '/document-store/:document/file',
  rule: readsStore,
  summary: { ru: 'Файл документа', en: 'The file of a document' },
  params: documentParams,
  produces: ['*/*'],
  handler: async ({ req, params }) =>
    download(await openFile({ req, facts: await requireFacts(req), document: params.document })),
})

export const sheetEndpoint = defineEndpoint({
  method: 'get',
  path: '/document-store/:document/sheet',
  rule: seesSheet,
  summary: { ru: 'Лист ознакомления: PDF, XLSX, CSV', en: 'The acknowledgement sheet: PDF, XLSX, CSV' },
  params: documentParams,
  query: sheetQuery,
  handler: async ({ req, params, query: { format } }) => {
    const facts = await requireFacts(req)
    const card = await readDocument({ req, facts, document: params.document })
    const name = `Лист ознакомления ${card.number ?? card.id}`.replaceAll(/[\\/]/g, '-')
    return format === 'pdf'
      ? download({ name: `${name}.pdf`, body: await sheetPdf(card, facts) })
      : tableFile(format, sheetTable(card, facts, name))
  },
})
