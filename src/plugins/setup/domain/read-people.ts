import type { SchoolDate } from '@/core/school-date'
import { STAFF_STATUSES, STATUS_LABELS, type Status } from '@/core/statuses'

import { type Line, type LineFault, readDate, readLines } from './lines'

type Names = { lastName: string; firstName: string; middleName: string | null }
export type StaffLine = Names & { position: string; statuses: Status[] }
export type StudentLine = Names & { birthDate: SchoolDate; sex: 'male' | 'female' }
type ReadRows<TRow> = { rows: TRow[]; faults: LineFault[] }

const MAX_NAME = 100

const namesOf = (text: string | undefined): Names | null => {
  const [lastName, firstName, ...rest] = (text ?? '').split(' ')
  if (!lastName || !firstName) return null
  const isFit = [lastName, firstName, rest.join(' ')].every((part) => part.length <= MAX_NAME)
  const isName = /^\p{L}/u.test(lastName) && /^\p{L}/u.test(firstName)
  return isFit && isName ? { lastName, firstName, middleName: rest.join(' ') || null } : null
}

const NO_NAME = {
  ru: 'укажите фамилию, имя и, если есть, отчество через пробел.',
  en: 'write the last name, the first name and the patronymic, if any, with spaces.',
}

const readEach = <TRow>(
  text: string | undefined,
  read: (line: Line) => TRow | Omit<LineFault, 'line'>,
): ReadRows<TRow> => {
  const result: ReadRows<TRow> = { rows: [], faults: [] }
  for (const line of readLines(text)) {
    const found = read(line)
    if (typeof found === 'object' && found !== null && 'ru' in found)
      result.faults.push({ line: line.number, ...found })
    else result.rows.push(found)
  }
  return result
}

const statusOf = (word: string): Status | undefined =>
  STAFF_STATUSES.find((status) =>
    [status, STATUS_LABELS[status].ru, STATUS_LABELS[status].en].some(
      (name) => name.toLocaleLowerCase('ru') === word.toLocaleLowerCase('ru'),
    ),
  )

/** «ФИО; должность; статусы»: without statuses a person is a teacher. Pure. */
export const readStaff = (text: string | undefined): ReadRows<StaffLine> =>
  readEach(text, ({ cells: [name, position, statuses = ''] }) => {
    const names = namesOf(name)
    if (!names) return NO_NAME
    if (!position) return { ru: 'укажите должность.', en: 'write the position.' }
    if (position.length > 200) return { ru: 'должность слишком длинная.', en: 'the position is too long.' }
    const words = statuses
      .split(/[,/]/)
      .map((word) => word.trim())
      .filter(Boolean)
    const found = words.map(statusOf)
    const strange = words.find((_, index) => !found[index])
    if (strange) return { ru: `статуса «${strange}» нет.`, en: `there is no status “${strange}”.` }
    const known = [...new Set(found.filter((status): status is Status => status !== undefined))]
    return { ...names, position, statuses: known.length > 0 ? known : (['teacher'] as Status[]) }
  })

const SEX: Record<string, 'male' | 'female'> = {
  м: 'male',
  муж: 'male',
  m: 'male',
  ж: 'female',
  жен: 'female',
  f: 'female',
}

/** «ФИО; дата рождения; пол». Pure. */
export const readStudents = (text: string | undefined, today: SchoolDate): ReadRows<StudentLine> =>
  readEach(text, ({ cells: [name, birth, sexWord = ''] }) => {
    const names = namesOf(name)
    if (!names) return NO_NAME
    const birthDate = readDate(birth)
    if (!birthDate)
      return { ru: 'дата рождения пишется так: 05.03.2015.', en: 'a birth date looks like this: 05.03.2015.' }
    if (birthDate >= today)
      return { ru: 'дата рождения ещё не наступила.', en: 'the birth date is in the future.' }
    if (birthDate < '1950-01-01')
      return { ru: 'дата рождения слишком давняя.', en: 'the birth date is too long ago.' }
    const sex = SEX[sexWord.toLocaleLowerCase('ru').replace('.', '')]
    if (!sex) return { ru: 'пол пишется одной буквой: м или ж.', en: 'the sex is one letter: м or ж.' }
    return { ...names, birthDate, sex }
  })
