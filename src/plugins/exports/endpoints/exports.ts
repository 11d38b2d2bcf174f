import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { inputMessage } from '@/core/explain-issues'
import { download } from '@/core/files/download'
import { XLSX_TYPE } from '@/core/files/xlsx'
import { idParam } from '@/core/id-schemas'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { recordRead } from '@/hooks/record-read'

import { takesEverything } from '../access/rules'
import { pathOf } from '../operations/export-files'
import { findExport, requestExport, stopExport } from '../operations/request-export'
import { SLUGS } from '../slugs'
import { exportsMessages } from '../translations'
import { EXPORT_FORMATS } from '../types'

const params = z.object({ export: idParam })

export const requestExportEndpoint = defineEndpoint({
  method: 'post',
  path: '/exports',
  rule: takesEverything,
  summary: { ru: 'Выгрузить всё, что есть у школы', en: 'Export everything that the school owns' },
  body: z.object({
    format: z.enum(
      EXPORT_FORMATS,
      inputMessage({ ru: 'Выберите вид файла: XLSX, CSV или JSON.', en: 'Choose XLSX, CSV or JSON.' }),
    ),
    hasFiles: z.boolean().default(false),
  }),
  handler: async ({ req, body }) => requestExport({ req, facts: await requireFacts(req), ...body }),
})

export const readExportEndpoint = defineEndpoint({
  method: 'get',
  path: '/exports/:export',
  rule: takesEverything,
  summary: { ru: 'Как идёт выгрузка', en: 'How far an export is' },
  params,
  handler: async ({ req, params }) => {
    const { id, state, total, done, size } = await findExport(req, await requireFacts(req), params.export)
    return { id, state, total, done, size }
  },
})

export const stopExportEndpoint = defineEndpoint({
  method: 'post',
  path: '/exports/:export/stop',
  rule: takesEverything,
  summary: { ru: 'Остановить выгрузку', en: 'Stop an export' },
  params,
  handler: async ({ req, params }) => {
    const { id, state } = await stopExport(req, await requireFacts(req), params.export)
    return { id, state }
  },
})

export const exportFileEndpoint = defineEndpoint({
  method: 'get',
  path: '/exports/:export/file',
  rule: takesEverything,
  summary: { ru: 'Файл выгрузки', en: 'The file of an export' },
  params,
  produces: ['application/zip', XLSX_TYPE],
  handler: async ({ req, params }) => {
    const facts = await requireFacts(req)
    const row = await findExport(req, facts, params.export)
    const path = pathOf(row)
    const isThere = await stat(path).then(
      () => true,
      () => false,
    )
    if (row.state !== 'done' || !isThere) throw notFound()
    await recordRead({
      req,
      school: facts.school,
      record: SLUGS.exports,
      documents: [row.id],
      manner: 'export',
    })
    const name = exportsMessages(localeOf(req)).all.file(row.requestedAt.slice(0, 10))
    return download({
      name: `${name}-${row.format}.${row.format === 'xlsx' ? 'xlsx' : 'zip'}`,
      body: Readable.toWeb(createReadStream(path)) as ReadableStream,
    })
  },
})
