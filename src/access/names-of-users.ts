import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import type { Facts } from './facts'

/** How those who did it are called: by the person of the account, otherwise by its user name. */
export const namesOfUsers = async (
  req: PayloadRequest,
  { reference }: Pick<Facts, 'reference'>,
  ids: readonly (number | null)[],
): Promise<(id: number | null) => string> => {
  const wanted = [...new Set(ids.filter((id): id is number => id !== null))]
  const accounts =
    wanted.length > 0
      ? await rows(req).find<{ id: number; username: string; person: number | null }>({
          collection: 'users',
          columns: ['id', 'username', 'person'],
          where: { id: { in: wanted } },
        })
      : []
  const names = new Map(
    accounts.map(({ id, username, person }) => [
      id,
      (person !== null && reference.people.get(person)?.fullName) || username,
    ]),
  )
  return (id) => (id !== null && names.get(id)) || '—'
}
