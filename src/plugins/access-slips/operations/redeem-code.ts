import { randomBytes } from 'node:crypto'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { LOCK_MINUTES, LOGIN_ATTEMPTS } from '@/collections/people/users'
import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'
import type { SecondFactorProof } from '@/core/second-factor'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { spendProof } from '@/plugins/account-security'

import { CHEAP, hashCode } from '@/core/code-hash'
import { readCode } from '@/core/one-time-code'
import { SLUGS } from '../slugs'
import { isCode } from './is-code'
import { codeLocked, wrongCode } from './slip-errors'

type LiveCode = {
  id: number
  hash: string
  expiresAt: string
  failures: number | null
  lockedUntil: string | null
}

/** The code of an account that was neither used nor replaced. */
const findLive = (payload: Payload, account: number): Promise<LiveCode | null> =>
  rows({ payload }).findOne<LiveCode>({
    collection: SLUGS.codes,
    columns: ['id', 'hash', 'expiresAt', 'failures', 'lockedUntil'],
    where: { account: { equals: account }, usedAt: { exists: false }, voidedAt: { exists: false } },
    sort: ['-issuedAt'],
  })

/** Counts a wrong code and closes the way for a while, as the sign-in does. Kept whatever becomes of the request. */
const countFailure = async (payload: Payload, { id, failures }: LiveCode): Promise<void> => {
  const isTooMany = (failures ?? 0) + 1 >= LOGIN_ATTEMPTS
  await rows({ payload }).update({
    collection: SLUGS.codes,
    where: { id: { equals: id } },
    ...(isTooMany
      ? {
          data: { failures: 0, lockedUntil: new Date(now().getTime() + LOCK_MINUTES * 60_000).toISOString() },
        }
      : { add: { failures: 1 } }),
  })
}

const requireOpen = ({ lockedUntil }: LiveCode): void => {
  const left = lockedUntil ? Date.parse(lockedUntil) - now().getTime() : 0
  if (left > 0) throw codeLocked({ minutes: Math.ceil(left / 60_000) })
}

type Args = { req: PayloadRequest; username: string; code: string; proof: SecondFactorProof }
type Redeemed = { account: number; username: string; password: string }

/**
 * Uses a code up: of two who come with it at once, one gets in. The account gets a password that nobody knows and that
 * has to be replaced at once; its other sessions end. Gives what the usual sign-in needs. An account with a second
 * factor needs that too: the code stands for the password alone, and stays good until both are right.
 * @throws wrongCode in the same words whatever was wrong, codeLocked, secondFactorNeeded, wrongSecondFactor
 */
export const redeemCode = async ({
  req: { payload, headers, url },
  username: typed,
  code,
  proof,
}: Args): Promise<Redeemed> => {
  const username = typed.trim().toLowerCase()
  const account = await rows({ payload }).findOne<{ id: number; hasSecondFactor: boolean | null }>({
    collection: 'users',
    columns: ['id', 'hasSecondFactor'],
    where: { username: { equals: username } },
  })
  const live = account && (await findLive(payload, account.id))
  if (!account || !live) {
    // As long as it takes to find a code wrong: time does not tell whose account is there.
    await hashCode(readCode(code), CHEAP)
    throw wrongCode()
  }
  requireOpen(live)
  if (!(await isCode(payload, { account: account.id, hash: live.hash, code: readCode(code) }))) {
    await countFailure(payload, live)
    throw wrongCode()
  }
  if (Date.parse(live.expiresAt) <= now().getTime()) throw wrongCode()

  // Nobody's request: whoever may be signed in at this computer has no part in it.
  const req = await createLocalReq({ req: { headers, url } }, payload)
  const password = randomBytes(32).toString('base64url')
  const redeem = inTransaction(req, async () => {
    const used = await rows(req).update({
      collection: SLUGS.codes,
      where: { id: { equals: live.id }, usedAt: { exists: false }, voidedAt: { exists: false } },
      data: { usedAt: now().toISOString() },
    })
    if (used === 0) throw wrongCode()
    if (account.hasSecondFactor) await spendProof(req, account.id, proof)
    await req.payload.update({
      collection: 'users',
      id: account.id,
      data: { password, mustChangePassword: true, loginAttempts: 0, lockUntil: null },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
  try {
    await redeem
  } catch (error) {
    if (isAppError(error) && error.code === 'wrong-second-factor') await countFailure(payload, live)
    throw error
  }
  return { account: account.id, username, password }
}
