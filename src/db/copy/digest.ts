import { createHash } from 'node:crypto'

/** How many documents there are, and a hash of all of them that does not depend on their order. */
export type Digest = { count: number; hash: string }

/** A document without what one database keeps and another leaves out: empty values, empty groups, empty lists. */
export const canonical = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((item) => canonical(item) ?? null)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, canonical(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

const MODULUS = 1n << 256n

/**
 * Adds documents one by one: the sum of their SHA-256 modulo 2^256, so that no order and no memory is needed, and a
 * document twice differs from once.
 */
export const openDigest = (): { add: (document: object) => void; digest: () => Digest } => {
  let sum = 0n
  let count = 0
  return {
    add: (document) => {
      const hash = createHash('sha256')
        .update(JSON.stringify(canonical(document) ?? null))
        .digest('hex')
      sum = (sum + BigInt(`0x${hash}`)) % MODULUS
      count += 1
    },
    digest: () => ({ count, hash: sum.toString(16).padStart(64, '0') }),
  }
}
