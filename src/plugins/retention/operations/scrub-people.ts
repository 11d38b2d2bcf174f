import type { PayloadRequest } from 'payload'

import { derivePerson } from '@/collections/people/derive'
import { rows } from '@/db/rows'

import type { ErasedName } from '../domain/name-eraser'
import { fieldsOf, flatFields } from './text-fields'

/** What a number in a list, a class or a report is counted by. */
const KEPT = new Set(['id', 'school', 'sex', 'createdAt', 'updatedAt'])

export type ErasedPerson = ErasedName & { id: number }

/** Names, papers, contacts and addresses go; the sex and the year of birth stay for the counts. */
export const scrubPeople = async (req: PayloadRequest, people: readonly ErasedPerson[]): Promise<void> => {
  const columns = flatFields(fieldsOf(req.payload, 'people')).map(({ name }) => name)
  const nothing = Object.fromEntries(columns.filter((name) => !KEPT.has(name)).map((name) => [name, null]))
  const births = await rows(req).find<{ id: number; birthDate: string | null }>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: { id: { in: people.map(({ id }) => id) } },
  })
  const birthOf = new Map(births.map(({ id, birthDate }) => [id, birthDate]))
  for (const { id, replacement } of people) {
    const [lastName = '', ...rest] = replacement.split(' ')
    const names = { lastName, firstName: rest.join(' ') }
    const birth = birthOf.get(id)
    await rows(req).update({
      collection: 'people',
      where: { id: { equals: id } },
      data: {
        ...nothing,
        ...names,
        ...derivePerson(names),
        birthDate: birth ? `${birth.slice(0, 4)}-01-01` : null,
      },
    })
  }
}
