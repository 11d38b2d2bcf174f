import type { FilesFilter } from '../operations/list-files'

const queryOf = ({ q, class: classId, state }: FilesFilter, page = 1): string => {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  if (classId !== null) params.set('class', String(classId))
  if (state !== 'present') params.set('state', state)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text && `?${text}`
}

/** The addresses of the pages of personal files; what is usual stays out of them. */
export const hrefs = {
  files: (filter: FilesFilter, page = 1): string => `/personal-files${queryOf(filter, page)}`,
  table: (filter: FilesFilter): string => `/api/personal-files/list${queryOf(filter)}`,
  book: ({ letter, q, page = 1 }: { letter?: string; q?: string; page?: number } = {}): string => {
    const params = new URLSearchParams()
    if (q) params.set('q', q)
    else if (letter) params.set('letter', letter)
    if (page > 1) params.set('page', String(page))
    const text = params.toString()
    return `/personal-files/book${text && `?${text}`}`
  },
  bookTable: (): string => '/api/personal-files/book',
  file: (student: number, part = 'card'): string =>
    part === 'card' ? `/personal-files/${student}` : `/personal-files/${student}?part=${part}`,
}
