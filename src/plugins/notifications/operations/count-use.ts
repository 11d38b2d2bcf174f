import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

const WEEK = 7 * 86_400_000

type Use = { digest: number; devices: number; letters: number }

/** How many people want the letter and have devices, and how many letters went in a week: numbers, nobody's name. */
export const countUse = async ({ req, facts }: { req: PayloadRequest; facts: Facts }): Promise<Use> => {
  const table = rows(req)
  const school = { equals: facts.school }
  const devices = await table.find<{ user: number }>({
    collection: SLUGS.devices,
    columns: ['user'],
    where: { school },
  })
  return {
    digest: await table.count({ collection: SLUGS.choices, where: { school, digest: { equals: true } } }),
    devices: new Set(devices.map(({ user }) => user)).size,
    letters: await table.count({
      collection: SLUGS.letters,
      where: {
        school,
        state: { equals: 'sent' },
        takenAt: { greater_than_equal: new Date(now().getTime() - WEEK).toISOString() },
      },
    }),
  }
}
