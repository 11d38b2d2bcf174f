import { createIdFactory, type IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'

import { schoolCalendar } from './plan/school-calendar'

/**
 * Ids for the rows of a demo school: like those of documents made in the last days of the summer before its
 * school year, so that they precede everything made later. Schools of different seeds take different process
 * numbers and may share a database.
 */
export const createDemoIds = ({ today, seed }: { today: SchoolDate; seed: number }): IdFactory => {
  const year = schoolCalendar(today).startDate.slice(0, 4)
  const summer = Date.parse(`${year}-08-20T06:00:00Z`)
  return createIdFactory({ process: seed & 31, now: () => summer })
}
