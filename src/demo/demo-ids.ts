import { createIdFactory, type IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'

/**
 * Ids for the rows of a demo school: like those of documents made in the last days of the summer before
 * its school year, so that they precede everything made later. Schools of different seeds take different
 * process numbers and may share a database.
 */
export const createDemoIds = ({ yearStart, seed }: { yearStart: SchoolDate; seed: number }): IdFactory => {
  const summer = Date.parse(`${yearStart.slice(0, 4)}-08-20T06:00:00Z`)
  return createIdFactory({ process: seed & 31, now: () => summer })
}
