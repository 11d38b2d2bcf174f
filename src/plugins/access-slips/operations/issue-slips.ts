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
import { groupCode, makeCode } from '@/core/one-time-code'
import { notesOf } from '../presenters/notes-of'
import { qrOf } from '@/core/files/qr-of'
import { SLUGS } from '../slugs'
import type { Slip, SlipSheet } from '../types'
import { type Account, accountsOf, makeAccounts } from './accounts'
import { hashOf } from './code-hash'
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

/** Voids the former codes of these accounts and keeps new ones, hashed. */
const keepCodes = async (
  { req, facts }: Scope,
  accounts: readonly Account[],
  expiresAt: string,
): Promise<Map<number, string>> => {
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
  const codes = new Map(accounts.map(({ id }) => [id, makeCode()]))
  await rows(req).insert({
    collection: SLUGS.codes,
    rows: accounts.map(({ id }) => ({
      school: facts.school,
      account: id,
      hash: hashOf(req.payload, id, codes.get(id)!),
      issuedAt: at,
      issuedBy: facts.user,
      expiresAt,
      failures: 0,
    })),
  })
  return codes
}

/**
 * Issues one-time codes, making accounts where there are none. The present password holds until the code is used.
 * The codes leave the server here and nowhere else.
 */
export const issueSlips = ({ people, ...scope }: Scope & { people: readonly number[] }): Promise<SlipSheet> =>
  inTransaction(scope.req, async () => {
    const { req, facts } = scope
    await holdSchool(req, facts.school)
    const wanted = [...new Set(people)]
    if (wanted.length === 0) throw nobodyChosen(undefined, { path: 'people' })
    const present = await requireReachable(scope, wanted)
    const made = await makeAccounts(
      scope,
      wanted.filter((id) => !present.has(id)),
    )
    const accounts = wanted.map((id) => present.get(id) ?? made.get(id)!)
    const expires = new Date(now().getTime() + VALID_DAYS * DAY)
    const codes = await keepCodes(scope, accounts, expires.toISOString())
    await recordRead({
      req,
      school: facts.school,
      record: SLUGS.codes,
      documents: accounts.map(({ id }) => id),
      manner: 'export',
    })
    const address = addressOf(req)
    const noteOf = notesOf(facts)
    const slips = accounts.map(({ id, person, username }): Slip => {
      const code = codes.get(id)!
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
