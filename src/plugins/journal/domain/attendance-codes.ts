import type { Localized } from '@/core/locale'

/** Attendance codes of NetSchool (`SPECIAL_MARK_DESCRIPTIONS`); somebody simply present has no record. */
export const ATTENDANCE_CODES = ['excused', 'ill', 'unexcused', 'absent', 'late', 'exempt'] as const
export type AttendanceCode = (typeof ATTENDANCE_CODES)[number]

export const ATTENDANCE_LABELS: Record<AttendanceCode, Localized> = {
  excused: { ru: 'Уважительная причина', en: 'Excused' },
  ill: { ru: 'Болезнь', en: 'Illness' },
  unexcused: { ru: 'Неуважительная причина', en: 'Unexcused' },
  absent: { ru: 'Отсутствовал, причина не выяснена', en: 'Absent, reason unknown' },
  late: { ru: 'Опоздал', en: 'Late' },
  exempt: { ru: 'Освобождён', en: 'Exempt' },
}

/** Being late or exempt is no missed lesson. */
export const isMissed = (code: AttendanceCode): boolean => code !== 'late' && code !== 'exempt'
