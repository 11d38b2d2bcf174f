import { stat } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'
import { env } from '@/env'

import type { Column } from '../presenters/columns-of'
import { type Related, relatedOf, rowsOf } from '../presenters/present-document'
import type { PersonData } from './person-data'

/** As much as one archive for one person holds; what is beyond is named in it. */
const MOST_BYTES = 200 * 1024 * 1024
/** Papers of the school speak of others as well: a person gets what they say, and the office the papers. */
const SHARED: readonly string[] = ['documents']

export type PersonFile = { name: string; path: string }
export type PersonFiles = { files: PersonFile[]; leftOut: string[] }

type Doc = Record<string, unknown>
const filesIn = (doc: Doc, columns: readonly Column[]): Related[] =>
  columns.flatMap((column) =>
    column.kind === 'relation'
      ? relatedOf(doc, column).filter(({ collection }) => collection === 'media')
      : column.kind === 'list'
        ? rowsOf(doc, column).flatMap((row) => filesIn(row, column.columns))
        : [],
  )

type Args = { req: PayloadRequest; facts: Facts; data: PersonData; isForSelf: boolean }

/** The files that the records of a person point to, and those the person has uploaded: scans, photographs, works. */
export const filesOfPerson = async ({ req, facts, data, isForSelf }: Args): Promise<PersonFiles> => {
  const ids = new Set(
    data.sections
      .filter(({ slug }) => !isForSelf || !SHARED.includes(slug))
      .flatMap(({ slug, columns, docs }) =>
        docs.flatMap((doc) => (slug === 'media' ? [doc.id] : filesIn(doc, columns).map(({ id }) => id))),
      ),
  )
  if (ids.size === 0) return { files: [], leftOut: [] }
  const found = await rows(req).find<{ id: number; filename: string | null }>({
    collection: 'media',
    columns: ['id', 'filename'],
    where: { id: { in: [...ids] }, school: { equals: facts.school } },
    sort: ['id'],
  })
  const files: PersonFile[] = []
  const leftOut: string[] = []
  let size = 0
  for (const { id, filename } of found) {
    if (!filename) continue
    const base = path.basename(filename)
    const file = { name: `files/${id}-${base}`, path: path.join(env.MEDIA_DIR, base) }
    const bytes = (await stat(file.path).catch(() => null))?.size
    if (bytes === undefined || size + bytes > MOST_BYTES) leftOut.push(base)
    else {
      size += bytes
      files.push(file)
    }
  }
  return { files, leftOut }
}
