import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { schoolNow } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { env } from '@/env'
import { recordRead } from '@/hooks/record-read'

import { obstacleOf, reachOf } from '../access/may-issue'
import { CHEAP, hashCode, inPairs } from '@/core/code-hash'
import { groupCode, makeCode } from '@/core/one-time-code'
import { notesOf } from '../presenters/notes-of'
import { qrOf } from '@/core/files/qr-of'
import { SLUGS } from '../slugs'
import type { Slip, SlipSheet } from '../types'
import { type Account, accountsOf, makeAccounts } from './accounts'
import { nobodyChosen, noSlipFor } from './slip-errors'

type Scope = { req: PayloadRequest; facts: Facts }

/** A code is for the way home from the meeting, not for a year in a drawer. */
export const VALID_DAYS = 14
const DAY = 86_400_000

/** The address of the portal as its readers open it. */
export const addressOf = (req: PayloadRequest): string =>
  env.PUBLIC_URL ?? (req.url ? new URL(req.url).origin : (req.origin ?? ''))

export const linkOf = (address: string, username: string, code: string): string =>
  `${address}/access#${encodeURIComponent(username)}:${code}`

/**
 * Whom the reader may give slips, with their accounts.
 * @throws notFound for people who are not the reader's, noSlipFor for those whose account is not the reader's to open
 */
export const requireReachable = async (
  { req, facts }: Scope,
  people: readonly number[],
): Promise<Map<number, Account>> => {
  const reach = reachOf(facts)
  if (people.some((id) => !facts.reference.people.has(id) || (reach && !reach.has(id)))) throw notFound()
  const accounts = await accountsOf({ req }, people)
  const blocked = people.find((id) => obstacleOf(facts, id, accounts.get(id) ?? null) !== null)
  if (blocked !== undefined)
    throw noSlipFor({ name: facts.reference.people.get(blocked)?.fullName ?? '' }, { path: 'people' })
  return accounts
}

type NewCode = { code: string; hash: string }

/** New codes with their hashes, which take their time: they are made before the transaction. */
const makeCodes = async (people: readonly number[]): Promise<Map<number, NewCode>> => {
  const made = await inPairs(people, async (person): Promise<[number, NewCode]> => {
    const code = makeCode()
    return [person, { code, hash: await hashCode(code, CHEAP) }]
  })
  return new Map(made)
}

/** Voids the former codes of these accounts and keeps the new ones, as hashes. */
const keepCodes = async (
  { req, facts }: Scope,
  {
    accounts,
    codes,
    expiresAt,
  }: { accounts: readonly Account[]; codes: ReadonlyMap<number, NewCode>; expiresAt: string },
): Promise<void> => {
  const at = now().toISOString()
  await rows(req).update({
    collection: SLUGS.codes,
    where: {
      account: { in: accounts.map(({ id }) => id) },
      usedAt: { exists: false },
      voidedAt: { exists: false },
    },
    data: { voidedAt: at },
  })
  await rows(req).insert({
    collection: SLUGS.codes,
    rows: accounts.map(({ id, person }) => ({
      school: facts.school,
      account: id,
      hash: codes.get(person)!.hash,
      issuedAt: at,
      issuedBy: facts.user,
      expiresAt,
      failures: 0,
    })),
  })
}

/**
 * Issues one-time codes, making accounts where there are none. The present password holds until the code is used.
 * The codes leave the server here and nowhere else.
 */
export const issueSlips = async ({
  people,
  ...scope
}: Scope & { people: readonly number[] }): Promise<SlipSheet> => {
  const { req, facts } = scope
  const wanted = [...new Set(people)]
  if (wanted.length === 0) throw nobodyChosen(undefined, { path: 'people' })
  await requireReachable(scope, wanted)
  const codes = await makeCodes(wanted)
  return inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const present = await requireReachable(scope, wanted)
    const made = await makeAccounts(
      scope,
      wanted.filter((id) => !present.has(id)),
    )
    const accounts = wanted.map((id) => present.get(id) ?? made.get(id)!)
    const expires = new Date(now().getTime() + VALID_DAYS * DAY)
    await keepCodes(scope, { accounts, codes, expiresAt: expires.toISOString() })
    await recordRead({
      req,
      school: facts.school,
      record: SLUGS.codes,
      documents: accounts.map(({ id }) => id),
      manner: 'export',
    })
    const address = addressOf(req)
    const noteOf = notesOf(facts)
    const slips = accounts.map(({ person, username }): Slip => {
      const { code } = codes.get(person)!
      const link = linkOf(address, username, code)
      return {
        person,
        name: facts.reference.people.get(person)?.fullName ?? '',
        note: noteOf(person),
        username,
        code: groupCode(code),
        link,
        qr: qrOf(link),
      }
    })
    return { address, expiresOn: schoolNow(expires, facts.reference.school.timeZone).date, slips }
  })
}
