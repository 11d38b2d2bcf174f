import { createHash } from 'node:crypto'

/** The key that Payload makes of the secret of the installation; tokens of sessions are signed with it. */
export const keyOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex').slice(0, 32)
