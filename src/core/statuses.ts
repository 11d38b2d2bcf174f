import type { Localized } from './locale'

/** The statuses of the job descriptions. A class teacher is a teacher named in the class card, not a status. */
export const STATUSES = [
  'administrator',
  'principal',
  'deputy',
  'teacher',
  'secretary',
  'medical',
  'counsellor',
  'technical',
  'student',
  'guardian',
] as const
export type Status = (typeof STATUSES)[number]

/** Everybody who works at the school. */
export const STAFF_STATUSES = STATUSES.filter((status) => status !== 'student' && status !== 'guardian')

export const STATUS_LABELS: Record<Status, Localized> = {
  administrator: { ru: 'Администратор', en: 'Administrator' },
  principal: { ru: 'Директор', en: 'Principal' },
  deputy: { ru: 'Завуч', en: 'Deputy head' },
  teacher: { ru: 'Учитель', en: 'Teacher' },
  secretary: { ru: 'Секретарь', en: 'Secretary' },
  medical: { ru: 'Медицинский работник', en: 'Medical staff' },
  counsellor: { ru: 'Психолог, социальный педагог', en: 'Counsellor' },
  technical: { ru: 'Технический персонал', en: 'Technical staff' },
  student: { ru: 'Ученик', en: 'Student' },
  guardian: { ru: 'Родитель', en: 'Guardian' },
}
