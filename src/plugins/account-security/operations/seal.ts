import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

type Holder = Pick<Payload, 'secret'>

const keyOf = ({ secret }: Holder): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'asu-rso second factor', 32))

/** Encrypts a text with the installation's secret (AES-256-GCM), tied to its purpose. */
export const seal = (holder: Holder, purpose: string, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(holder), nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text again; `null` when it was sealed with another secret, for another purpose, or was altered. */
export const unseal = (holder: Holder, purpose: string, sealed: string): string | null => {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return null
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(holder), bytes.subarray(0, 12))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A hash that only this installation can make. */
export const keyedHash = ({ secret }: Holder, ...parts: readonly (number | string)[]): string =>
  createHmac('sha256', secret).update(parts.join(':')).digest('base64url')
