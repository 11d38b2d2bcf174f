import { createHmac, timingSafeEqual } from 'node:crypto'

import { isId } from '@/core/ids'

type Owner = { school: number; user: number }

/** Of its own purpose: a signature made for anything else opens nothing here. */
const sign = (secret: string, { school, user }: Owner): string =>
  createHmac('sha256', secret).update(`weekly letter off ${school} ${user}`).digest('base64url')

/** By it the letters of an account end without a sign-in; it opens nothing else, so that a forwarded letter is harmless. */
export const makeOffToken = (secret: string, owner: Owner): string =>
  `${owner.school}.${owner.user}.${sign(secret, owner)}`

/** Whose letters the token ends; `null` for one that this server did not sign. */
export const readOffToken = (secret: string, token: string): Owner | null => {
  const match = /^(\d{1,16})\.(\d{1,16})\.([\w-]{43})$/.exec(token)
  if (!match) return null
  const owner = { school: Number(match[1]), user: Number(match[2]) }
  if (!isId(owner.school) || !isId(owner.user)) return null
  const [given, right] = [Buffer.from(match[3]!), Buffer.from(sign(secret, owner))]
  return given.length === right.length && timingSafeEqual(given, right) ? owner : null
}
