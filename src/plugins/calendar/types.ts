import type { SchoolDate } from '@/core/school-date'
import type { Status } from '@/core/statuses'

export const EVENT_KINDS = ['event', 'meeting', 'excursion', 'olympiad', 'exam', 'day-off'] as const
export type EventKind = (typeof EVENT_KINDS)[number]
export const AUDIENCES = ['everybody', 'staff', 'classes', 'statuses'] as const
export type Audience = (typeof AUDIENCES)[number]

/** An event of the school as pages and feeds read it. Times are `HH:mm`; without them it lasts the whole day. */
export type CalendarEvent = {
  id: number
  title: string
  kind: EventKind
  description: string | null
  from: SchoolDate
  to: SchoolDate
  startTime: string | null
  endTime: string | null
  place: string | null
  audience: Audience
  classes: number[]
  statuses: Status[]
  isPublished: boolean
  author: number | null
  createdAt: string
  updatedAt: string
}

/** A row of `calendar-feeds`. The address itself is nowhere: only its hash. */
export type FeedRow = {
  id: number
  school: number
  owner: number
  /** The child whose lessons it shows; empty for the owner's own. */
  student: number | null
  createdAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}
