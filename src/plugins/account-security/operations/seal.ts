import { type CipherGCMTypes, createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { type CipherName, CIPHERS } from '@/core/algorithms'
import { keysOf } from '@/env/secret-keys'
import { env } from '@/env'

type Holder = Pick<Payload, 'secret'>

const NONCE = 12
const TAG = 16
/** The one that stands without its name, as it did before ciphers had names. */
const [UNNAMED] = CIPHERS
const OPTIONS = { authTagLength: TAG }

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'asu-rso second factor', 32))

/** Encrypts a text with the installation's secret, tied to its purpose. What comes out tells by which cipher. */
export const seal = (
  { secret }: Holder,
  purpose: string,
  text: string,
  cipherName: CipherName = env.CIPHER_ALGORITHM,
): string => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(cipherName as CipherGCMTypes, keyOf(secret), nonce, OPTIONS)
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const whole = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
  return cipherName === UNNAMED ? whole : `${cipherName}:${whole}`
}

/** The text by one key; `null` when it was sealed with another, for another purpose, or was altered. */
const unsealBy = (secret: string, purpose: string, sealed: string): string | null => {
  const [body = '', name = UNNAMED] = sealed.split(':').reverse()
  const cipherName = CIPHERS.find((known) => known === name)
  const bytes = Buffer.from(body, 'base64url')
  if (!cipherName || bytes.length < NONCE + TAG) return null
  try {
    const cipher = createDecipheriv(
      cipherName as CipherGCMTypes,
      keyOf(secret),
      bytes.subarray(0, NONCE),
      OPTIONS,
    )
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** The text again, also of what the former secret has sealed; `null` when neither opens it for this purpose. */
export const unseal = (holder: Holder, purpose: string, sealed: string): string | null => {
  for (const key of keysOf(holder)) {
    const text = unsealBy(key, purpose, sealed)
    if (text !== null) return text
  }
  return null
}

/** Whether something was sealed as it would be now: with the present secret and cipher. */
export const isSealedAsNow = ({ secret }: Holder, purpose: string, sealed: string): boolean =>
  (sealed.includes(':') ? sealed.split(':')[0] : UNNAMED) === env.CIPHER_ALGORITHM &&
  unsealBy(secret, purpose, sealed) !== null
