import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'
import { env } from '@/env'

import { SLUGS } from '../slugs'

export type ActRow = { id: number; number: string; date: string; items: number; ground: string | null }
type Scope = { req: PayloadRequest; facts: Facts }

const PAGE_SIZE = 50

/** The acts of the school, the latest first. */
export const listActs = async ({ req, facts, page }: Scope & { page: number }) => {
  const where = { school: { equals: facts.school } }
  const found = await rows(req).find<ActRow>({
    collection: SLUGS.acts,
    columns: ['id', 'number', 'date', 'items', 'ground'],
    where,
    sort: ['-date', '-id'],
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  return { rows: found, total: await rows(req).count({ collection: SLUGS.acts, where }), pageSize: PAGE_SIZE }
}

/** The file of an act, as it was signed into the store. */
export const readAct = async ({ req, facts, act: id }: Scope & { act: number }) => {
  const act = await rows(req).findOne<{ number: string; file: number | null }>({
    collection: SLUGS.acts,
    columns: ['number', 'file'],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!act?.file) throw notFound()
  const file = await rows(req).findOne<{ filename: string }>({
    collection: 'media',
    columns: ['filename'],
    where: { id: { equals: act.file }, school: { equals: facts.school } },
  })
  if (!file) throw notFound()
  const body = await readFile(path.join(env.MEDIA_DIR, path.basename(file.filename))).catch(() => null)
  if (!body) throw notFound()
  return { number: act.number, body }
}
