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
  list: (filter: Filter = {}): `/${string}` => withQuery('lesson-plans', filter),
  plan: (id: number, filter: Filter = {}): `/${string}` => withQuery(`lesson-plans/${id}`, filter),
  table: (id: number, format: TableFormat): `/${string}` =>
    withQuery(`api/planning/plans/${id}/table`, { format }),
}
