import { rows } from '@/db/rows'

import type { Scope } from './readable'

export type Colleague = { person: number; name: string }

/** Everybody who works at the school today, by name. */
export const staffAtWork = async ({ req, facts }: Scope): Promise<Colleague[]> => {
  const cards = await rows(req).find<{ person: number; leftOn: string | null }>({
    collection: 'staff',
    columns: ['person', 'leftOn'],
    where: { school: { equals: facts.school } },
  })
  return cards
    .filter(({ leftOn }) => leftOn === null || leftOn >= facts.today)
    .map(({ person }) => ({ person, name: facts.reference.people.get(person)?.fullName ?? '' }))
    .sort((left, right) => left.name.localeCompare(right.name, 'ru'))
}
