import { addDataAndFileToRequest, type PayloadRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { download } from '@/core/files/download'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { takesEverything } from '../access/rules'
import { checkArchive, exportRoster, importArchive, type RosterReport } from '../operations/one-roster'

const fileOf = async (req: PayloadRequest): Promise<{ data: Uint8Array; name: string }> => {
  if (req.headers.get('content-type')?.includes('multipart/form-data')) await addDataAndFileToRequest(req)
  if (!req.file) throw badInput({ ru: 'Выберите архив ZIP.', en: 'Choose a ZIP archive.' }, { path: 'file' })
  return req.file
}

/** In the reader's language. */
const present = ({ faults, counts, notes, entry = null }: RosterReport, req: PayloadRequest) => {
  const locale = localeOf(req)
  return {
    counts,
    entry,
    faults: faults.map((fault) => ({ ...fault, message: fault.message[locale] })),
    notes: notes.map((note) => note[locale]),
  }
}

export const rosterFileEndpoint = defineEndpoint({
  method: 'get',
  path: '/one-roster/file',
  rule: takesEverything,
  summary: { ru: 'Архив OneRoster 1.1', en: 'An archive of OneRoster 1.1' },
  produces: ['application/zip'],
  handler: async ({ req }) => {
    const facts = await requireFacts(req)
    const body = Buffer.from(await exportRoster(req, facts))
    return download({ name: `OneRoster-${facts.today}.zip`, body })
  },
})

export const checkRosterEndpoint = defineEndpoint({
  method: 'post',
  path: '/one-roster/check',
  rule: takesEverything,
  summary: { ru: 'Проверить архив OneRoster', en: 'Check an archive of OneRoster' },
  takesFile: 'form',
  handler: async ({ req }) =>
    present(await checkArchive(req, await requireFacts(req), (await fileOf(req)).data), req),
})

export const importRosterEndpoint = defineEndpoint({
  method: 'post',
  path: '/one-roster/import',
  rule: takesEverything,
  summary: { ru: 'Добавить из архива OneRoster', en: 'Add from an archive of OneRoster' },
  takesFile: 'form',
  handler: async ({ req }) => {
    const { data, name } = await fileOf(req)
    return present(await importArchive(req, await requireFacts(req), data, name), req)
  },
})
