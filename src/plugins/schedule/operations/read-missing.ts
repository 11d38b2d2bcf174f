import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { isWithin, type SchoolDate } from '@/core/school-date'

import { schoolWeek } from '../domain/school-week'
import { entriesOf, versionsOf } from './load-version'
import { weekSource } from './week-source'

export type MissingHours = {
  /** From when the hours should have had a place. */
  since: SchoolDate
  /** The version that holds; `null` when none is published for today. */
  version: number | null
  /** Hours a week of workloads of today that have no place in it. */
  hours: number
}

/** Hours that are taught by the workloads of today and stand nowhere in the timetable that holds; two statements. */
export const readMissing = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<MissingHours | null> => {
  const year = presentYear(facts)
  if (!year || !isWithin({ from: year.startDate, to: year.endDate }, facts.today)) return null
  const version = (await versionsOf(req, facts.school, year.id)).find(
    (row) => row.state === 'published' && isWithin(row, facts.today),
  )
  const source = weekSource({
    facts,
    version: version ?? {
      id: 0,
      year: year.id,
      name: '',
      state: 'draft',
      from: null,
      to: null,
      cycleWeeks: 1,
      revision: 0,
    },
    limits: [],
    groups: [],
    date: facts.today,
  })
  const { problem } = schoolWeek(source)
  const placed = new Map<number, number>()
  for (const { workload, cycleWeek } of version ? await entriesOf(req, version.id) : [])
    placed.set(workload, (placed.get(workload) ?? 0) + (cycleWeek === 0 ? 1 : 0.5))
  const hours = problem.workloads.reduce(
    (sum, { id, hours: wanted }) => sum + Math.max(0, wanted - (placed.get(id) ?? 0)),
    0,
  )
  return hours > 0 ? { since: version?.from ?? year.startDate, version: version?.id ?? null, hours } : null
}
