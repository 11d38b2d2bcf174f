export type LoadQuery = {
  date?: string | undefined
  grade?: number | undefined
  only?: 'breaches' | undefined
}

const withQuery = (path: string, query: Record<string, string | number | undefined>): string => {
  const words = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return words.length > 0 ? `${path}?${words.join('&')}` : path
}

/** Addresses of the timetable. */
export const hrefs = {
  week: (query: Record<string, string | number | undefined> = {}): string => withQuery('/schedule', query),
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
