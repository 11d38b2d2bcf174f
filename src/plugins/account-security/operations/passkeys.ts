import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { relyingParty } from './relying-party'
import { seal, unseal } from './seal'

/** How long the browser and the person have for an answer. */
const ANSWER_MINUTES = 5

type Purpose = 'enter' | 'add'
type Passkey = {
  id: number
  credential: string
  secret: string
  transports: string | null
  counter: number | null
  challengedAt: number | null
}

const passkeysOf = (req: PayloadRequest, account: number): Promise<Passkey[]> =>
  rows(req).find<Passkey>({
    collection: SLUGS.factors,
    columns: ['id', 'credential', 'secret', 'transports', 'counter', 'challengedAt'],
    where: { account: { equals: account }, kind: { equals: 'passkey' } },
  })

const describe = ({ credential, transports }: Passkey) => ({
  id: credential,
  ...(transports ? { transports: transports.split(',') } : {}),
})

const purposeOf = (purpose: Purpose, account: number): string => `passkey:${purpose}:${account}`

/** What the passkey signs: sealed, so that it need not be kept, with the moment it was made. */
const makeChallenge = (req: PayloadRequest, purpose: Purpose, account: number): Uint8Array<ArrayBuffer> => {
  const text = JSON.stringify({ at: now().getTime(), nonce: randomUUID() })
  return Uint8Array.from(Buffer.from(seal(req.payload, purposeOf(purpose, account), text)))
}

/** When a challenge was made; `null` for one of another purpose or account, or one that is too old. */
const readChallenge = (
  req: PayloadRequest,
  purpose: Purpose,
  account: number,
  challenge: string,
): number | null => {
  const sealed = Buffer.from(challenge, 'base64url').toString('utf8')
  const text = unseal(req.payload, purposeOf(purpose, account), sealed)
  if (text === null) return null
  const { at } = JSON.parse(text) as { at: number }
  return now().getTime() - at <= ANSWER_MINUTES * 60_000 ? at : null
}

/** What the browser is asked for when a passkey is added. */
export const beginPasskey = async (
  req: PayloadRequest,
  account: { id: number; username: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'АСУ РСО',
    rpID: relyingParty(req).id,
    userName: account.username,
    userID: Uint8Array.from(Buffer.from(`account-${account.id}`)),
    challenge: makeChallenge(req, 'add', account.id),
    timeout: ANSWER_MINUTES * 60_000,
    excludeCredentials: (await passkeysOf(req, account.id)).map(describe),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })

/** What is kept of a new passkey; `null` when its answer is no answer to our question. */
export const readNewPasskey = async (req: PayloadRequest, account: number, response: unknown) => {
  const { id, origin } = relyingParty(req)
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => readChallenge(req, 'add', account, challenge) !== null,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    })
    if (!verified) return null
    const { credential } = registrationInfo
    return {
      credential: credential.id,
      secret: Buffer.from(credential.publicKey).toString('base64url'),
      transports: (credential.transports ?? []).join(','),
      counter: credential.counter,
    }
  } catch {
    // The library tells by throwing what does not fit; the person is told to try again.
    return null
  }
}

/** What the browser is asked for when somebody enters; `null` for an account without passkeys. */
export const askPasskey = async (
  req: PayloadRequest,
  account: number,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> => {
  const known = await passkeysOf(req, account)
  if (known.length === 0) return null
  return generateAuthenticationOptions({
    rpID: relyingParty(req).id,
    challenge: makeChallenge(req, 'enter', account),
    timeout: ANSWER_MINUTES * 60_000,
    allowCredentials: known.map(describe),
    userVerification: 'preferred',
  })
}

/** Whether a passkey of the account has signed our question; each question is answered once. */
export const spendPasskey = async (
  req: PayloadRequest,
  account: number,
  response: unknown,
): Promise<boolean> => {
  const answer = response as AuthenticationResponseJSON
  const passkey = (await passkeysOf(req, account)).find(({ credential }) => credential === answer?.id)
  if (!passkey) return false
  const { id, origin } = relyingParty(req)
  const seen: { at: number | null } = { at: null }
  const verification = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => {
      seen.at = readChallenge(req, 'enter', account, challenge)
      return seen.at !== null
    },
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: false,
    credential: {
      id: passkey.credential,
      publicKey: Uint8Array.from(Buffer.from(passkey.secret, 'base64url')),
      counter: passkey.counter ?? 0,
    },
    // The library tells by throwing what does not fit.
  }).catch(() => null)
  if (!verification?.verified || seen.at === null) return false
  const spent = await rows(req).update({
    collection: SLUGS.factors,
    where: { id: { equals: passkey.id }, challengedAt: { less_than: seen.at } },
    data: {
      challengedAt: seen.at,
      counter: verification.authenticationInfo.newCounter,
      usedAt: now().toISOString(),
    },
  })
  return spent === 1
}
