import { randomBytes, scrypt as scryptOf } from 'node:crypto'
import { promisify } from 'node:util'

import { isSameText } from './is-same-text'
import { isNamedHmac } from './named-hash'

const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scryptOf,
)

const NAME = 'scrypt'
const BYTES = 32
const SALT_BYTES = 16
const BLOCK = 8
const AT_ONCE = 2

/** What one guess costs: the binary logarithm of the memory in KiB, and how often it is gone through. */
type Cost = { memory: number; passes: number }

/** What OWASP asks for passwords (32 MB three times): for codes that are good for years. */
export const DEAR: Cost = { memory: 15, passes: 3 }
/** A sixth of that: for codes that are good for two weeks and are made by the hundred. */
export const CHEAP: Cost = { memory: 14, passes: 1 }

const derive = (code: string, salt: Buffer, { memory, passes }: Cost): Promise<Buffer> =>
  scrypt(code, salt, BYTES, { N: 2 ** memory, r: BLOCK, p: passes, maxmem: 2 ** (memory + 11) })

/** Two at a time: reading files and much else use the same few threads. */
export const inPairs = async <TItem, TResult>(
  items: readonly TItem[],
  reckon: (item: TItem) => Promise<TResult>,
): Promise<TResult[]> => {
  const results: TResult[] = []
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(reckon))))
  return results
}

export const makeSalt = (): Buffer => randomBytes(SALT_BYTES)

/**
 * The salted hash of a one-time code (scrypt), as `scrypt:memory:passes:salt:hash`. Codes of one account may share a
 * salt: a guess at any of them is reckoned once.
 */
export const hashCode = async (code: string, cost: Cost, salt = makeSalt()): Promise<string> => {
  const hash = await derive(code, salt, cost)
  return [NAME, cost.memory, cost.passes, salt.toString('base64url'), hash.toString('base64url')].join(':')
}

/** The head of a hash (all but the hash itself) and what it says; `null` for one that is none of ours. */
const readHead = (hash: string): { head: string; salt: Buffer; cost: Cost } | null => {
  const [name, memory, passes, salt] = hash.split(':')
  if (name !== NAME || !salt) return null
  return {
    head: hash.slice(0, hash.lastIndexOf(':')),
    salt: Buffer.from(salt, 'base64url'),
    cost: { memory: Number(memory), passes: Number(passes) },
  }
}

type Sought = {
  code: string
  /** What the code is for, of which account, and the keys: hashes made before they had a salt hang on them. */
  purpose: 'access-code' | 'recovery-code'
  account: number
  keys: readonly string[]
}

/** The place of a code among kept hashes; -1 when it is none of them. One reckoning for each salt. */
export const findCode = async (
  kept: readonly string[],
  { code, purpose, account, keys }: Sought,
): Promise<number> => {
  const seen = new Map<string, string>()
  for (const hash of kept) {
    const read = readHead(hash)
    if (read && !seen.has(read.head))
      seen.set(read.head, `${read.head}:${(await derive(code, read.salt, read.cost)).toString('base64url')}`)
  }
  return kept.findIndex((hash) => {
    const read = readHead(hash)
    return read
      ? isSameText(hash, seen.get(read.head) ?? '')
      : isNamedHmac(hash, keys, `${purpose}:${account}:${code}`)
  })
}
