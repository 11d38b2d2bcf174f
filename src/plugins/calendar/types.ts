import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import type { Status } from '@/core/statuses'

import type { RoomWhen } from './domain/room-times'

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
  /** A room of the school; `place` is for anywhere else. */
  room: number | null
  place: string | null
  audience: Audience
  classes: number[]
  statuses: Status[]
  isPublished: boolean
  author: number | null
  /** Who changed it last, when not the author at once. */
  changedBy: number | null
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

/** What takes a room at some time. Lessons last by the bells of their class. */
export type Booking = RoomWhen & {
  kind: 'lesson' | 'event'
  /** Empty for what the reader may not read of. */
  title: string | null
}

/** An event that another plugin keeps, as the calendar shows it among its own. */
export type OtherEvent = {
  /** Unique in the school, and part of the uid in feeds. */
  key: string
  title: string
  kind: string
  /** For whom it is, in words. */
  whom: string
  from: SchoolDate
  to: SchoolDate
  startTime: string | null
  endTime: string | null
  place: string | null
  href: string
  createdAt: string
  updatedAt: string
}

/** The record that asks, so that it is not told of itself. */
export type BookingSource = { collection: string; id: number }

declare module '@/core/questions' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface SchoolQuestions {
    /** What else happens in these days; told is what the reader may open. */
    'calendar.events': {
      asked: {
        from: SchoolDate
        to: SchoolDate
        /** Classes whose calendar it is, and the student when it is that of one. */
        classes: readonly number[]
        student: number | null
        locale: Locale
      }
      answer: OtherEvent[]
    }
    /** What else of the school takes a room in these days; whoever asks compares the times. */
    'rooms.booked': {
      asked: { room: number; from: SchoolDate; to: SchoolDate; except: BookingSource | null }
      answer: Booking[]
    }
  }
}
