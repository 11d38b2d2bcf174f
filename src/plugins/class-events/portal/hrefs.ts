import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

/** Addresses of class events. */
export const hrefs = {
  list: (query: Query = {}): string => withQuery('/class-events', query),
  event: (id: number): string => `/class-events/${id}`,
  edit: (id: number): string => `/class-events/${id}/edit`,
  add: (query: Query = {}): string => withQuery('/class-events/new', query),
  table: (query: Query = {}): string => withQuery('/api/class-life/table', { ...query, format: 'xlsx' }),
  picture: (id: number): string => `/api/class-life/pictures/${id}`,
}
