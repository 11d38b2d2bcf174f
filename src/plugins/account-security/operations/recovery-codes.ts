import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { DEAR, findCode, hashCode, inPairs, makeSalt } from '@/core/code-hash'
import { CODE_LENGTH, groupCode, makeCode, readCode } from '@/core/one-time-code'
import { keysOf } from '@/env/secret-keys'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

const HOW_MANY = 10

type RecoveryCodes = { codes: string[]; hashes: string[] }

/** Ten new codes with their hashes, which take a second: they are made before the transaction. */
export const makeRecoveryCodes = async (): Promise<RecoveryCodes> => {
  const codes = Array.from({ length: HOW_MANY }, makeCode)
  const salt = makeSalt()
  return { codes, hashes: await inPairs(codes, (code) => hashCode(code, DEAR, salt)) }
}

const ofAccount = (account: number) => ({ account: { equals: account }, kind: { equals: 'recovery' } })

/** Keeps new codes instead of the former ones, as hashes. @returns the codes, which are told this once */
export const keepRecoveryCodes = async (
  req: PayloadRequest,
  account: number,
  { codes, hashes }: RecoveryCodes,
): Promise<string[]> => {
  await rows(req).remove({ collection: SLUGS.factors, where: ofAccount(account) })
  await rows(req).insert({
    collection: SLUGS.factors,
    rows: hashes.map((secret) => ({
      account,
      kind: 'recovery',
      secret,
      addedAt: now().toISOString(),
    })),
  })
  return codes.map(groupCode)
}

/** How many codes are left. */
export const countRecoveryCodes = (req: PayloadRequest, account: number): Promise<number> =>
  rows(req).count({
    collection: SLUGS.factors,
    where: { ...ofAccount(account), usedAt: { exists: false } },
  })

/** Whether a code is one of the account's; it is used up by that. */
export const spendRecoveryCode = async (
  req: PayloadRequest,
  account: number,
  typed: string,
): Promise<boolean> => {
  const code = readCode(typed)
  if (code.length !== CODE_LENGTH) return false
  const left = await rows(req).find<{ id: number; secret: string }>({
    collection: SLUGS.factors,
    columns: ['id', 'secret'],
    where: { ...ofAccount(account), usedAt: { exists: false } },
  })
  const place = await findCode(
    left.map((row) => row.secret),
    { code, purpose: 'recovery-code', account, keys: keysOf(req.payload) },
  )
  const found = left[place]
  if (!found) return false
  const spent = await rows(req).update({
    collection: SLUGS.factors,
    where: { id: { equals: found.id }, usedAt: { exists: false } },
    data: { usedAt: now().toISOString() },
  })
  return spent > 0
}
