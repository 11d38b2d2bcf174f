import { createHash, createHmac } from 'node:crypto'

import { type HashName, HASHES } from './algorithms'
import { isSameText } from './is-same-text'

/** The first one stands without its name, as it did before hashes had names. */
const [UNNAMED] = HASHES
const withName = (name: HashName, digest: string): string => (name === UNNAMED ? digest : `${name}:${digest}`)

/** The hash of a text in hexadecimal, which tells by what it was made. */
export const namedHash = (name: HashName, text: string): string =>
  withName(name, createHash(name).update(text).digest('hex'))

/** The keyed hash of a text (HMAC, base64url), which tells by what it was made. */
export const namedHmac = (name: HashName, key: string, text: string): string =>
  withName(name, createHmac(name, key).update(text).digest('base64url'))

/** Whether a keyed hash is that of a text by one of these keys, whichever known hash made it. */
export const isNamedHmac = (given: string, keys: readonly string[], text: string): boolean => {
  const name = nameOfHash(given)
  if (name === null) return false
  return keys.some((key) => isSameText(given, namedHmac(name, key, text)))
}

/** Every form in which a keyed hash of this text may have been kept. */
export const everyHmac = (keys: readonly string[], text: string): string[] =>
  keys.flatMap((key) => HASHES.map((name) => namedHmac(name, key, text)))

/** By what a hash was made; `null` when that is none of the known ones. */
export const nameOfHash = (hash: string): HashName | null => {
  const end = hash.indexOf(':')
  return end === -1 ? UNNAMED : (HASHES.find((name) => name === hash.slice(0, end)) ?? null)
}

/** The one that may follow: what is wished, or what is there already when that comes later. */
export const laterHash = (wished: HashName, present: HashName): HashName =>
  HASHES[Math.max(HASHES.indexOf(wished), HASHES.indexOf(present))]!
