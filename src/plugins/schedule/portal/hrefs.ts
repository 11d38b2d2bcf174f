/** Addresses of the timetable. */
export const hrefs = {
  week: (query: Record<string, string | number | undefined> = {}): string => {
    const words = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    return words.length > 0 ? `/schedule?${words.join('&')}` : '/schedule'
  },
  versions: '/schedule/editor',
  version: (id: number, classId?: number): string =>
    classId === undefined ? `/schedule/editor/${id}` : `/schedule/editor/${id}?class=${classId}`,
  load: (only?: 'breaches'): string => (only ? `/schedule/load?only=${only}` : '/schedule/load'),
}
