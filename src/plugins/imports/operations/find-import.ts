import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { registerOf } from '../access/rules'
import { SLUGS } from '../slugs'
import type { Admission, ImportKind } from '../types'

export type ImportRow = {
  id: number
  kind: ImportKind
  fileName: string
  state: 'draft' | 'done' | 'undone'
  author: number | null
  createdAt: string
  confirmedAt: string | null
  from: string | null
  admission: Admission | null
  /** The name of the sheet. */
  sheet: string | null
  matching: string | null
  headers: string | null
  content: string | null
  warnings: string | null
  counts: string | null
  written: string | null
  changed: string | null
  /** Lists that it changed, as they were and as they became. */
  lists: string | null
}
export const IMPORT_COLUMNS = ['id', 'kind', 'fileName', 'state', 'author', 'createdAt', 'confirmedAt', 'from', 'admission', 'sheet', 'matching', 'headers', 'content', 'warnings', 'counts', 'written', 'changed', 'lists'] as const // prettier-ignore

/** The import, when it is of the reader's school and of a kind that the reader brings in. */
export const findImport = async (req: PayloadRequest, facts: Facts, id: number): Promise<ImportRow> => {
  const row = await rows(req).findOne<ImportRow>({
    collection: SLUGS.imports,
    columns: IMPORT_COLUMNS,
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!row || !registerOf(facts).includes(row.kind)) throw notFound()
  return row
}

export type PastImport = Pick<
  ImportRow,
  'id' | 'kind' | 'fileName' | 'state' | 'author' | 'createdAt' | 'confirmedAt' | 'counts'
>

/** Imports of the school, the newest first. */
export const listImports = async (
  req: PayloadRequest,
  facts: Facts,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ imports: PastImport[]; total: number }> => {
  const where = { school: { equals: facts.school }, kind: { in: [...registerOf(facts)] } }
  const [imports, total] = await Promise.all([
    rows(req).find<PastImport>({
      collection: SLUGS.imports,
      columns: ['id', 'kind', 'fileName', 'state', 'author', 'createdAt', 'confirmedAt', 'counts'],
      where,
      sort: ['-createdAt', '-id'],
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
    rows(req).count({ collection: SLUGS.imports, where }),
  ])
  return { imports, total }
}
