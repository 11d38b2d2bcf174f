import { isWithin, type SchoolDate } from '@/core/school-date'

import type { AttendanceCode } from './attendance-codes'

/** An absence that a family has announced: whole days, both included. */
export type AnnouncedAbsence = { from: SchoolDate; to: SchoolDate; code: AttendanceCode }

type Cell = {
  date: SchoolDate
  isRecorded: boolean
  /** What stands in the cell; `isOwn` when an earlier announcement of the same person put it there. */
  standing: { code: AttendanceCode; isOwn: boolean } | null
  before: AnnouncedAbsence | null
  after: AnnouncedAbsence | null
}

/**
 * What an announcement makes of a cell; `null` when it leaves the cell alone. The teacher saw who was there: a
 * recorded lesson keeps what it says, and only an absence without a known reason is given one.
 */
export const planAnnounced = ({
  date,
  isRecorded,
  standing,
  before,
  after,
}: Cell): { now: AttendanceCode | null } | null => {
  const wanted = after && isWithin(after, date) ? after.code : null
  const wasAnnounced = before !== null && isWithin(before, date) && standing?.code === before.code
  if (wanted === null) return wasAnnounced && standing?.isOwn ? { now: null } : null
  if (standing === null) return isRecorded ? null : { now: wanted }
  const mayChange = standing.code === 'absent' || (standing.isOwn && (wasAnnounced || !isRecorded))
  return mayChange && standing.code !== wanted ? { now: wanted } : null
}
