import { isId } from '@/core/ids'
import { isNamedHmac, namedHmac } from '@/core/named-hash'
import { env } from '@/env'

type Owner = { school: number; user: number }

/** Of its own purpose: a signature made for anything else opens nothing here. */
const signed = ({ school, user }: Owner): string => `weekly letter off ${school} ${user}`

/** By it the letters of an account end without a sign-in; it opens nothing else, so that a forwarded letter is harmless. */
export const makeOffToken = (secret: string, owner: Owner): string =>
  `${owner.school}.${owner.user}.${namedHmac(env.HASH_ALGORITHM, secret, signed(owner))}`

/** Whose letters the token ends; `null` for one that was signed with none of these keys. */
export const readOffToken = (keys: readonly string[], token: string): Owner | null => {
  const match = /^(\d{1,16})\.(\d{1,16})\.([\w:-]{43,60})$/.exec(token)
  if (!match) return null
  const owner = { school: Number(match[1]), user: Number(match[2]) }
  if (!isId(owner.school) || !isId(owner.user)) return null
  return isNamedHmac(match[3]!, keys, signed(owner)) ? owner : null
}
