/** Addresses of the timetable. */
export const hrefs = {
  week: (query: Record<string, string | number | undefined> = {}): string => {
    const words = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    return words.length > 0 ? `/schedule?${words.join('&')}` : '/schedule'
  },
  versions: '/schedule/editor',
  version: (id: number): string => `/schedule/editor/${id}`,
}
