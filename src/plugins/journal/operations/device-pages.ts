import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin } from '@/core/school-date'

import { readTeacherDay } from './teacher-day'

/** A teacher has some twenty journals; whoever has more opens the others with the network. */
const MOST_JOURNALS = 60

export type DevicePages = {
  /** Pages that this device may keep for the time without network, and no others. */
  paths: string[]
  /** Those of them that are fetched beforehand: today's lessons and their journals. */
  prefetch: string[]
}

/** What the teacher needs when the network goes: the home page, today's lessons, the journals of one's own workloads. */
export const devicePages = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<DevicePages> => {
  const { lessons } = await readTeacherDay({ req, facts })
  const pages = lessons.filter(({ state }) => state !== 'cancelled').map(({ id }) => `/lessons/${id}`)
  const present = facts.workloads.filter((row) => isWithin(row, facts.today)).map(({ id }) => id)
  const todays = new Set(lessons.map(({ workload }) => workload))
  const journals = present
    .sort((left, right) => Number(todays.has(right)) - Number(todays.has(left)))
    .slice(0, MOST_JOURNALS)
  return {
    paths: ['/', '/journal', ...pages, ...journals.map((id) => `/journal/${id}`)],
    prefetch: [
      '/',
      ...pages,
      '/journal',
      ...journals.filter((id) => todays.has(id)).map((id) => `/journal/${id}`),
    ],
  }
}
