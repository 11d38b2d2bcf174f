import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { schoolNow, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'

import { cuts, scaleChangedBy, scaleChangedWithout, writeAct } from '../domain/change-rules'
import type { MarkRules } from '../domain/mark-rules'
import { SLUGS } from '../slugs'
import {
  rulesAreInForce,
  rulesFromTaken,
  scaleHasMarks,
  scaleInsideTerm,
  yearIsClosed,
} from './mark-rule-errors'
import { allMarkRules, type KeptMarkRules } from './mark-rules'

type Scope = { req: PayloadRequest; facts: Facts }
export type NewMarkRules = Omit<MarkRules, 'from' | 'act'> & {
  from: SchoolDate
  actNumber: string
  actDate: SchoolDate
}

/** The first day of the school year that has not ended: what lies before it is summed up for good. */
export const openSince = ({ reference, today }: Pick<Facts, 'reference' | 'today'>): SchoolDate =>
  [...reference.years.values()]
    .filter(({ endDate }) => endDate >= today)
    .map(({ startDate }) => startDate)
    .sort()[0] ?? today

/** @throws scaleInsideTerm, scaleHasMarks where marks of two scales would meet in one term */
const requireFreeSpan = async (
  { req, facts }: Scope,
  { from, to }: { from: SchoolDate; to: SchoolDate | null },
): Promise<void> => {
  const used = new Set([...facts.reference.classes.values()].map(({ termSet }) => termSet))
  const cut = [...facts.reference.terms.values()].find((term) => used.has(term.termSet) && cuts(from, term))
  if (cut) throw scaleInsideTerm({ ...cut, term: cut.name }, { path: 'from' })
  const count = await rows(req).count({
    collection: SLUGS.marks,
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: from, ...(to ? { less_than_equal: to } : {}) },
      value: { exists: true },
    },
  })
  if (count > 0) throw scaleHasMarks({ from, count }, { path: 'scale' })
}

/** Enters rules that hold from a date on. What held before stays in the history. */
export const addMarkRules = ({ req, facts, input }: Scope & { input: NewMarkRules }) =>
  inTransaction(req, async (): Promise<{ id: number }> => {
    const first = openSince(facts)
    if (input.from < first) throw yearIsClosed({ from: first }, { path: 'from' })
    const all = await allMarkRules(req.payload, facts.school)
    if (all.some(({ from }) => from === input.from))
      throw rulesFromTaken({ date: input.from }, { path: 'from' })
    const { from, actNumber, actDate, unmarkedGrades, ...rules } = input
    const added = { from, ...rules, unmarkedGrades, act: writeAct({ number: actNumber, date: actDate }) }
    const span = scaleChangedBy(all, added)
    if (span) await requireFreeSpan({ req, facts }, span)
    const row = {
      school: facts.school,
      inForceFrom: from,
      ...rules,
      actNumber,
      actDate,
      unmarkedGrades: [...unmarkedGrades].sort((left, right) => left - right).join(','),
      author: facts.user,
    }
    try {
      const [id] = await rows(req).insert({ collection: SLUGS.markRules, rows: [row] })
      return { id: id! }
    } catch (error) {
      // Two who enter rules from one day at once.
      throw isUniqueViolation(error) ? rulesFromTaken({ date: input.from }, { path: 'from' }) : error
    } finally {
      allMarkRules.forget(req, facts.school)
    }
  })

/** Rules may be taken back until their day has come, and on the day on which they were entered. */
export const mayRemove = ({ reference, today }: Facts, { from, createdAt }: KeptMarkRules): boolean =>
  from > today || schoolNow(new Date(createdAt), reference.school.timeZone).date === today

export const removeMarkRules = ({ req, facts, id }: Scope & { id: number }): Promise<void> =>
  inTransaction(req, async () => {
    const all = await allMarkRules(req.payload, facts.school)
    const removed = all.find((rules) => rules.id === id)
    if (!removed) throw notFound()
    if (!mayRemove(facts, removed)) throw rulesAreInForce()
    const span = scaleChangedWithout(all, removed)
    if (span) await requireFreeSpan({ req, facts }, span)
    await rows(req).remove({ collection: SLUGS.markRules, where: { id: { equals: id } } })
    allMarkRules.forget(req, facts.school)
  })
