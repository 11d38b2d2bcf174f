import type { SchoolDate } from '@/core/school-date'

export const NOTICE_REASONS = ['illness', 'doctor', 'family', 'competition', 'other'] as const
export type NoticeReason = (typeof NOTICE_REASONS)[number]

export type NoticeRow = {
  id: number
  student: number
  class: number
  from: SchoolDate
  to: SchoolDate
  reason: NoticeReason
  note: string | null
  author: number
  sentAt: string
  isWithdrawn: boolean
  /** When the class teacher noted it. */
  seenAt: string | null
  seenBy: number | null
  /** When the nurse noted it; only illness goes there. */
  nurseSeenAt: string | null
  revision: number
}
