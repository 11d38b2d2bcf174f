import { Secret, TOTP } from 'otpauth'

import { now } from '@/core/clock'

/** The code that a program with this key shows; `steps` half-minutes later. */
export const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
    timestamp: now().getTime() + steps * 30_000,
  })
