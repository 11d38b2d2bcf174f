import type { SchoolDate } from '@/core/school-date'
import { withQuery } from '@/core/with-query'

export const weekHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary', { student, date })
export const marksHref = (student?: number, term?: number): string =>
  withQuery('/diary/marks', { student, term })
/** Where somebody who looks after many students chooses one. */
export const classHref = (classId?: number): string => withQuery('/diary', { class: classId })

export const dayAnchor = (date: SchoolDate): string => `day-${date}`
