import { createHmac, timingSafeEqual } from 'node:crypto'

import type { Payload } from 'payload'

/** The hash under which a code is kept: keyed by the installation's secret and tied to its account. */
export const hashOf = (payload: Payload, account: number, code: string): string =>
  createHmac('sha256', payload.secret).update(`access-code:${account}:${code}`).digest('base64url')

/** Compares without telling by time how much of it was right. */
export const isSameHash = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
