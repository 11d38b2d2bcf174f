import type { TableFormat } from '@/core/files/table-file'
import { withQuery } from '@/core/with-query'

type Filter = Parameters<typeof withQuery>[1]

/** The addresses of the plugin's pages and files. */
export const hrefs = {
  list: (filter: Filter = {}): `/${string}` => withQuery('/lesson-plans', filter),
  plan: (id: number, filter: Filter = {}): `/${string}` => withQuery(`/lesson-plans/${id}`, filter),
  table: (id: number, format: TableFormat): `/${string}` =>
    withQuery(`/api/planning/plans/${id}/table`, { format }),
}
