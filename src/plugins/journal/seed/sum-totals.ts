import type { IdFactory } from '@/core/ids'

import { addAttendance, addMark, emptyTotals, type Totals } from '../domain/totals'
import type { JournalRows, TermTotalsRow } from './journal-rows'

type Place = { student: number; workload: number; class: number; term: number }

/** Totals of every student, workload and term that has a mark or an absence. */
export const sumTotals = ({
  rows,
  makeId,
  school,
}: {
  rows: Pick<JournalRows, 'assignments' | 'marks' | 'attendance'>
  makeId: IdFactory
  school: number
}): TermTotalsRow[] => {
  const totals = new Map<string, TermTotalsRow>()
  const at = ({ student, workload, class: classId, term }: Place): Totals => {
    const key = `${student}/${workload}/${term}`
    const known = totals.get(key)
    if (known) return known
    const row = { id: makeId(), school, student, workload, class: classId, term, ...emptyTotals() }
    totals.set(key, row)
    return row
  }
  const weights = new Map(rows.assignments.map(({ id, weight }) => [id, weight]))
  for (const mark of rows.marks)
    addMark(at(mark), { ...mark, weight: weights.get(mark.assignment)!, scale: 'five' })
  for (const absence of rows.attendance) addAttendance(at(absence), absence.code)
  return [...totals.values()]
}
