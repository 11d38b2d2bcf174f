import { randomBytes } from 'node:crypto'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { isAppError } from '@/core/errors'
import type { SecondFactorProof } from '@/core/second-factor'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { spendProof } from '@/plugins/account-security'

import { CHEAP, hashCode } from '@/core/code-hash'
import { readCode } from '@/core/one-time-code'
import { SLUGS } from '../slugs'
import { closeAfterLast, giveBack, takeTry } from './count-tries'
import { isCode } from './is-code'
import { wrongCode } from './slip-errors'

type LiveCode = {
  id: number
  hash: string
  expiresAt: string
  lockedUntil: string | null
}

/** The code of an account that was neither used nor replaced. */
const findLive = (payload: Payload, account: number): Promise<LiveCode | null> =>
  rows({ payload }).findOne<LiveCode>({
    collection: SLUGS.codes,
    columns: ['id', 'hash', 'expiresAt', 'lockedUntil'],
    where: { account: { equals: account }, usedAt: { exists: false }, voidedAt: { exists: false } },
    sort: ['-issuedAt'],
  })

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
  await takeTry(payload, live)
  if (!(await isCode(payload, { account: account.id, hash: live.hash, code: readCode(code) }))) {
    await closeAfterLast(payload, live)
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
    const isWrong = isAppError(error) && error.code === 'wrong-second-factor'
    await (isWrong ? closeAfterLast(payload, live) : giveBack(payload, live))
    throw error
  }
  return { account: account.id, username, password }
}
