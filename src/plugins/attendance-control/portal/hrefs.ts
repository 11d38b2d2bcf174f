import type { Facts } from '@/access/facts'
import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

/** Addresses of the attendance. */
export const hrefs = {
  day: (query: Query = {}) => withQuery('/attendance', query),
  period: (query: Query = {}) => withQuery('/attendance/period', query),
  /** The card of a student's person. */
  student: ({ reference }: Pick<Facts, 'reference'>, student: number): `/${string}` =>
    `/people/${reference.students.get(student)?.person ?? 0}`,
  dayTable: (query: Query) => withQuery('/api/attendance-control/day/table', query),
  periodTable: (query: Query) => withQuery('/api/attendance-control/figures/table', query),
}
