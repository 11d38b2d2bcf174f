import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { CODE_LENGTH, groupCode, makeCode, readCode } from '@/core/one-time-code'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { keyedHash } from './seal'

const HOW_MANY = 10

const hashOf = (req: PayloadRequest, account: number, code: string): string =>
  keyedHash(req.payload, 'recovery-code', account, code)

const ofAccount = (account: number) => ({ account: { equals: account }, kind: { equals: 'recovery' } })

/** Ten new codes instead of the former ones. They are told this once and kept as hashes. */
export const renewRecoveryCodes = async (req: PayloadRequest, account: number): Promise<string[]> => {
  const codes = Array.from({ length: HOW_MANY }, makeCode)
  await rows(req).remove({ collection: SLUGS.factors, where: ofAccount(account) })
  await rows(req).insert({
    collection: SLUGS.factors,
    rows: codes.map((code) => ({
      account,
      kind: 'recovery',
      secret: hashOf(req, account, code),
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
  const spent = await rows(req).update({
    collection: SLUGS.factors,
    where: {
      ...ofAccount(account),
      secret: { equals: hashOf(req, account, code) },
      usedAt: { exists: false },
    },
    data: { usedAt: now().toISOString() },
  })
  return spent > 0
}
