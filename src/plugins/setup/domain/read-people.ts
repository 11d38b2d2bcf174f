import type { SchoolDate } from '@/core/school-date'
import { STAFF_STATUSES, STATUS_LABELS, type Status } from '@/core/statuses'

import type { CellFault, GridLine } from './grid'
import { readDate } from './lines'

type Names = { lastName: string; firstName: string; middleName: string | null }
export type StaffLine = Names & { position: string; statuses: Status[] }
export type StudentLine = Names & { birthDate: SchoolDate; sex: 'male' | 'female' }
type Read<TRow> = { rows: TRow[]; faults: CellFault[] }

const MAX_NAME = 100

const namesOf = (text: string | undefined): Names | null => {
  const [lastName, firstName, ...rest] = (text ?? '').split(' ')
  if (!lastName || !firstName) return null
  const isFit = [lastName, firstName, rest.join(' ')].every((part) => part.length <= MAX_NAME)
  const isName = /^\p{L}/u.test(lastName) && /^\p{L}/u.test(firstName)
  return isFit && isName ? { lastName, firstName, middleName: rest.join(' ') || null } : null
}

const NO_NAME = {
  key: 'name',
  ru: 'Напишите фамилию, имя и, если есть, отчество через пробел.',
  en: 'Write the last name, the first name and the patronymic, if any, with spaces.',
}

const statusOf = (word: string): Status | undefined =>
  STAFF_STATUSES.find((status) =>
    [status, STATUS_LABELS[status].ru, STATUS_LABELS[status].en].some(
      (name) => name.toLocaleLowerCase('ru') === word.toLocaleLowerCase('ru'),
    ),
  )

const wordsOf = (text: string): string[] =>
  text
    .split(/[,/;]/)
    .map((word) => word.trim())
    .filter(Boolean)

/** «ФИО | должность | статусы через запятую»: without statuses a person is a teacher. Pure. */
export const readStaff = (lines: readonly GridLine<'name' | 'position' | 'statuses'>[]): Read<StaffLine> => {
  const faults: CellFault[] = []
  const rows: StaffLine[] = []
  for (const { row, name, position, statuses } of lines) {
    const names = namesOf(name)
    const words = wordsOf(statuses)
    const known = [...new Set(words.flatMap((word) => statusOf(word) ?? []))]
    const strange = words.find((word) => !statusOf(word))
    if (!names) faults.push({ row, ...NO_NAME })
    if (!position) faults.push({ row, key: 'position', ru: 'Укажите должность.', en: 'Write the position.' })
    else if (position.length > 200)
      faults.push({ row, key: 'position', ru: 'Не больше 200 знаков.', en: 'At most 200 characters.' })
    if (strange)
      faults.push({
        row,
        key: 'statuses',
        ru: `Статуса «${strange}» нет. Выберите из списка.`,
        en: `There is no status “${strange}”. Choose from the list.`,
      })
    if (names) rows.push({ ...names, position, statuses: known.length > 0 ? known : ['teacher'] })
  }
  return { rows, faults }
}

const SEX: Record<string, 'male' | 'female' | undefined> = {
  male: 'male',
  м: 'male',
  муж: 'male',
  мужской: 'male',
  female: 'female',
  ж: 'female',
  жен: 'female',
  женский: 'female',
}

const birthFault = (date: SchoolDate | null, today: SchoolDate): { ru: string; en: string } | null => {
  if (!date) return { ru: 'Укажите дату рождения: 05.03.2015.', en: 'Give the birth date: 05.03.2015.' }
  if (date >= today) return { ru: 'Эта дата ещё не наступила.', en: 'This date is in the future.' }
  return date < '1950-01-01' ? { ru: 'Эта дата слишком давняя.', en: 'This date is too long ago.' } : null
}

/** «ФИО | дата рождения | пол». Pure. */
export const readStudents = (
  lines: readonly GridLine<'name' | 'birthDate' | 'sex'>[],
  today: SchoolDate,
): Read<StudentLine> => {
  const faults: CellFault[] = []
  const rows: StudentLine[] = []
  for (const { row, name, birthDate: birth, sex: sexText } of lines) {
    const names = namesOf(name)
    const birthDate = readDate(birth)
    const wrong = birthFault(birthDate, today)
    const sex = SEX[sexText.toLocaleLowerCase('ru').replace('.', '')]
    if (!names) faults.push({ row, ...NO_NAME })
    if (wrong) faults.push({ row, key: 'birthDate', ...wrong })
    if (!sex) faults.push({ row, key: 'sex', ru: 'Выберите пол.', en: 'Choose the sex.' })
    if (names && birthDate && sex) rows.push({ ...names, birthDate, sex })
  }
  return { rows, faults }
}
