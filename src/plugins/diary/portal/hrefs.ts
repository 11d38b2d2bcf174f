import type { SchoolDate } from '@/core/school-date'
import { withQuery } from '@/core/with-query'

type Readers = { class?: number; q?: string; state?: string; date?: SchoolDate | null; page?: number }
type Marks = {
  student?: number
  term?: number
  view?: 'subjects' | 'list'
  subject?: number
  page?: number
}

export const weekHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary', { student, date })
export const dayHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary/day', { student, date })
export const monthHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary/month', { student, date })
export const homeworkHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary/homework', { student, date })
export const attendanceHref = (student?: number, date?: SchoolDate | null): string =>
  withQuery('/diary/attendance', { student, date })
export const finalsHref = (student?: number, year?: number): string =>
  withQuery('/diary/final', { student, year })
/** The usual view and the first page say nothing in the address. */
export const marksHref = ({ student, term, view, subject, page }: Marks = {}): string =>
  withQuery('/diary/marks', {
    student,
    term,
    view: view === 'list' ? view : undefined,
    subject,
    page: page === 1 ? undefined : page,
  })
export const subjectHref = (args: { student?: number; term?: number; subject: number }): string =>
  withQuery('/diary/marks/subject', args)
/** Where somebody who looks after many students chooses one. */
export const classHref = (classId?: number): string => withQuery('/diary', { class: classId })
export const readersHref = ({ class: classId, q, state, date, page }: Readers = {}): string =>
  withQuery('/diary/readers', {
    class: classId,
    q,
    state: state === 'all' ? undefined : state,
    date,
    page: page === 1 ? undefined : page,
  })
export const answersHref = (lesson: number): string => withQuery('/diary/answers', { lesson })

/** Tables to take away. */
export const weekTableHref = (student: number, date: SchoolDate): string =>
  withQuery(`/api/diary/students/${student}/week/table`, { date })
export const marksTableHref = (student: number, term?: number, subject?: number): string =>
  withQuery(`/api/diary/students/${student}/marks/table`, { term, subject })
export const readersTableHref = ({ class: classId, q, state, date }: Readers & { class: number }): string =>
  withQuery(`/api/diary/classes/${classId}/readers/table`, { q, state, date })

export const dayAnchor = (date: SchoolDate): string => `day-${date}`
