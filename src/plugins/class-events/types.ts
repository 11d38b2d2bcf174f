import type { SchoolDate } from '@/core/school-date'

/** A row of the school's dictionary of kinds. */
export type EventKind = { id: number; name: string; order: number | null }

/** An event of a class as pages read it. Times are `HH:mm`; without them it lasts the whole day. */
export type ClassEvent = {
  id: number
  class: number
  kind: number
  title: string
  from: SchoolDate
  to: SchoolDate
  startTime: string | null
  endTime: string | null
  /** A room of the school; `place` is for anywhere else. */
  room: number | null
  place: string | null
  isWholeClass: boolean
  /** Those who take part when it is not the whole class; empty for families, who need no list of other children. */
  students: number[]
  staff: number[]
  guests: string | null
  /** What was done. */
  text: string | null
  /** The event of the school's calendar that it was held for. */
  calendarEvent: number | null
  author: number | null
  changedBy: number | null
  createdAt: string
  updatedAt: string
}

/** A row of `class-event-pictures`. Who is on it must have a consent, or nobody else sees it. */
export type PictureRow = {
  id: number
  event: number
  file: number
  caption: string | null
  students: number[]
  isPublished: boolean
}

export type EventInput = Omit<ClassEvent, 'id' | 'author' | 'changedBy' | 'createdAt' | 'updatedAt'>
