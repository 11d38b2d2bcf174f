import type { Facts } from '@/access/facts'
import { matchesWords } from '@/db/cyrillic/matches-words'

/** The students whose names match what is sought; `null` when nothing is. */
export const matchStudents = ({ reference }: Facts, sought: string | undefined): number[] | null => {
  const query = sought?.trim() ?? ''
  if (!query) return null
  return [...reference.students.values()]
    .filter(({ person }) => matchesWords(query, reference.people.get(person)?.fullName ?? ''))
    .map(({ id }) => id)
}
