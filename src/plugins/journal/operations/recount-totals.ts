import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { rulesOn } from '../domain/mark-rules'
import { addAttendance, addMark, emptyTotals, isZero, TOTAL_COUNTERS, type Totals } from '../domain/totals'
import { SLUGS } from '../slugs'
import type { AttendanceRow, MarkRow } from '../types'
import { allMarkRules } from './mark-rules'

type Args = { req: PayloadRequest; school: number; workload: number }
type Placed = { term: number | null; class: number }
type Dated = Placed & { date: SchoolDate }
type Stored = Totals & { id: number; student: number; term: number }

const keyOf = (student: number, term: number): string => `${student} ${term}`

/** Counts a workload's totals anew from its marks and attendance. */
const count = async ({ req, school, workload }: Args) => {
  const table = rows(req)
  const where = { workload: { equals: workload } }
  const weights = new Map(
    (
      await table.find<{ id: number; weight: number }>({
        collection: SLUGS.assignments,
        columns: ['id', 'weight'],
        where,
      })
    ).map(({ id, weight }) => [id, weight]),
  )
  const marks = await table.find<Pick<MarkRow, 'student' | 'assignment' | 'value' | 'isDebt'> & Dated>({
    collection: SLUGS.marks,
    columns: ['student', 'assignment', 'value', 'isDebt', 'term', 'class', 'date'],
    where,
  })
  const attendance = await table.find<Pick<AttendanceRow, 'student' | 'code'> & Placed>({
    collection: SLUGS.attendance,
    columns: ['student', 'code', 'term', 'class'],
    where,
  })
  const counted = new Map<string, { student: number; term: number; class: number; totals: Totals }>()
  const totalsOf = (student: number, { term, class: classId }: Placed): Totals | null => {
    if (term === null) return null
    const key = keyOf(student, term)
    const row = counted.get(key) ?? { student, term, class: classId, totals: emptyTotals() }
    counted.set(key, row)
    return row.totals
  }
  const rules = await allMarkRules(req.payload, school)
  for (const mark of marks) {
    const totals = totalsOf(mark.student, mark)
    const { scale } = rulesOn(rules, mark.date)
    if (totals) addMark(totals, { ...mark, weight: weights.get(mark.assignment) ?? 0, scale })
  }
  for (const record of attendance) {
    const totals = totalsOf(record.student, record)
    if (totals) addAttendance(totals, record.code)
  }
  return counted
}

/**
 * Holds the stored totals of a workload against a fresh count and mends what differs.
 * Returns how many rows were wrong: anything but zero means that some save did not keep them up.
 */
export const recountTotals = (args: Args): Promise<number> =>
  inTransaction(args.req, async () => {
    const { req, school, workload } = args
    const counted = await count(args)
    const stored = await rows(req).find<Stored>({
      collection: SLUGS.termTotals,
      columns: ['id', 'student', 'term', ...TOTAL_COUNTERS],
      where: { workload: { equals: workload } },
    })
    const standing = new Map(stored.map((row) => [keyOf(row.student, row.term), row]))
    const isRight = (row: Totals | undefined, totals: Totals): boolean =>
      TOTAL_COUNTERS.every((counter) => (row?.[counter] ?? 0) === totals[counter])
    const wrong = [...counted.values()].filter(
      ({ student, term, totals }) => !isRight(standing.get(keyOf(student, term)), totals),
    )
    const orphans = stored.filter((row) => !counted.has(keyOf(row.student, row.term)) && !isZero(row))
    await rows(req).upsert({
      collection: SLUGS.termTotals,
      on: ['student', 'workload', 'term'],
      set: [...TOTAL_COUNTERS, 'updatedAt'],
      rows: wrong.map(({ totals, ...place }) => ({ school, workload, ...place, ...totals })),
    })
    if (orphans.length > 0) {
      await rows(req).remove({
        collection: SLUGS.termTotals,
        where: { id: { in: orphans.map(({ id }) => id) } },
      })
    }
    return wrong.length + orphans.length
  })
