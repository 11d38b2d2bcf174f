import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { mayRead } from '../access/may-record'
import { type ChangeKind, FINAL_KINDS } from '../domain/change-chain'
import { presentWorkload } from '../presenters/present-workload'
import type { JournalPage } from '../presenters/types'
import { SLUGS } from '../slugs'
import { nameAuthors } from './name-authors'

export const CHANGES_PAGE_SIZE = 50
/** A table that is taken away holds so many at most: a year of the busiest journal has a tenth of it. */
const MOST = 50_000

export type ChangeFilter = {
  kind?: ChangeKind | null
  student?: number | null
  lesson?: number | null
  assignment?: number | null
  term?: number | null
}
type Row = {
  id: number
  /** Empty for final marks. */
  lesson: number | null
  /** The term of a lesson or of a term mark. */
  term: number | null
  date: SchoolDate
  kind: ChangeKind
  student: number | null
  before: string | null
  after: string | null
  reason: string | null
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

const COLUMNS = ['id', 'term', 'date', 'kind', 'student', 'before', 'after', 'salt', 'author', 'at'] as const

/** Where what is asked for may stand: changes of lessons, of final marks, or both. */
const tablesOf = ({ kind, lesson }: ChangeFilter) => {
  const isFinal = FINAL_KINDS.some((one) => one === kind)
  if (isFinal) return lesson ? [] : [SLUGS.finalChanges]
  return kind || lesson ? [SLUGS.changes] : [SLUGS.changes, SLUGS.finalChanges]
}

/** What was ever written in a journal, the latest first. Five statements at most. */
export const listChanges = async ({ req, facts, workload: id, filter, page }: List): Promise<ChangeList> => {
  const workload = facts.reference.workloads.get(id)
  if (!workload || !mayRead(facts, workload)) throw notFound()
  if (!readsChanges(facts, workload)) throw notAllowed()
  const tables = tablesOf(filter)
  const where = {
    school: { equals: facts.school },
    workload: { equals: id },
    ...(filter.kind ? { kind: { equals: filter.kind } } : {}),
    ...(filter.student ? { student: { equals: filter.student } } : {}),
    ...(filter.term ? { term: { equals: filter.term } } : {}),
  }
  const ofLesson = {
    ...(filter.lesson ? { lesson: { equals: filter.lesson } } : {}),
    ...(filter.assignment
      ? { or: [{ assignment: { equals: filter.assignment } }, { assignment: { exists: false } }] }
      : {}),
  }
  const table = rows(req)
  let total = 0
  for (const collection of tables)
    total += await table.count({
      collection,
      where: collection === SLUGS.changes ? { ...where, ...ofLesson } : where,
    })
  const last = Math.max(1, Math.ceil(total / CHANGES_PAGE_SIZE))
  const shown = page === null ? 1 : Math.min(Math.max(1, page), last)
  // With both tables at once each might hold the whole page: as many of each are read and laid into one another.
  const limit = page === null ? MOST : shown * CHANGES_PAGE_SIZE
  const found: Row[] = []
  for (const collection of tables) {
    const order = { sort: ['-at', '-id'], limit }
    found.push(
      ...(collection === SLUGS.changes
        ? await table.find<Row>({
            collection,
            columns: [...COLUMNS, 'reason', 'lesson'],
            where: { ...where, ...ofLesson },
            ...order,
          })
        : (
            await table.find<Omit<Row, 'lesson' | 'reason'>>({
              collection,
              columns: COLUMNS,
              where,
              ...order,
            })
          ).map((row) => ({ ...row, reason: null, lesson: null }))),
    )
  }
  const listed = found
    .sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : right.id - left.id))
    .slice(page === null ? 0 : (shown - 1) * CHANGES_PAGE_SIZE, limit)
  // Everybody is named here, the reader as well.
  const named = await nameAuthors(req, { ...facts, user: 0 }, listed)
  return {
    workload: presentWorkload(facts, workload),
    changes: named.map(({ salt, isOwn: _, ...change }) => ({ ...change, isErased: salt === null })),
    total,
    page: shown,
  }
}
