import type { PayloadRequest } from 'payload'

import { needsSecondFactor } from '@/collections/people/account-standing'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { nameDevice } from '@/core/name-device'
import { holdAccount } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { endSessions } from '@/plugins/portal'

import { SLUGS } from '../slugs'
import { ownerOf } from './owner'
import { lastFactor, passkeyRefused, setupExpired, tooManyFactors, wrongFirstCode } from './errors'
import { readNewPasskey } from './passkeys'
import { keepRecoveryCodes, makeRecoveryCodes } from './recovery-codes'
import { tellOwner } from './tell'
import { confirmTotp, openTicket } from './totp'

/** Enough for a phone, a computer and a key on the ring, each twice. */
const MOST = 10

export type Factor = {
  id: number
  kind: 'totp' | 'passkey'
  title: string | null
  addedAt: string
  usedAt: string | null
}

const ofAccount = (account: number) => ({ account: { equals: account }, kind: { in: ['totp', 'passkey'] } })

/** The programs and passkeys of an account, the oldest first. */
export const listFactors = (req: PayloadRequest, account: number): Promise<Factor[]> =>
  rows(req).find<Factor>({
    collection: SLUGS.factors,
    columns: ['id', 'kind', 'title', 'addedAt', 'usedAt'],
    where: ofAccount(account),
    sort: ['addedAt'],
  })

const setHas = (req: PayloadRequest, account: number, hasSecondFactor: boolean): Promise<number> =>
  rows(req).update({
    collection: 'users',
    where: { id: { equals: account } },
    data: { hasSecondFactor },
  })

type NewFactor = {
  kind: Factor['kind']
  title: string
  secret: string
  counter: number
  credential?: string
  transports?: string
}

/**
 * Keeps a factor. With the first one come the recovery codes, and every session that began without it ends.
 * @returns the recovery codes to be shown this once; empty for a further factor
 */
const addFactor = async (req: PayloadRequest, factor: NewFactor): Promise<string[]> => {
  const owner = ownerOf(req)
  const isFirst = (await listFactors(req, owner.id)).length === 0
  const recovery = isFirst ? await makeRecoveryCodes() : null
  return inTransaction(req, async () => {
    await holdAccount(req, owner.id)
    const known = await listFactors(req, owner.id)
    if (known.length >= MOST) throw tooManyFactors({ most: MOST })
    await rows(req).insert({
      collection: SLUGS.factors,
      rows: [{ account: owner.id, addedAt: now().toISOString(), ...factor }],
    })
    await tellOwner(req, { account: owner, news: 'factor-added', device: factor.title })
    if (known.length > 0) return []
    await endSessions({ req, account: owner.id, ends: ({ id }) => id !== owner._sid })
    await setHas(req, owner.id, true)
    return keepRecoveryCodes(req, owner.id, recovery ?? (await makeRecoveryCodes()))
  })
}

/** @throws setupExpired, wrongFirstCode, tooManyFactors */
export const addTotp = async (
  req: PayloadRequest,
  { ticket, code, title }: { ticket: string; code: string; title: string },
): Promise<string[]> => {
  const { id } = ownerOf(req)
  const secret = openTicket(req.payload, id, ticket)
  if (secret === null) throw setupExpired()
  const kept = confirmTotp(req.payload, id, secret, code.replaceAll(/\s/g, ''))
  if (!kept) throw wrongFirstCode(undefined, { path: 'code' })
  return addFactor(req, { kind: 'totp', title, ...kept })
}

/** @throws passkeyRefused, tooManyFactors */
export const addPasskey = async (
  req: PayloadRequest,
  { response, title }: { response: unknown; title: string },
): Promise<string[]> => {
  const kept = await readNewPasskey(req, ownerOf(req).id, response)
  if (!kept) throw passkeyRefused()
  const device = nameDevice(req.headers.get('user-agent') ?? '')
  return addFactor(req, { kind: 'passkey', title: title || device, ...kept })
}

/**
 * Removes a factor of one's own; with the last one go the recovery codes.
 * @throws notFound, lastFactor for who must have one
 */
export const removeFactor = (req: PayloadRequest, factor: number): Promise<void> => {
  const owner = ownerOf(req)
  return inTransaction(req, async () => {
    await holdAccount(req, owner.id)
    const known = await listFactors(req, owner.id)
    const gone = known.find(({ id }) => id === factor)
    if (!gone) throw notFound()
    if (known.length === 1 && needsSecondFactor(owner)) throw lastFactor()
    if (known.length === 1) await clearFactors(req, owner.id)
    else await rows(req).remove({ collection: SLUGS.factors, where: { id: { equals: factor } } })
    await tellOwner(req, { account: owner, news: 'factor-removed', device: gone.title ?? '' })
  })
}

/** Takes everything away that an account signs in with beside its password. */
export const clearFactors = async (req: PayloadRequest, account: number): Promise<void> => {
  await holdAccount(req, account)
  await rows(req).remove({ collection: SLUGS.factors, where: { account: { equals: account } } })
  await setHas(req, account, false)
}

/** Ten new recovery codes; the former ones no longer work. @throws notFound without a second factor */
export const renewCodes = async (req: PayloadRequest): Promise<string[]> => {
  const owner = ownerOf(req)
  const recovery = await makeRecoveryCodes()
  return inTransaction(req, async () => {
    await holdAccount(req, owner.id)
    if ((await listFactors(req, owner.id)).length === 0) throw notFound()
    await tellOwner(req, { account: owner, news: 'codes-renewed' })
    return keepRecoveryCodes(req, owner.id, recovery)
  })
}
