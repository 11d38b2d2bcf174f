import type { PayloadRequest } from 'payload'

import { presentYear } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import { notAllowed } from '@/core/errors'
import { newId } from '@/core/ids'
import { rows } from '@/db/rows'

import { kindsOf } from '../access/rules'
import { matchColumns } from '../domain/match-columns'
import { SLUGS } from '../slugs'
import type { Kind, Matching } from '../types'
import { noYear } from './import-errors'
import { readSheet } from './read-sheet'

type Args = { req: PayloadRequest; facts: Facts; kind: Kind; fileName: string; bytes: Uint8Array }

/** Which header a person named for each field the last time a file of this kind came. */
const rememberedHeaders = async (
  req: PayloadRequest,
  school: number,
  kind: Kind,
): Promise<Record<string, string>> => {
  const [last] = await rows(req).find<{ matching: string | null; headers: string | null }>({
    collection: SLUGS.imports,
    columns: ['matching', 'headers'],
    where: { school: { equals: school }, kind: { equals: kind } },
    sort: ['-createdAt', '-id'],
    limit: 1,
  })
  const matching = JSON.parse(last?.matching ?? '{}') as Matching
  const headers = JSON.parse(last?.headers ?? '[]') as string[]
  return Object.fromEntries(
    Object.entries(matching).flatMap(([key, index]) =>
      index === null || !headers[index] ? [] : [[key, headers[index]]],
    ),
  )
}

/** Reads an uploaded file and keeps its table until it is confirmed. */
export const receiveFile = async ({ req, facts, kind, fileName, bytes }: Args): Promise<{ id: number }> => {
  if (!kindsOf(facts).includes(kind)) throw notAllowed()
  const year = presentYear(facts)
  if (!year) throw noYear()
  const sheet = await readSheet(bytes)
  const headers = sheet.rows[0]!
  const matching = matchColumns(kind, headers, await rememberedHeaders(req, facts.school, kind))
  const [id] = await rows(req).insert({
    collection: SLUGS.imports,
    rows: [
      {
        id: newId(),
        school: facts.school,
        kind,
        fileName: fileName.slice(0, 200),
        state: 'draft',
        author: facts.user,
        from: year.startDate,
        headers: JSON.stringify(headers),
        matching: JSON.stringify(matching),
        content: JSON.stringify(sheet.rows),
        warnings: JSON.stringify(sheet.warnings),
      },
    ],
  })
  return { id: id! }
}
