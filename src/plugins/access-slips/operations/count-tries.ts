import type { Payload } from 'payload'

import { LOCK_MINUTES, LOGIN_ATTEMPTS } from '@/collections/people/users'
import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { codeLocked } from './slip-errors'

type Counted = { id: number; lockedUntil: string | null }

/** Closes the way for a while after the last try, as the sign-in does. */
export const closeAfterLast = async (payload: Payload, { id }: Counted): Promise<void> => {
  await rows({ payload }).update({
    collection: SLUGS.codes,
    where: { id: { equals: id }, failures: { greater_than_equal: LOGIN_ATTEMPTS } },
    data: { failures: 0, lockedUntil: new Date(now().getTime() + LOCK_MINUTES * 60_000).toISOString() },
  })
}

/**
 * Takes one of the tries of a code, before it is judged: many at the same moment get no more of them than one after the
 * other. Kept whatever becomes of the request.
 * @throws codeLocked when none is left
 */
export const takeTry = async (payload: Payload, code: Counted): Promise<void> => {
  const at = now()
  const left = code.lockedUntil ? Date.parse(code.lockedUntil) - at.getTime() : 0
  if (left > 0) throw codeLocked({ minutes: Math.ceil(left / 60_000) })
  const taken = await rows({ payload }).update({
    collection: SLUGS.codes,
    where: {
      id: { equals: code.id },
      failures: { less_than: LOGIN_ATTEMPTS },
      or: [{ lockedUntil: { exists: false } }, { lockedUntil: { less_than_equal: at.toISOString() } }],
    },
    add: { failures: 1 },
  })
  if (taken === 1) return
  await closeAfterLast(payload, code)
  throw codeLocked({ minutes: LOCK_MINUTES })
}

/** Gives a try back that was not wrong. */
export const giveBack = async (payload: Payload, { id }: Counted): Promise<void> => {
  await rows({ payload }).update({
    collection: SLUGS.codes,
    where: { id: { equals: id }, failures: { greater_than: 0 } },
    add: { failures: -1 },
  })
}
