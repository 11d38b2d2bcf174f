import type { TableFormat } from '@/core/files/table-file'
import { withQuery } from '@/core/with-query'

type Filter = Parameters<typeof withQuery>[1]

/** The addresses of the plugin's pages and files. */
export const hrefs = {
  plan: (year?: number): `/${string}` => withQuery('/curriculum', { year }),
  workloads: (filter: Filter): `/${string}` => withQuery('/curriculum/workloads', filter),
  progress: (filter: Filter): `/${string}` => withQuery('/curriculum/progress', filter),
  progressTable: (year: number, filter: Filter): `/${string}` =>
    withQuery(`/api/curriculum/years/${year}/progress/table`, filter),
  planTable: (year: number, format: TableFormat): `/${string}` =>
    withQuery(`/api/curriculum/years/${year}/table`, { format }),
  workloadsTable: (year: number, filter: Filter): `/${string}` =>
    withQuery(`/api/curriculum/years/${year}/workloads/table`, filter),
}
