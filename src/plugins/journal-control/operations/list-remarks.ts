import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { isWithin } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { rows, type RowWhere } from '@/db/rows'

import { isWaiting } from '../domain/remark-moves'
import { SLUGS } from '../slugs'
import type { RemarkKind, RemarkRow, RemarkState, StepRow } from '../types'

export const REMARK_COLUMNS = [
  'id', 'workload', 'class', 'teacher', 'lesson', 'lessonDate', 'student', 'assignment', 'kind', 'text', 'dueDate',
  'state', 'answer', 'author', 'writtenAt', 'answeredAt', 'closedAt', 'revision',
] as const satisfies readonly (keyof RemarkRow)[] // prettier-ignore

export type RemarkFilter = {
  /** `waiting` for the teacher, `settled` for all that is closed. */
  state: RemarkState | 'unsettled' | 'overdue' | null
  kind: RemarkKind | null
  teacher: number | null
  class: number | null
  query: string
  /** School days on which they were due, both included. */
  from?: string | null
  to?: string | null
}

type Scope = { req: PayloadRequest; facts: Facts }

/** Those who look through journals see all remarks; a teacher the own ones. */
export const seesAll = ({ statuses }: Pick<Facts, 'statuses'>): boolean =>
  (['administrator', 'principal', 'deputy'] as const).some((status) => statuses.has(status))

const ownOnly = (facts: Facts): RowWhere =>
  seesAll(facts) ? {} : { teacher: { equals: facts.statuses.has('teacher') ? (facts.staff ?? 0) : 0 } }

export const isOverdue = ({ state, dueDate }: Pick<RemarkRow, 'state' | 'dueDate'>, today: string): boolean =>
  isWaiting(state) && dueDate < today

const stateWhere = (state: RemarkFilter['state'], today: string): RowWhere => {
  if (state === null) return {}
  if (state === 'unsettled') return { state: { not_equals: 'closed' } }
  if (state === 'overdue')
    return { state: { in: ['open', 'reopened'] }, and: [{ dueDate: { less_than: today } }] }
  return { state: { equals: state } }
}

/** The remarks that the person may read and looks for, the most urgent first. One statement. */
export const listRemarks = async ({
  req,
  facts,
  filter,
}: Scope & { filter: RemarkFilter }): Promise<RemarkRow[]> => {
  const { reference, today } = facts
  const found = await rows(req).find<RemarkRow>({
    collection: SLUGS.remarks,
    columns: REMARK_COLUMNS,
    where: {
      school: { equals: facts.school },
      and: [
        ownOnly(facts),
        stateWhere(filter.state, today),
        filter.kind ? { kind: { equals: filter.kind } } : {},
        filter.teacher ? { teacher: { equals: filter.teacher } } : {},
        filter.class ? { class: { equals: filter.class } } : {},
      ].filter((one) => Object.keys(one).length > 0),
    },
    sort: ['dueDate', 'id'],
  })
  const nameOf = (staff: number): string =>
    reference.people.get(reference.staff.get(staff)?.person ?? 0)?.fullName ?? ''
  const isWanted = (row: RemarkRow): boolean =>
    isWithin({ from: filter.from ?? null, to: filter.to ?? null }, row.dueDate) &&
    matchesWords(
      filter.query,
      [
        row.text,
        nameOf(row.teacher),
        reference.classes.get(row.class)?.name,
        reference.subjects.get(reference.workloads.get(row.workload)?.subject ?? 0)?.name,
      ]
        .filter(Boolean)
        .join(' '),
    )
  const rank = (row: RemarkRow): number => (row.state === 'closed' ? 1 : 0)
  return found.filter(isWanted).sort((left, right) => rank(left) - rank(right))
}

/** A remark with its history, for who may read it. */
export const readRemark = async ({
  req,
  facts,
  id,
}: Scope & { id: number }): Promise<RemarkRow & { steps: StepRow[] }> => {
  const found = await rows(req).findOne<RemarkRow>({
    collection: SLUGS.remarks,
    columns: REMARK_COLUMNS,
    where: { id: { equals: id }, school: { equals: facts.school }, and: [ownOnly(facts)] },
  })
  if (!found) throw notFound()
  const steps = await rows(req).find<StepRow>({
    collection: SLUGS.steps,
    columns: ['id', 'remark', 'step', 'text', 'author', 'at'],
    where: { remark: { equals: id } },
    sort: ['at', 'id'],
  })
  return { ...found, steps }
}
