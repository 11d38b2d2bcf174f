import type { SchoolDate } from '@/core/school-date'

const withQuery = (path: string, query: Record<string, number | string | null | undefined>): string => {
  const filled = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return filled.length > 0 ? `${path}?${new URLSearchParams(filled).toString()}` : path
}

export const weekHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary', { student, date })
export const marksHref = (student?: number, term?: number): string =>
  withQuery('/diary/marks', { student, term })
/** Where somebody who looks after many students chooses one. */
export const classHref = (classId?: number): string => withQuery('/diary', { class: classId })

export const dayAnchor = (date: SchoolDate): string => `day-${date}`
