import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { mayRead } from '../access/may-record'
import type { ChangeKind } from '../domain/change-chain'
import { presentWorkload } from '../presenters/present-workload'
import type { JournalPage } from '../presenters/types'
import { SLUGS } from '../slugs'
import { nameAuthors } from './name-authors'

export const CHANGES_PAGE_SIZE = 50
/** A table that is taken away holds so many at most: a year of the busiest journal has a tenth of it. */
const MOST = 50_000

export type ChangeFilter = { kind?: ChangeKind | null; student?: number | null; lesson?: number | null }
type Row = {
  id: number
  lesson: number
  date: SchoolDate
  kind: ChangeKind
  student: number | null
  before: string | null
  after: string | null
  salt: string | null
  author: number | null
  at: string
}
export type ListedChange = Omit<Row, 'salt'> & {
  authorName: string | null
  /** The texts were erased by an act; that something changed, when and by whom stays. */
  isErased: boolean
}
export type ChangeList = {
  workload: JournalPage['workload']
  changes: ListedChange[]
  total: number
  page: number
}

type List = {
  req: PayloadRequest
  facts: Facts
  workload: number
  filter: ChangeFilter
  /** `null` for all at once. */
  page: number | null
}

/** The teacher of the journal and those who answer for all of them. */
export const readsChanges = (facts: Facts, workload: { teacher: number }): boolean =>
  (['administrator', 'principal', 'deputy'] as const).some((status) => facts.statuses.has(status)) ||
  (facts.statuses.has('teacher') && workload.teacher === facts.staff)

/** What was ever written in a journal, the latest first. Three statements. */
export const listChanges = async ({ req, facts, workload: id, filter, page }: List): Promise<ChangeList> => {
  const workload = facts.reference.workloads.get(id)
  if (!workload || !mayRead(facts, workload)) throw notFound()
  if (!readsChanges(facts, workload)) throw notAllowed()
  const where = {
    school: { equals: facts.school },
    workload: { equals: id },
    ...(filter.kind ? { kind: { equals: filter.kind } } : {}),
    ...(filter.student ? { student: { equals: filter.student } } : {}),
    ...(filter.lesson ? { lesson: { equals: filter.lesson } } : {}),
  }
  const total = await rows(req).count({ collection: SLUGS.changes, where })
  const last = Math.max(1, Math.ceil(total / CHANGES_PAGE_SIZE))
  const shown = page === null ? 1 : Math.min(Math.max(1, page), last)
  const found = await rows(req).find<Row>({
    collection: SLUGS.changes,
    columns: ['id', 'lesson', 'date', 'kind', 'student', 'before', 'after', 'salt', 'author', 'at'],
    where,
    sort: ['-at', '-id'],
    limit: page === null ? MOST : CHANGES_PAGE_SIZE,
    offset: (shown - 1) * CHANGES_PAGE_SIZE,
  })
  // Everybody is named here, the reader as well.
  const named = await nameAuthors(req, { ...facts, user: 0 }, found)
  return {
    workload: presentWorkload(facts, workload),
    changes: named.map(({ salt, isOwn: _, ...change }) => ({ ...change, isErased: salt === null })),
    total,
    page: shown,
  }
}
