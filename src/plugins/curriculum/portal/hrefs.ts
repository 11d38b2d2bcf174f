import type { TableFormat } from '@/core/files/table-file'

type Filter = Readonly<Record<string, string | number | null | undefined>>

const withQuery = (path: string, filter: Filter): `/${string}` => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return `/${path}${text ? `?${text}` : ''}`
}

/** The addresses of the plugin's pages and files. */
export const hrefs = {
  plan: (year?: number): `/${string}` => withQuery('curriculum', { year }),
  workloads: (filter: Filter): `/${string}` => withQuery('curriculum/workloads', filter),
  progress: (filter: Filter): `/${string}` => withQuery('curriculum/progress', filter),
  progressTable: (year: number, filter: Filter): `/${string}` =>
    withQuery(`api/curriculum/years/${year}/progress/table`, filter),
  planTable: (year: number, format: TableFormat): `/${string}` =>
    withQuery(`api/curriculum/years/${year}/table`, { format }),
  workloadsTable: (year: number, filter: Filter): `/${string}` =>
    withQuery(`api/curriculum/years/${year}/workloads/table`, filter),
}
