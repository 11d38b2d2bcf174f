import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

export type LoadQuery = {
  date?: string | undefined
  grade?: number | undefined
  only?: 'breaches' | undefined
}

/** Addresses of the timetable. */
export const hrefs = {
  week: (query: Query = {}): string => withQuery('/schedule', query),
  /** Pages of the plugin `calendar`: led to only where it is active. */
  calendar: (query: Query = {}): string => withQuery('/calendar', query),
  table: (query: Query): string => withQuery('/api/schedule/week/table', query),
  versions: '/schedule/editor',
  version: (id: number, classId?: number): string =>
    classId === undefined ? `/schedule/editor/${id}` : `/schedule/editor/${id}?class=${classId}`,
  /** A version with one place of a class's week marked: `day` from 0 for Monday. */
  cell: (
    id: number,
    { class: classId, day, number }: { class: number; day: number; number: number },
  ): string => `/schedule/editor/${id}?class=${classId}&day=${day + 1}&number=${number}`,
  load: (query: LoadQuery = {}): string => withQuery('/schedule/load', query),
  loadTable: (query: LoadQuery): string => withQuery('/api/reports/class-load', { ...query, format: 'xlsx' }),
  lesson: (id: number): string => `/lessons/${id}`,
}
