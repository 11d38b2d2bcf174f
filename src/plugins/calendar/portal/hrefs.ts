import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

/** Addresses of the calendar. */
export const hrefs = {
  calendar: (query: Query = {}): string => withQuery('/calendar', query),
  list: (query: Query = {}): string => withQuery('/calendar', { view: 'list', ...query }),
  event: (id: number): string => `/calendar/events/${id}`,
  editEvent: (id: number): string => `/calendar/events/${id}/edit`,
  newEvent: (date?: string): string => withQuery('/calendar/events/new', { date }),
  feed: '/calendar/feed',
}
