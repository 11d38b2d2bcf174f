import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { needsSecondFactor } from '@/collections/people/account-standing'
import { isLive } from '@/collections/people/sessions'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { idOf } from '@/core/ids'
import { STAFF_STATUSES, STATUSES, type Status } from '@/core/statuses'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { endSessions } from '@/plugins/portal'

import { SLUGS } from '../slugs'
import type { Owner } from '../types'
import { notForOneself } from './errors'
import { clearFactors } from './factors'
import { ownerOf } from './owner'
import { tellOwner } from './tell'

export type AccountState = {
  id: number
  username: string
  /** The person's name; `null` for an account of nobody. */
  fullName: string | null
  statuses: readonly Status[]
  factor: 'has' | 'lacks' | 'may'
  lastSignIn: string | null
  openSessions: number
}

type Scope = { req: PayloadRequest; facts: Facts }
export type AccountFilter = {
  query: string
  only: 'all' | AccountState['factor']
  page: number
  size: number
}

/** Accounts of those who work at the school. */
const readAccounts = async ({ req, facts }: Scope): Promise<Owner[]> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { 'schools.school': { equals: facts.school }, statuses: { in: [...STAFF_STATUSES] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs
}

const factorOf = (account: Owner): AccountState['factor'] => {
  if (account.hasSecondFactor) return 'has'
  return needsSecondFactor(account) ? 'lacks' : 'may'
}

const present = ({ facts }: Scope, account: Owner): AccountState => {
  const person = idOf(account.person)
  return {
    id: account.id,
    username: account.username,
    fullName: (person && facts.reference.people.get(person)?.fullName) || null,
    statuses: STATUSES.filter((status) => account.statuses.includes(status)),
    factor: factorOf(account),
    lastSignIn: null,
    openSessions: (account.sessions ?? []).filter(isLive).length,
  }
}

/** When each of the accounts was entered last. */
const lastSignIns = async (
  req: PayloadRequest,
  accounts: readonly number[],
): Promise<Map<number, string>> => {
  if (accounts.length === 0) return new Map()
  const found = await rows(req).find<{ account: number; at: string }>({
    collection: SLUGS.signIns,
    columns: ['account', 'at'],
    where: { account: { in: [...accounts] } },
    sort: ['at'],
  })
  return new Map(found.map(({ account, at }) => [account, at]))
}

/** The accounts of staff by name, those that lack a second factor which they must have first; a page of them. */
export const listAccounts = async (
  scope: Scope,
  { query, only, page, size }: AccountFilter,
): Promise<{ rows: AccountState[]; total: number }> => {
  const states = (await readAccounts(scope))
    .map((account) => present(scope, account))
    .filter(({ factor }) => only === 'all' || factor === only)
    .filter(({ fullName, username }) => matchesWords(query, fullName ?? '', username))
    .sort(
      (left, right) =>
        Number(right.factor === 'lacks') - Number(left.factor === 'lacks') ||
        (left.fullName ?? left.username).localeCompare(right.fullName ?? right.username, 'ru'),
    )
  const shown = states.slice((page - 1) * size, page * size)
  const last = await lastSignIns(
    scope.req,
    shown.map(({ id }) => id),
  )
  return {
    rows: shown.map((state) => ({ ...state, lastSignIn: last.get(state.id) ?? null })),
    total: states.length,
  }
}

/** @throws notFound for an account of another school or of nobody who works here, notForOneself */
const requireAccount = async (scope: Scope, id: number): Promise<Owner> => {
  if (id === ownerOf(scope.req).id) throw notForOneself()
  const account = (await readAccounts(scope)).find((candidate) => candidate.id === id)
  if (!account) throw notFound()
  return account
}

/** In the audit, where every change of a card stands. */
const noteChange = async ({ req, facts }: Scope, document: number, field: string, after: string) => {
  await rows(req).insert({
    collection: 'record-changes',
    rows: [
      {
        school: facts.school,
        record: 'users',
        document,
        field,
        before: null,
        after,
        author: req.user?.id ?? null,
        at: now().toISOString(),
      },
    ],
  })
}

/** For somebody who lost the phone: all second factors go, all sessions end, the owner is told. */
export const resetFactors = (scope: Scope, id: number): Promise<void> =>
  inTransaction(scope.req, async () => {
    const account = await requireAccount(scope, id)
    await clearFactors(scope.req, id)
    await endSessions({ req: scope.req, account: id, ends: () => true })
    await noteChange(scope, id, 'hasSecondFactor', 'false')
    await tellOwner(scope.req, { account, news: 'factor-reset' })
  })

/** Ends every session of an account. Returns how many. */
export const signOutAccount = (scope: Scope, id: number): Promise<number> =>
  inTransaction(scope.req, async () => {
    await requireAccount(scope, id)
    const ended = await endSessions({ req: scope.req, account: id, ends: () => true })
    if (ended > 0) await noteChange(scope, id, 'sessions', String(-ended))
    return ended
  })
