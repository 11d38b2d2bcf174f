import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload'

import {
  isAccepted,
  proofOf,
  type SecondFactorProof,
  secondFactorNeeded,
  wrongPasskey,
  wrongSecondFactor,
} from '@/core/second-factor'

import type { SecondFactorOffer } from '../types'
import { noteManner } from './manner'
import { askPasskey, spendPasskey } from './passkeys'
import { spendRecoveryCode } from './recovery-codes'
import { spendTotp } from './totp'

type Account = { id: number; hasSecondFactor?: boolean | null }

const offerOf = async (req: PayloadRequest, account: number): Promise<SecondFactorOffer> => ({
  passkey: await askPasskey(req, account),
})

const SIX_DIGITS = /^\d{6}$/

/**
 * Checks what was shown beside the password and uses it up.
 * @throws secondFactorNeeded when nothing was shown, wrongSecondFactor
 */
export const spendProof = async (
  req: PayloadRequest,
  account: number,
  { code, passkey }: SecondFactorProof,
): Promise<void> => {
  if (passkey) {
    if (!(await spendPasskey(req, account, passkey))) throw wrongPasskey()
    noteManner(req, 'passkey')
    return
  }
  const typed = code?.replaceAll(/[\s-]/g, '') ?? ''
  if (!typed) throw secondFactorNeeded(undefined, { details: await offerOf(req, account) })
  const isDigits = SIX_DIGITS.test(typed)
  const isRight = isDigits
    ? await spendTotp(req, account, typed)
    : await spendRecoveryCode(req, account, typed)
  if (!isRight) throw wrongSecondFactor(undefined, { path: 'secondCode' })
  noteManner(req, isDigits ? 'totp' : 'recovery')
}

/** Whichever door somebody comes in by, an account with a second factor opens to both factors only. */
export const requireSecondFactor: CollectionBeforeLoginHook<Account> = async ({ req, user }) => {
  const { id, hasSecondFactor } = user
  if (hasSecondFactor && !isAccepted(req, id)) await spendProof(req, id, proofOf(req))
  return user
}
