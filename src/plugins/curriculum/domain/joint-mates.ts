import { overlaps, type Period, type SchoolDate } from '@/core/school-date'

type Row = { id: number; jointWith?: number | null } & Period

/** The workload that all of a joint lesson point to, itself among them. Docs: docs/adr/0013-joint-lessons.md */
export const jointRoot = ({ id, jointWith }: Row): number => jointWith ?? id

/** Workloads that are one lesson with this one on some day from the date on. */
export const jointMates = <TRow extends Row>(rows: readonly TRow[], own: TRow, date: SchoolDate): TRow[] => {
  const from = own.from && own.from > date ? own.from : date
  return rows.filter(
    (row) => row.id !== own.id && jointRoot(row) === jointRoot(own) && overlaps(row, { from, to: own.to }),
  )
}
