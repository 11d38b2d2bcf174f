import { derivePerson } from '@/collections/people/derive'
import { takeFileNumbers } from '@/collections/people/file-numbers'
import { badInput } from '@/core/errors'
import { parseId } from '@/core/ids'
import { rows } from '@/db/rows'

import { readGrid, refuseCells } from '../../domain/grid'
import { readStudents } from '../../domain/read-people'
import { requireSome, requireYear, type SaveStep } from '../step-context'

const keyOf = (fullName: string, birthDate: string | null): string => `${fullName} ${birthDate ?? ''}`

/** Students of one class from the first day of the year; whoever has a card with this name and birth date stays. */
export const saveStudents: SaveStep = async ({ req, facts, values }) => {
  const year = requireYear(facts, 'class')
  const target = facts.reference.classes.get(parseId(values.class) ?? 0)
  if (target?.year !== year.id)
    throw badInput({ ru: 'Выберите класс.', en: 'Choose a class.' }, { path: 'class' })
  const { rows: lines, faults } = readStudents(
    readGrid(values, 'students', ['name', 'birthDate', 'sex']),
    facts.today,
  )
  refuseCells('students', faults)
  requireSome(lines.length, 'students')
  const people = await rows(req).find<{ id: number; fullName: string; birthDate: string | null }>({
    collection: 'people',
    columns: ['id', 'fullName', 'birthDate'],
    where: { school: { equals: facts.school } },
  })
  const learners = new Set([...facts.reference.students.values()].map(({ person }) => person))
  const known = new Set(
    people.filter(({ id }) => learners.has(id)).map((row) => keyOf(row.fullName, row.birthDate)),
  )
  const fresh = lines
    .map((line) => ({ ...line, ...derivePerson(line) }))
    .filter((line) => {
      const key = keyOf(line.fullName, line.birthDate)
      const isNew = !known.has(key)
      known.add(key)
      return isNew
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
  if (fresh.length === 0) return { made: 0, kept: lines.length }
  const { school } = facts
  const persons = await rows(req).insert({
    collection: 'people',
    rows: fresh.map((line) => ({ ...line, school })),
  })
  const numbers = await takeFileNumbers(
    req,
    school,
    fresh.map(({ lastName }) => lastName),
  )
  const students = await rows(req).insert({
    collection: 'students',
    rows: persons.map((person, index) => ({ person, fileNumber: numbers[index], school })),
  })
  await rows(req).insert({
    collection: 'enrolments',
    rows: students.map((student) => ({ student, class: target.id, from: year.startDate, school })),
  })
  return { made: fresh.length, kept: lines.length - fresh.length }
}
