import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { download } from '@/core/files/download'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { recordRead } from '@/hooks/record-read'

import { oversees } from '../access/rules'
import { archivePath } from '../operations/archive-files'
import { findArchive, requestArchive, stopArchive } from '../operations/archives'
import { SLUGS } from '../slugs'
import { paperMessages } from '../translations'
import { archiveBody, archiveParams } from './schemas'

export const archiveEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/paper-journals/archives',
    rule: oversees,
    summary: { ru: 'Собрать архив журналов года', en: 'Make the archive of a year’s journals' },
    body: archiveBody,
    handler: async ({ req, body }) =>
      requestArchive({ req, facts: await requireFacts(req), year: body.year }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/paper-journals/archives/:archive',
    rule: oversees,
    summary: { ru: 'Как идёт сборка архива', en: 'How far an archive is' },
    params: archiveParams,
    handler: async ({ req, params }) => {
      const { id, state, total, done, size } = await findArchive({
        req,
        facts: await requireFacts(req),
        id: params.archive,
      })
      return { id, state, total, done, size }
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/paper-journals/archives/:archive/stop',
    rule: oversees,
    summary: { ru: 'Остановить сборку архива', en: 'Stop an archive' },
    params: archiveParams,
    handler: async ({ req, params }) => {
      const { id, state } = await stopArchive({ req, facts: await requireFacts(req), id: params.archive })
      return { id, state }
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/paper-journals/archives/:archive/file',
    rule: oversees,
    summary: { ru: 'Файл архива', en: 'The file of an archive' },
    params: archiveParams,
    produces: ['application/zip'],
    handler: async ({ req, params }) => {
      const facts = await requireFacts(req)
      const row = await findArchive({ req, facts, id: params.archive })
      const path = archivePath(row.id)
      const isThere = await stat(path).then(
        () => true,
        () => false,
      )
      if (row.state !== 'done' || !isThere) throw notFound()
      await recordRead({
        req,
        school: facts.school,
        record: SLUGS.archives,
        documents: [row.id],
        manner: 'export',
      })
      const year = facts.reference.years.get(row.year)?.name.replaceAll('/', '-') ?? ''
      return download({
        name: `${paperMessages(localeOf(req)).archive.name(year)}.zip`,
        body: Readable.toWeb(createReadStream(path)) as ReadableStream,
      })
    },
  }),
]
