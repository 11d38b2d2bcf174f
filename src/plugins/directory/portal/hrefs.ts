import { withQuery } from '@/core/with-query'

import type { PeopleFilter } from '../operations/list-people'

const queryOf = ({ q, kind, class: classId }: PeopleFilter) => ({
  q,
  kind: kind === 'all' ? null : kind,
  class: classId,
})

/** Words to look for, and the year; none for the present one. */
export type ClassesFilter = { q: string; year: number | null }

/** The addresses of the directory's pages; what is usual stays out of them. */
export const hrefs = {
  classes: '/classes',
  classesOf: ({ q, year }: ClassesFilter, page = 1): string =>
    withQuery('/classes', { q, year, page: page > 1 ? page : null }),
  classesTable: ({ q, year }: ClassesFilter): string =>
    withQuery('/api/directory/classes-table', { q, year }),
  class: (id: number): string => `/classes/${id}`,
  person: (id: number): string => `/people/${id}`,
  people: (filter: PeopleFilter, page = 1): string =>
    withQuery('/people', { ...queryOf(filter), page: page > 1 ? page : null }),
  peopleCsv: (filter: PeopleFilter): string => withQuery('/api/directory/people.csv', queryOf(filter)),
  journal: (workload: number): string => `/journal/${workload}`,
  diary: (student: number): string => `/diary?student=${student}`,
}
