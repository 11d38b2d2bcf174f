import type { SchoolDate } from '@/core/school-date'

/** The addresses of the plugin's pages, and of the cards that they belong to. */
export const hrefs = {
  classes: '/classes',
  new: (year: number): `/${string}` => `/classes/new?year=${year}`,
  class: (id: number): `/${string}` => `/classes/${id}`,
  edit: (id: number): `/${string}` => `/classes/${id}/edit`,
  table: (id: number, date: SchoolDate): `/${string}` => `/api/divisions/classes/${id}/table?date=${date}`,
  /** With a division its groups are open for changes; `new` begins one. */
  divisions: (id: number, edit?: number | 'new', date?: SchoolDate): `/${string}` => {
    const query = new URLSearchParams()
    if (edit) query.set('edit', String(edit))
    if (date) query.set('date', date)
    const text = query.toString()
    return `/classes/${id}/divisions${text ? `?${text}` : ''}`
  },
}
