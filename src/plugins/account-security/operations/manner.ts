import type { PayloadRequest } from 'payload'

/** How somebody signed in. */
export type Manner = 'password' | 'totp' | 'passkey' | 'recovery'

const KEY = 'signInManner'

export const noteManner = ({ context }: PayloadRequest, manner: Manner): void => {
  context[KEY] = manner
}

export const mannerOf = ({ context }: PayloadRequest): Manner =>
  (context[KEY] as Manner | undefined) ?? 'password'
