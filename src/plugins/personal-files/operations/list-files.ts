import { matchesWords } from '@/db/cyrillic/matches-words'
import { recordRead } from '@/hooks/record-read'
import type { Facts } from '@/access/facts'

import type { FilesPage } from '../types'
import { findCards, type Found, pageOf, rowsOf, type Scope } from './find-cards'

export type FilesFilter = { q: string; class: number | null; state: 'present' | 'left' | 'all' }

/** Whether the beginnings of names or the number of the file fit what is typed. */
export const isFound = (q: string, card: Found): boolean =>
  !q ||
  matchesWords(q, `${card.name} ${card.fileNumber ?? ''}`) ||
  card.fileNumber?.toLowerCase() === q.toLowerCase()

const isWanted = ({ q, class: classId, state }: FilesFilter, facts: Facts) => {
  const className = classId === null ? null : (facts.reference.classes.get(classId)?.name ?? '')
  return (card: Found): boolean =>
    (className === null || card.now === className) &&
    (state === 'all' || (state === 'left') === (card.now === null)) &&
    isFound(q, card)
}

type ListArgs = Scope & {
  filter: FilesFilter
  /** From 1; all of them when left out. */
  page?: number
  manner: 'view' | 'export'
}

/** Files that the reader may open, by name; the reading is noted. */
export const listFiles = async ({ filter, page, manner, ...scope }: ListArgs): Promise<FilesPage> => {
  const found = (await findCards(scope)).filter(isWanted(filter, scope.facts))
  const { number, shown } = pageOf(found, page)
  await recordRead({ req: scope.req, school: scope.facts.school, record: 'personal-files', manner })
  return {
    rows: (await rowsOf(scope, shown)).map(({ student, name, fileNumber, class: of, birthDate, leftOn }) => ({
      student,
      name,
      fileNumber,
      class: of,
      birthDate,
      leftOn,
    })),
    total: found.length,
    page: number,
  }
}
