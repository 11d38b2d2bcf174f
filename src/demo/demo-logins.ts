import type { Localized } from '@/core/locale'
import type { Status } from '@/core/statuses'

/** The one password of every account of a demo school. Never used where real people are kept. */
export const DEMO_PASSWORD = 'rso-demo-1'

export type DemoUsername =
  | 'admin'
  | 'director'
  | 'zavuch'
  | 'teacher'
  | 'klass'
  | 'secretary'
  | 'nurse'
  | 'psychologist'
  | 'zavhoz'
  | 'student'
  | 'parent'

/** An easy user name for every status, in the order of the start-up screen. */
export const DEMO_LOGINS: readonly { username: DemoUsername; status: Status; label: Localized }[] = [
  { username: 'admin', status: 'administrator', label: { ru: 'Администратор', en: 'Administrator' } },
  { username: 'director', status: 'principal', label: { ru: 'Директор', en: 'Principal' } },
  { username: 'zavuch', status: 'deputy', label: { ru: 'Завуч', en: 'Deputy head' } },
  { username: 'teacher', status: 'teacher', label: { ru: 'Учитель-предметник', en: 'Subject teacher' } },
  { username: 'klass', status: 'teacher', label: { ru: 'Классный руководитель', en: 'Class teacher' } },
  { username: 'secretary', status: 'secretary', label: { ru: 'Секретарь', en: 'Secretary' } },
  { username: 'nurse', status: 'medical', label: { ru: 'Медсестра', en: 'Nurse' } },
  { username: 'psychologist', status: 'counsellor', label: { ru: 'Психолог', en: 'Psychologist' } },
  { username: 'zavhoz', status: 'technical', label: { ru: 'Завхоз', en: 'Caretaker' } },
  { username: 'student', status: 'student', label: { ru: 'Ученик', en: 'Student' } },
  { username: 'parent', status: 'guardian', label: { ru: 'Родитель', en: 'Parent' } },
]
