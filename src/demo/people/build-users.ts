import type { IdFactory } from '@/core/ids'
import type { Status } from '@/core/statuses'

import { createUsernames } from '../names/transliterate'
import type { PersonRow, UserRow } from '../world'

/** A person with the statuses of all the parts that they play. */
export type Account = { person: PersonRow; statuses: Status[] }

/**
 * One account a person: a teacher whose child learns here signs in once and is both. Some people have an
 * easy user name that the start-up screen shows; everybody else has one made from the name.
 */
export const buildUsers = ({
  accounts,
  easyNames,
  school,
  prefix,
  makeId,
}: {
  accounts: readonly Account[]
  easyNames: ReadonlyMap<number, string>
  school: number
  prefix: string
  makeId: IdFactory
}): UserRow[] => {
  const statusesByPerson = new Map<PersonRow, Set<Status>>()
  for (const { person, statuses } of accounts) {
    const known = statusesByPerson.get(person) ?? new Set()
    statusesByPerson.set(person, new Set([...known, ...statuses]))
  }
  const usernameFor = createUsernames(prefix)
  return [...statusesByPerson].map(([person, statuses]) => {
    const easyName = easyNames.get(person.id)
    const username = easyName ? `${prefix}${easyName}` : usernameFor(person.lastName, person.firstName)
    const isStaff = [...statuses].some((status) => status !== 'student' && status !== 'guardian')
    return {
      id: makeId(),
      username,
      email: isStaff ? `${username}@school.example` : null,
      statuses: [...statuses],
      person: person.id,
      locale: 'ru',
      mustChangePassword: false,
      // Its password is public.
      isDemo: true,
      schools: [{ school }],
    }
  })
}
