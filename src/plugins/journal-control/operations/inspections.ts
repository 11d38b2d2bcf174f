import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import type { Counts } from '../domain/sum-lines'
import { presentScope } from '../presenters/present-scope'
import { presentLineName } from '../presenters/present-line'
import { SLUGS } from '../slugs'
import type { ControlFilter } from './control-filter'
import { readControl } from './read-control'

type Scope = { req: PayloadRequest; facts: Facts }

export type InspectionLine = {
  class: string
  subject: string
  teacher: string
  lessons: number
  total: number
  counts: Counts
}
/** What was found on the day of the inspection, in the words of that day. */
export type Snapshot = {
  lessons: number
  total: number
  counts: Counts
  remarks: { open: number; answered: number }
  /** Journals with something amiss. */
  lines: InspectionLine[]
  journals: number
}
export type InspectionRow = {
  id: number
  date: SchoolDate
  from: SchoolDate
  to: SchoolDate
  scope: string | null
  conclusion: string | null
  author: number | null
  at: string
}
const COLUMNS = ['id', 'date', 'from', 'to', 'scope', 'conclusion', 'author', 'at'] as const

/** Keeps what the control shows now as an act. Whatever is mended later, the act says what was found. */
export const addInspection = ({
  req,
  facts,
  filter,
  conclusion,
}: Scope & { filter: ControlFilter; conclusion: string | null }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const { lines, sum } = await readControl({ req, facts, filter, grouping: 'workload' })
    const snapshot: Snapshot = {
      lessons: sum.lessons,
      total: sum.total,
      counts: sum.counts,
      remarks: {
        open: lines.reduce((count, line) => count + line.remarks.open, 0),
        answered: lines.reduce((count, line) => count + line.remarks.answered, 0),
      },
      journals: lines.length,
      lines: lines
        .filter(({ total }) => total > 0)
        .map(({ key, lessons, total, counts }) => ({
          ...presentLineName(facts, key),
          lessons,
          total,
          counts,
        })),
    }
    const [id] = await rows(req).insert({
      collection: SLUGS.inspections,
      rows: [
        {
          school: facts.school,
          date: facts.today,
          from: filter.from,
          to: filter.to,
          scope: presentScope(facts, filter),
          conclusion,
          snapshot: JSON.stringify(snapshot),
          author: facts.user,
          at: now().toISOString(),
        },
      ],
    })
    return { id: id! }
  })

/** The acts of control, the latest first. */
export const listInspections = ({ req, facts }: Scope): Promise<InspectionRow[]> =>
  rows(req).find<InspectionRow>({
    collection: SLUGS.inspections,
    columns: COLUMNS,
    where: { school: { equals: facts.school } },
    sort: ['-date', '-id'],
  })

/** One act with what was found. @throws notFound for one of another school */
export const readInspection = async ({
  req,
  facts,
  id,
}: Scope & { id: number }): Promise<InspectionRow & { snapshot: Snapshot }> => {
  const found = await rows(req).findOne<InspectionRow & { snapshot: string }>({
    collection: SLUGS.inspections,
    columns: [...COLUMNS, 'snapshot'],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!found) throw notFound()
  return { ...found, snapshot: JSON.parse(found.snapshot) as Snapshot }
}
