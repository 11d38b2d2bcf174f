import type { PayloadRequest } from 'payload'

import { presentYear } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import { notAllowed } from '@/core/errors'
import { newId } from '@/core/ids'
import { rows } from '@/db/rows'

import { kindsOf } from '../access/rules'
import { matchColumns } from '../domain/match-columns'
import { SLUGS } from '../slugs'
import type { Admission, Kind, Matching } from '../types'
import { noYear } from './import-errors'
import { readSheet } from './read-sheet'

type Args = { req: PayloadRequest; facts: Facts; kind: Kind; fileName: string; bytes: Uint8Array }

type Last = { matching: string | null; headers: string | null; admission: Admission | null }

const lastOfKind = async (req: PayloadRequest, school: number, kind: Kind): Promise<Last | undefined> => {
  const [last] = await rows(req).find<Last>({
    collection: SLUGS.imports,
    columns: ['matching', 'headers', 'admission'],
    where: { school: { equals: school }, kind: { equals: kind } },
    sort: ['-createdAt', '-id'],
    limit: 1,
  })
  return last
}

/** Which header a person named for each field the last time a file of this kind came. */
const rememberedHeaders = (last: Last | undefined): Record<string, string> => {
  const matching = JSON.parse(last?.matching ?? '{}') as Matching
  const headers = JSON.parse(last?.headers ?? '[]') as string[]
  return Object.fromEntries(
    Object.entries(matching).flatMap(([key, index]) =>
      index === null || !headers[index] ? [] : [[key, headers[index]]],
    ),
  )
}

/**
 * As the last file did. A school moves its class lists in until the first student comes by an order; from then on
 * newcomers do so too (docs/adr/0009-orders-move-students.md).
 */
const usualAdmission = async (
  req: PayloadRequest,
  school: number,
  last: Last | undefined,
): Promise<Admission> => {
  if (last?.admission) return last.admission
  const byOrder = await rows(req).findOne({
    collection: 'enrolments',
    columns: ['id'],
    where: { school: { equals: school }, openedBy: { exists: true } },
  })
  return byOrder ? 'order' : 'direct'
}

/** Reads an uploaded file and keeps its table until it is confirmed. */
export const receiveFile = async ({ req, facts, kind, fileName, bytes }: Args): Promise<{ id: number }> => {
  if (!kindsOf(facts).includes(kind)) throw notAllowed()
  const year = presentYear(facts)
  if (!year) throw noYear()
  const sheet = await readSheet(bytes)
  const headers = sheet.rows[0]!
  const last = await lastOfKind(req, facts.school, kind)
  const matching = matchColumns(kind, headers, rememberedHeaders(last))
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
        admission: kind === 'students' ? await usualAdmission(req, facts.school, last) : null,
        sheet: sheet.name,
        headers: JSON.stringify(headers),
        matching: JSON.stringify(matching),
        content: JSON.stringify(sheet.rows),
        warnings: JSON.stringify(sheet.warnings),
      },
    ],
  })
  return { id: id! }
}
