import type { Payload } from 'payload'

import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

/** A turn that was not given back ends by itself, in milliseconds: its process was killed. */
export const TURN = 180_000

/** Takes the sending of a school for this process, unless another one has it. */
export const takeTurn = async (payload: Payload, school: number): Promise<boolean> => {
  const present = now()
  const taken = await rows({ payload }).update({
    collection: SLUGS.settings,
    where: {
      school: { equals: school },
      or: [{ heldUntil: { exists: false } }, { heldUntil: { less_than: present.toISOString() } }],
    },
    data: { heldUntil: new Date(present.getTime() + TURN).toISOString() },
  })
  return taken === 1
}

export const giveTurnBack = async (payload: Payload, school: number): Promise<void> => {
  await rows({ payload }).update({
    collection: SLUGS.settings,
    where: { school: { equals: school } },
    data: { heldUntil: null },
  })
}
