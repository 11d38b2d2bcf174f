import type { SchoolDate } from '@/core/school-date'

/** What a person wants to be told of; nothing until the person says so. */
export type Choices = {
  digest: boolean
  marks: boolean
  homework: boolean
  /** Whether the mark itself stands in a message, where anybody who sees the screen can read it. */
  showsValue: boolean
}

/** How a school sends: one row, made when somebody changes it. */
export type NotificationSettings = {
  /** 1 for Monday … 7 for Sunday, and the hour of that day by the school's clock. */
  digestDay: number
  digestHour: number
  /** The letter says only that there is news, with a link. */
  isBrief: boolean
  /** `HH:mm`; between them nothing is sent to devices. Equal ones are no quiet hours. */
  quietFrom: string
  quietTo: string
}

export type NewsKind = 'mark' | 'homework'

/** A mark or a homework that somebody may have to be told of; one row whatever becomes of it. */
export type NewsRow = {
  id: number
  user: number
  student: number
  kind: NewsKind
  /** Id of the assignment or of the lesson. */
  source: number
  workload: number
  /** When it was changed last: an instant. */
  at: string
  isPending: boolean
  /** What was told last; empty when nothing was. */
  told: string | null
}

export type DeviceRow = {
  id: number
  user: number
  school: number
  endpoint: string
  p256dh: string
  auth: string
  name: string
  createdAt: string
  lastSentAt: string | null
}

/** What the worker of a device is sent, encrypted. */
export type PushMessage = {
  title: string
  body: string
  /** A later message with the same tag takes the place of the former one on the screen. */
  tag: string
  url: string
  lang: 'ru' | 'en'
}

export type OutboxRow = { id: number; device: number; message: string; attempts: number; createdAt: string }

export type LetterRow = {
  id: number
  user: number
  week: SchoolDate
  state: 'taken' | 'handing' | 'sent' | 'nothing' | 'failed'
  claim: string
  takenAt: string
  attempts: number
}
