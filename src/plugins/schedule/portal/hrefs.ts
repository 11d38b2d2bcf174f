import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

/** Addresses of the timetable. */
export const hrefs = {
  week: (query: Query = {}): string => withQuery('/schedule', query),
  /** Pages of the plugin `calendar`: led to only where it is active. */
  calendar: (query: Query = {}): string => withQuery('/calendar', query),
  table: (query: Query): string => withQuery('/api/schedule/week/table', query),
  versions: '/schedule/editor',
  version: (id: number, classId?: number): string =>
    classId === undefined ? `/schedule/editor/${id}` : `/schedule/editor/${id}?class=${classId}`,
  load: (only?: 'breaches'): string => (only ? `/schedule/load?only=${only}` : '/schedule/load'),
}
