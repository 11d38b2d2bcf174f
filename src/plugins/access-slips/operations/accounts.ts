import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { newId } from '@/core/ids'
import type { Status } from '@/core/statuses'
import { transliterate } from '@/db/cyrillic/transliterate'
import { rows } from '@/db/rows'

import { type AccountFacts, statusesOfNew } from '../access/may-issue'
import { baseOf, freeUsernames } from '../domain/usernames'

type Scope = { req: PayloadRequest; facts: Facts }
export type Account = NonNullable<AccountFacts> & { username: string; person: number }

/** The accounts of these people, by person. */
export const accountsOf = async (
  { req }: Pick<Scope, 'req'>,
  people: readonly number[],
): Promise<Map<number, Account>> => {
  if (people.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { person: { in: [...people] } },
    select: { username: true, statuses: true, person: true, schools: true },
    sort: 'id',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const found = docs as unknown as {
    id: number
    username: string
    statuses: Status[]
    person: number
    schools?: { school: number }[] | null
  }[]
  return new Map(
    found.map(({ id, username, statuses, person, schools }) => [
      person,
      { id, username, statuses, person, schools: (schools ?? []).map(({ school }) => school) },
    ]),
  )
}

const LAST = '\uffff'

type Newcomer = { person: number; lastName: string; firstName: string; statuses: readonly Status[] }

/** Makes accounts for families who have none, with the statuses that their cards give them. */
export const makeAccounts = (
  { req, facts }: Scope,
  people: readonly number[],
): Promise<Map<number, Account>> =>
  createAccounts(
    { req, school: facts.school },
    people.map((person) => {
      const { lastName, firstName } = facts.reference.people.get(person) ?? { lastName: '', firstName: '' }
      return { person, lastName, firstName, statuses: statusesOfNew(facts, person) }
    }),
  )

/**
 * Makes accounts: a user name from the person's own, no e-mail and no password, so that nothing but a slip opens it.
 * Asks no rules: who may give these statuses, the caller has asked.
 */
export const createAccounts = async (
  { req, school }: { req: PayloadRequest; school: number },
  newcomers: readonly Newcomer[],
): Promise<Map<number, Account>> => {
  if (newcomers.length === 0) return new Map()
  const bases = newcomers.map((one) => baseOf(one, transliterate))
  const taken = await rows(req).find<{ username: string }>({
    collection: 'users',
    columns: ['username'],
    where: {
      or: [...new Set(bases)].map((base) => ({
        username: { greater_than_equal: base, less_than: `${base}${LAST}` },
      })),
    },
  })
  const usernames = freeUsernames(
    bases,
    taken.map(({ username }) => username),
  )
  const made = new Map<number, Account>()
  for (const [place, { person, statuses }] of newcomers.entries()) {
    const account: Account = {
      id: newId(),
      username: usernames[place]!,
      statuses,
      person,
      schools: [school],
    }
    // Straight to the database: an account must have a password there for Payload, and this one shall have none.
    await req.payload.db.create({
      collection: 'users',
      req,
      data: {
        id: account.id,
        username: account.username,
        statuses: [...account.statuses],
        person,
        locale: 'ru',
        theme: 'auto',
        mustChangePassword: true,
        schools: [{ id: randomUUID(), school }],
      },
    })
    made.set(person, account)
  }
  return made
}
