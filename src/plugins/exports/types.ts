import type { SchoolDate } from '@/core/school-date'

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_STATES = ['waiting', 'running', 'done', 'stopped', 'failed', 'expired'] as const
export type ExportState = (typeof EXPORT_STATES)[number]

/** A row of `data-exports`. */
export type ExportRow = {
  id: number
  school: number
  format: ExportFormat
  hasFiles: boolean
  locale: 'ru' | 'en'
  state: ExportState
  total: number
  done: number
  size: number | null
  requestedBy: number
  requestedAt: string
  expiresAt: string | null
}

/** A row of `data-requests`: who asked for whose data, and by when it is owed. */
export type RequestRow = {
  id: number
  person: number
  applicant: string
  askedOn: SchoolDate
  dueOn: SchoolDate
  doneOn: SchoolDate | null
  doneBy: number | null
}
