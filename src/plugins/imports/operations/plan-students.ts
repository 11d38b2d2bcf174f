import { newId } from '@/core/ids'
import { isWithin } from '@/core/school-date'

import { classKey, parseClassName, parseKinship } from '../domain/parse-words'
import type { Matching, NewRows, Plan, RowReport } from '../types'
import type { Existing } from './existing'
import { peopleBook, type Sought } from './people-book'
import { readDetails, readName, readPhone, type RowReader, readSnils, rowReader } from './row-reader'

/** A table with its matching, held against what the school has. */
export type PlanArgs = {
  table: readonly (readonly string[])[]
  matching: Matching
  existing: Existing
  from: string
}

const fullName = ({ name }: Sought): string =>
  [name.lastName, name.firstName, name.middleName].filter(Boolean).join(' ')

const readGuardians = (reader: RowReader) =>
  [1, 2].flatMap((place) => {
    const key = `guardian${place}`
    if (reader.text(`${key}Name`) === '') return []
    const name = readName(reader, `${key}Name`)
    const details = { phone: readPhone(reader, `${key}Phone`), snils: readSnils(reader, `${key}Snils`) }
    const kinship = reader.value(
      `${key}Kinship`,
      parseKinship,
      'непонятно, кем приходится: пишите «мать», «отец», «опекун» или «другое»',
      'unknown kinship: write “mother”, “father”, “guardian” or “other”',
    )
    // Without a word about it, nothing is guessed.
    return name ? [{ name, details, kinship: kinship ?? 'other' }] : []
  })

/** Classes of the year by their names. */
export const classesByKey = ({ reference, year }: Existing) =>
  new Map(
    [...reference.classes.values()].filter((one) => one.year === year.id).map((one) => [classKey(one), one]),
  )

/** What a file of students would do, row by row; nothing is written. */
export const planStudents = ({ table, matching, existing, from }: PlanArgs): Plan => {
  const { school } = existing
  const book = peopleBook(existing)
  const classes = classesByKey(existing)
  const cards = new Map(existing.students.map(({ id, person }) => [person, id]))
  const ties = new Map<number, Set<number>>()
  for (const { guardian, student } of existing.ties)
    ties.set(student, (ties.get(student) ?? new Set()).add(guardian))
  const placeOf = new Map(
    existing.reference.enrolments
      .filter((row) => isWithin(row, existing.today))
      .map((row) => [row.student, row.class]),
  )
  const seen = new Map<number, number>()
  const students: NewRows['rows'] = []
  const enrolments: NewRows['rows'] = []
  const guardianships: NewRows['rows'] = []

  const planRow = (cells: readonly string[], row: number): RowReport => {
    const reader = rowReader(cells, row, matching)
    const name = readName(reader)
    const details = readDetails(reader, existing.today)
    if (reader.text('birthDate') === '') reader.fault('birthDate', 'нет даты рождения', 'no birth date')
    const className = reader.text('class')
    const parsed = className ? parseClassName(className) : null
    const place = parsed ? classes.get(classKey(parsed)) : undefined
    if (className && !place)
      reader.fault(
        'class',
        `нет класса «${className}» в этом учебном году`,
        `no class “${className}” in this year`,
      )
    const guardians = readGuardians(reader)
    const title = name ? fullName({ name, details }) : reader.text('name')
    if (!name || reader.faults.length > 0) return reader.report('error', title)

    const sought = { name, details }
    const known = book.findBorn(sought)
    const twin = known && seen.get(known.id)
    if (twin) {
      reader.fault(
        matching.name === null ? 'lastName' : 'name',
        `тот же ученик в строке ${twin}`,
        `the same student as in row ${twin}`,
      )
      return reader.report('error', title)
    }
    const person = known ?? book.add(sought)
    seen.set(person.id, row)
    let isChanged = known ? book.change(known, sought) : false
    const card = cards.get(person.id)
    const student = card ?? newId()
    if (card === undefined) {
      students.push({ id: student, school, person: person.id, fileNumber: null })
      if (place) enrolments.push({ id: newId(), school, student, class: place.id, from, to: null })
    } else if (place && placeOf.get(card) !== place.id) {
      reader.notes.push({
        ru: 'Класс не изменится: для перевода нужен приказ.',
        en: 'The class stays: moving to another one needs an order.',
      })
    }
    const tied = ties.get(student) ?? new Set<number>()
    ties.set(student, tied)
    for (const one of guardians) {
      const found = book.findGuardian(one, tied)
      if (found && book.change(found, one)) isChanged = true
      const guardian = found ?? book.add(one)
      if (tied.has(guardian.id)) continue
      tied.add(guardian.id)
      guardianships.push({
        id: newId(),
        school,
        guardian: guardian.id,
        student,
        kinship: one.kinship,
        mayViewDiary: true,
        from: card === undefined ? from : existing.today,
        to: null,
      })
      isChanged ||= card !== undefined
    }
    if (card !== undefined) return reader.report(isChanged ? 'changed' : 'same', title)
    if (!known) return reader.report('new', title)
    reader.notes.push({
      ru: 'Такой человек уже есть: карточка ученика будет заведена ему.',
      en: 'This person exists already and gets the card of a student.',
    })
    return reader.report('duplicate', title)
  }

  const reports = planRows(table, planRow)
  const inserts: NewRows[] = [
    { collection: 'people', rows: book.inserts },
    { collection: 'students', rows: students },
    { collection: 'enrolments', rows: enrolments },
    { collection: 'guardianships', rows: guardianships },
  ]
  return { reports, inserts, documents: [], updates: [...book.updates.values()] }
}

/** Every filled row under the headers, numbered as in the sheet. */
export const planRows = (
  table: readonly (readonly string[])[],
  plan: (cells: readonly string[], row: number) => RowReport,
): RowReport[] =>
  table
    .slice(1)
    .flatMap((cells, index) => (cells.some((cell) => cell !== '') ? [plan(cells, index + 2)] : []))
