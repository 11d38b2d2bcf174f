import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows, type RowSource } from '@/db/rows'

import { SLUGS } from '../slugs'
import { recountTotals } from './recount-totals'

type Args = { req: PayloadRequest; school: number; year: number; today: SchoolDate }

/** What a journal says of single students on single days; the totals of their terms stay. */
const DAILY = [SLUGS.changes, SLUGS.finalChanges, SLUGS.marks, SLUGS.attendance] as const

/** Classes whose journals are destroyed: nothing is left from which their totals could be counted anew. */
export const closedClasses = async (source: RowSource): Promise<Set<number>> => {
  const years = await rows(source).find<{ id: number }>({
    collection: 'years',
    columns: ['id'],
    where: { journalsDestroyedOn: { exists: true } },
  })
  if (years.length === 0) return new Set()
  const classes = await rows(source).find<{ id: number }>({
    collection: 'classes',
    columns: ['id'],
    where: { year: { in: years.map(({ id }) => id) } },
  })
  return new Set(classes.map(({ id }) => id))
}

/**
 * Destroys the journals of a school year and keeps their summary: the totals of every term are counted a last time,
 * then single marks with their earlier values and single absences go. Lessons and topics stay: they name no student.
 * Answers how many records went.
 */
export const summariseJournals = ({ req, school, year, today }: Args): Promise<number> =>
  inTransaction(req, async () => {
    const ofSchool = { school: { equals: school } }
    const classes = (
      await rows(req).find<{ id: number }>({
        collection: 'classes',
        columns: ['id'],
        where: { ...ofSchool, year: { equals: year } },
      })
    ).map(({ id }) => id)
    let removed = 0
    if (classes.length > 0) {
      const ofClasses = { ...ofSchool, class: { in: classes } }
      const workloads = await rows(req).find<{ id: number }>({
        collection: 'workloads',
        columns: ['id'],
        where: ofClasses,
      })
      for (const { id } of workloads) await recountTotals({ req, school, workload: id })
      for (const collection of DAILY) removed += await rows(req).remove({ collection, where: ofClasses })
    }
    await rows(req).update({
      collection: 'years',
      where: { ...ofSchool, id: { equals: year } },
      data: { journalsDestroyedOn: today },
    })
    return removed
  })
