import type { Localized } from '@/core/locale'
import { isSchoolDate, type SchoolDate } from '@/core/school-date'

import type { FormField, FormValues, PersonKind, Position } from './person-fields'
import { isPhone } from './phone'
import { isSnils } from '@/core/snils'

export type FormProblems = Partial<Record<FormField | 'positions', Localized>>

/** Ages of those who come to a school at all: a mistyped year is told at once. */
const AGES: Record<PersonKind, [number, number]> = { student: [4, 25], staff: [14, 100], guardian: [12, 110] }

const EMPTY: Localized = { ru: 'Заполните это поле.', en: 'Fill in this field.' }
const NO_DATE: Localized = {
  ru: 'Такой даты нет. Пример: 01.09.2015.',
  en: 'There is no such date.',
}
const FUTURE: Localized = {
  ru: 'Эта дата ещё не наступила. Проверьте год.',
  en: 'This date is still to come. Check the year.',
}
const NAME: Localized = {
  ru: 'Здесь могут быть только буквы, дефис, точка и апостроф.',
  en: 'Only letters, a hyphen, a full stop and an apostrophe can stand here.',
}

/** Full years on that day. */
export const ageOn = (birthDate: SchoolDate, date: SchoolDate): number =>
  Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (date.slice(5) < birthDate.slice(5) ? 1 : 0)

const pastDate = (value: string, today: SchoolDate): Localized | undefined => {
  if (value === '') return undefined
  if (!isSchoolDate(value) || value < '1900-01-01') return NO_DATE
  return value > today ? FUTURE : undefined
}

const birthDate = (value: string, today: SchoolDate, kinds: readonly PersonKind[]): Localized | undefined => {
  const wrong = pastDate(value, today)
  if (wrong || value === '') return wrong
  const age = ageOn(value, today)
  const odd = kinds.find((kind) => age < AGES[kind][0] || age > AGES[kind][1])
  return (
    odd && {
      ru: `Получается возраст ${age}: проверьте год.`,
      en: `This makes an age of ${age}: check the year.`,
    }
  )
}

const positionsProblem = (positions: readonly Position[]): Localized | undefined => {
  for (const { title, from, to } of positions) {
    if (title.trim() === '' || !isSchoolDate(from))
      return {
        ru: 'У каждой должности нужны название и первый день.',
        en: 'Every position needs a title and a first day.',
      }
    if (to !== '' && (!isSchoolDate(to) || to < from))
      return {
        ru: 'Последний день должности раньше первого.',
        en: 'The last day of a position is before the first.',
      }
  }
  return undefined
}

type Args = {
  values: FormValues
  positions: readonly Position[]
  /** What the person is at the school. */
  kinds: readonly PersonKind[]
  today: SchoolDate
}

/** What is wrong with a person's form, by field. The browser and the server ask it alike. */
export const checkPerson = ({ values, positions, kinds, today }: Args): FormProblems => {
  const name = (field: FormField, isNeeded: boolean): Localized | undefined => {
    const text = values[field].trim()
    if (text === '') return isNeeded ? EMPTY : undefined
    return /^\p{L}[\p{L}\p{M}\s.'’ʼ-]*$/u.test(text) ? undefined : NAME
  }
  const found: FormProblems = {
    lastName: name('lastName', true),
    firstName: name('firstName', true),
    middleName: name('middleName', false),
    birthDate: birthDate(values.birthDate, today, kinds),
    identity_issuedOn: pastDate(values.identity_issuedOn, today),
    hiredOn: values.hiredOn && !isSchoolDate(values.hiredOn) ? NO_DATE : undefined,
    leftOn: values.leftOn && !isSchoolDate(values.leftOn) ? NO_DATE : undefined,
    positions: positionsProblem(positions),
  }
  if (!found.leftOn && values.leftOn && values.hiredOn && values.leftOn < values.hiredOn)
    found.leftOn = { ru: 'Увольнение раньше приёма на работу.', en: 'The person left before being hired.' }
  if (values.phone && !isPhone(values.phone))
    found.phone = {
      ru: 'Номер неполон. Пример: +7 927 123-45-67.',
      en: 'The number is not whole. Example: +7 927 123-45-67.',
    }
  if (values.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email))
    found.email = {
      ru: 'Адрес неполон. Пример: anna@example.ru.',
      en: 'The address is not whole. Example: anna@example.org.',
    }
  if (values.snils && !isSnils(values.snils))
    found.snils = {
      ru: 'В номере СНИЛС ошибка: контрольные цифры не сходятся. Сверьте с документом.',
      en: 'The SNILS number is wrong: its check digits do not agree. Compare it with the document.',
    }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem))
}
