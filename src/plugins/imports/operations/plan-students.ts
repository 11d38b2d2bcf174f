import { newId } from '@/core/ids'
import { isWithin } from '@/core/school-date'

import { classKey, parseClassName, parseKinship } from '../domain/parse-words'
import type { Newcomer, NewRows, Plan, RowReport } from '../types'
import { familyAges } from './family-ages'
import { peopleBook, type Sought } from './people-book'
import { classesByKey, type PlanArgs, planOf, planRows } from './plan-rows'
import {
  readBirthDate,
  readDetails,
  readName,
  readPhone,
  type RowReader,
  readSnils,
  rowReader,
} from './row-reader'

const fullName = ({ name }: Sought): string =>
  [name.lastName, name.firstName, name.middleName].filter(Boolean).join(' ')

const readGuardians = (reader: RowReader, today: string) =>
  [1, 2].flatMap((place) => {
    const key = `guardian${place}`
    if (reader.text(`${key}Name`) === '') return []
    const name = readName(reader, `${key}Name`)
    const details = {
      phone: readPhone(reader, `${key}Phone`),
      snils: readSnils(reader, `${key}Snils`),
      birthDate: readBirthDate(reader, `${key}BirthDate`, today),
    }
    const kinship = reader.value(
      `${key}Kinship`,
      parseKinship,
      'непонятно, кем приходится: пишите «мать», «отец», «опекун» или «другое»',
      'unknown kinship: write “mother”, “father”, “guardian” or “other”',
    )
    // Without a word about it, nothing is guessed.
    return name ? [{ key, name, details, kinship: kinship ?? 'other' }] : []
  })

/** What a file of students would do, row by row; nothing is written. */
export const planStudents = async (args: PlanArgs): Promise<Plan> => {
  const { matching, existing, from, admission } = args
  const { school } = existing
  const book = peopleBook(existing)
  const ages = familyAges(existing, book.byId)
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
  const newcomers: Newcomer[] = []

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
    const guardians = readGuardians(reader, existing.today)
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
    if (known) reader.notes.push(...book.change(known, sought))
    ages.check(reader, person, 'birthDate')
    const card = cards.get(person.id)
    const student = card ?? newId()
    if (card === undefined) {
      students.push({ id: student, school, person: person.id, fileNumber: null })
      if (place && admission === 'direct')
        enrolments.push({ id: newId(), school, student, class: place.id, from, to: null })
      if (place && admission === 'order')
        newcomers.push({ student, person: person.id, fullName: title, class: place.id, grade: place.grade })
    } else if (place && placeOf.get(card) !== place.id) {
      reader.remarks.push({
        ru: 'Класс не изменится: для перевода нужен приказ.',
        en: 'The class stays: moving to another one needs an order.',
      })
    }
    const tied = ties.get(student) ?? new Set<number>()
    ties.set(student, tied)
    for (const one of guardians) {
      const found = book.findGuardian(one, tied)
      if (found) reader.notes.push(...book.change(found, one, fullName(one)))
      const guardian = found ?? book.add(one)
      ages.tie(person.id, guardian.id)
      ages.check(reader, guardian, one.details.birthDate ? `${one.key}BirthDate` : 'birthDate')
      if (guardian.id === person.id)
        reader.fault(`${one.key}Name`, 'ребёнок не может быть родителем самому себе', 'nobody is a guardian of oneself') // prettier-ignore
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
      if (card !== undefined)
        reader.notes.push({
          ru: `Новый родитель: ${fullName(one)}`,
          en: `A new guardian: ${fullName(one)}`,
        })
    }
    if (card !== undefined) return reader.report(reader.notes.length > 0 ? 'changed' : 'same', title)
    if (!known) return reader.report('new', title)
    reader.remarks.push({
      ru: 'Такой человек уже есть: карточка ученика будет заведена ему.',
      en: 'This person exists already and gets the card of a student.',
    })
    return reader.report('duplicate', title)
  }

  const reports = await planRows(args, planRow)
  const inserts: NewRows[] = [
    { collection: 'people', rows: book.inserts },
    { collection: 'students', rows: students },
    { collection: 'enrolments', rows: enrolments },
    { collection: 'guardianships', rows: guardianships },
  ]
  return planOf({ reports, inserts, updates: [...book.updates.values()], newcomers })
}
