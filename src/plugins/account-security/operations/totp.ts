import { Secret, TOTP } from 'otpauth'
import type { Payload, PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { seal, unseal } from './seal'

/** Seconds that a code lasts, and how many before and after are taken for clocks that are wrong (RFC 6238, 5.2). */
const PERIOD = 30
const WINDOW = 1
/** How long a new secret waits to be confirmed. */
const SETUP_MINUTES = 30

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'АСУ РСО', label, secret: Secret.fromBase32(secret), period: PERIOD })

/** The step of time that a code belongs to; `null` for a code of no step near the present one. */
const stepOf = (secret: string, code: string): number | null => {
  const timestamp = now().getTime()
  const delta = totpOf(secret).validate({ token: code, window: WINDOW, timestamp })
  return delta === null ? null : Math.floor(timestamp / (PERIOD * 1000)) + delta
}

/** Ties what is sealed to its account. */
export const purposeOf = (account: number): string => `totp:${account}`

export type TotpSetup = {
  /** For the QR. */
  uri: string
  /** For typing by hand, in groups of four. */
  key: string
  /** The secret, sealed: it comes back with the first code. */
  ticket: string
}

/** A new secret. Nothing is kept until a code proves that it has arrived. */
export const beginTotp = (
  payload: Payload,
  { id, username }: { id: number; username: string },
): TotpSetup => {
  const secret = new Secret({ size: 20 }).base32
  const until = now().getTime() + SETUP_MINUTES * 60_000
  return {
    uri: totpOf(secret, username).toString(),
    key: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
    ticket: seal(payload, `${purposeOf(id)}:setup`, JSON.stringify({ secret, until })),
  }
}

/** The secret of a ticket; `null` for one that is too old or another account's. */
export const openTicket = (payload: Payload, account: number, ticket: string): string | null => {
  const text = unseal(payload, `${purposeOf(account)}:setup`, ticket)
  if (text === null) return null
  const { secret, until } = JSON.parse(text) as { secret: string; until: number }
  return until > now().getTime() ? secret : null
}

/** What is kept of a program whose first code was right; `null` when it was wrong. */
export const confirmTotp = (payload: Payload, account: number, secret: string, code: string) => {
  const step = stepOf(secret, code)
  return step === null ? null : { secret: seal(payload, purposeOf(account), secret), counter: step }
}

type Factor = { id: number; secret: string | null; counter: number | null }

/** Whether a code is right and was never used before: of two who come with it at once, one gets in. */
export const spendTotp = async (req: PayloadRequest, account: number, code: string): Promise<boolean> => {
  const factors = await rows(req).find<Factor>({
    collection: SLUGS.factors,
    columns: ['id', 'secret', 'counter'],
    where: { account: { equals: account }, kind: { equals: 'totp' } },
  })
  for (const { id, secret: sealed } of factors) {
    const secret = unseal(req.payload, purposeOf(account), sealed ?? '')
    const step = secret === null ? null : stepOf(secret, code)
    if (step === null) continue
    const spent = await rows(req).update({
      collection: SLUGS.factors,
      where: { id: { equals: id }, counter: { less_than: step } },
      data: { counter: step, usedAt: now().toISOString() },
    })
    if (spent === 1) return true
  }
  return false
}
