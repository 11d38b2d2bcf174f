import type { Localized } from '@/core/locale'

import { cellAddress } from '../domain/cells'
import { parseDate } from '../domain/parse-date'
import { parseName, parsePhone, parseSex, type PersonName } from '../domain/parse-words'
import type { Fault, Matching, RowReport } from '../types'
import { maskSnils, isSnils } from '@/core/snils'

export type RowReader = {
  row: number
  faults: Fault[]
  /** What changes, and what is good to know beside it. */
  notes: Localized[]
  remarks: Localized[]
  text: (key: string) => string
  fault: (key: string, ru: string, en: string) => null
  /** What `parse` makes of a filled cell; a fault stands at the cell when it makes nothing of it. */
  value: <T>(key: string, parse: (text: string) => T | null, ru: string, en: string) => T | null
  report: (state: RowReport['state'], title: string) => RowReport
}

/** Reads the cells of one row by the matching and names a fault by its cell. */
export const rowReader = (cells: readonly string[], row: number, matching: Matching): RowReader => {
  const faults: Fault[] = []
  const notes: Localized[] = []
  const remarks: Localized[] = []
  const text = (key: string): string => cells[matching[key] ?? -1]?.trim() ?? ''
  const fault = (key: string, ru: string, en: string): null => {
    faults.push({ cell: cellAddress(matching[key] ?? 0, row), message: { ru, en } })
    return null
  }
  return {
    row,
    faults,
    notes,
    remarks,
    text,
    fault,
    value: (key, parse, ru, en) => (text(key) === '' ? null : (parse(text(key)) ?? fault(key, ru, en))),
    report: (state, title) => ({
      row,
      state: faults.length > 0 ? 'error' : state,
      title,
      faults,
      notes: [...notes, ...remarks],
    }),
  }
}

const LONGEST_NAME = 100

/** The name from one column or from three. */
export const readName = (reader: RowReader, key = 'name'): PersonName | null => {
  const lastName = key === 'name' ? reader.text('lastName') : ''
  const firstName = key === 'name' ? reader.text('firstName') : ''
  const name = lastName
    ? { lastName, firstName, middleName: reader.text('middleName') || null }
    : parseName(reader.text(key))
  const where = lastName ? 'lastName' : key
  if (!name?.firstName) {
    return reader.fault(where, 'нужны фамилия и имя', 'last and first name are needed')
  }
  const isLong = [name.lastName, name.firstName, name.middleName ?? ''].some(
    (part) => part.length > LONGEST_NAME,
  )
  return isLong
    ? reader.fault(where, 'имя длиннее 100 знаков', 'the name is longer than 100 characters')
    : name
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const readSnils = (reader: RowReader, key: string): string | null =>
  reader.value(
    key,
    (text) => {
      // Excel drops the noughts in front of a number.
      const padded = /^\d{9,10}$/.test(text) ? text.padStart(11, '0') : text
      return isSnils(padded) ? maskSnils(padded) : null
    },
    'неверный СНИЛС: не сходится контрольное число',
    'wrong SNILS: the checksum does not agree',
  )

export const readPhone = (reader: RowReader, key: string): string | null =>
  reader.value(key, parsePhone, 'неверный телефон', 'wrong phone')

export const readDate = (reader: RowReader, key: string): string | null =>
  reader.value(key, (text) => parseDate(text), 'неверная дата', 'wrong date')

export const readBirthDate = (reader: RowReader, key: string, today: string): string | null => {
  const date = readDate(reader, key)
  if (date && date > today) reader.fault(key, 'дата рождения в будущем', 'the birth date is in the future')
  return date
}

/** What every person may have beside the name. */
export const readDetails = (reader: RowReader, today: string) => {
  return {
    birthDate: readBirthDate(reader, 'birthDate', today),
    sex: reader.value(
      'sex',
      parseSex,
      'неизвестный пол: пишите «м» или «ж»',
      'unknown sex: write “m” or “f”',
    ),
    snils: readSnils(reader, 'snils'),
    phone: readPhone(reader, 'phone'),
    email: reader.value(
      'email',
      (text) => (EMAIL.test(text) ? text : null),
      'неверный адрес',
      'wrong address',
    ),
  }
}
