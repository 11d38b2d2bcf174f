import type { ATTENDANCE_CODES } from '@/plugins/journal'

export type AttendanceCode = (typeof ATTENDANCE_CODES)[number]
