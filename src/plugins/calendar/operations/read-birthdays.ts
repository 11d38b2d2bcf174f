import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { type BirthdayGroup, birthdayGroups, birthdayStudents } from '../access/birthday-groups'
import { birthdaysIn } from '../domain/birthdays-in'

/** A birthday without the year of birth, which is told to nobody here. */
export type Birthday = {
  person: number
  name: string
  date: SchoolDate
  group: BirthdayGroup
  /** The class of a student. */
  class: string | null
}

type Args = {
  req: PayloadRequest
  facts: Facts
  groups: readonly BirthdayGroup[]
  from: SchoolDate
  to: SchoolDate
}

type Asked = Pick<Birthday, 'person' | 'group' | 'class'>

const colleagues = async (req: PayloadRequest, { school, today }: Facts): Promise<Asked[]> => {
  const found = await rows(req).find<{ person: number; leftOn: SchoolDate | null }>({
    collection: 'staff',
    columns: ['person', 'leftOn'],
    where: { school: { equals: school } },
  })
  return found
    .filter(({ leftOn }) => !leftOn || leftOn > today)
    .map(({ person }) => ({ person, group: 'staff', class: null }))
}

const learners = (facts: Facts, students: readonly number[], group: BirthdayGroup): Asked[] => {
  const { reference, today } = facts
  const classOf = new Map(
    reference.enrolments
      .filter((row) => isWithin(row, today))
      .map((row) => [row.student, reference.classes.get(row.class)?.name ?? null]),
  )
  return students.flatMap((student) => {
    const person = reference.students.get(student)?.person
    return person ? [{ person, group, class: classOf.get(student) ?? null }] : []
  })
}

/**
 * The birthdays of a period, of the groups that are asked for and that the reader may see; somebody in two groups is
 * told once. Two statements, none when no group is asked for.
 */
export const readBirthdays = async ({ req, facts, groups, from, to }: Args): Promise<Birthday[]> => {
  const allowed = birthdayGroups(facts).filter((group) => groups.includes(group))
  if (allowed.length === 0) return []
  const asked = [
    ...(allowed.includes('children') ? learners(facts, facts.children, 'children') : []),
    ...(allowed.includes('staff') ? await colleagues(req, facts) : []),
    ...(allowed.includes('students') ? learners(facts, birthdayStudents(facts), 'students') : []),
  ]
  const births = await rows(req).find<{ id: number; birthDate: SchoolDate | null }>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: { id: { in: asked.map(({ person }) => person) }, birthDate: { exists: true } },
  })
  const birthOf = new Map(births.map(({ id, birthDate }) => [id, birthDate]))
  const told = new Set<number>()
  return asked
    .flatMap((one): Birthday[] => {
      const birthDate = birthOf.get(one.person)
      const card = facts.reference.people.get(one.person)
      if (!birthDate || !card || told.has(one.person)) return []
      told.add(one.person)
      const name = one.group === 'staff' ? card.fullName : `${card.lastName} ${card.firstName}`
      return birthdaysIn(birthDate, { from, to }).map((date) => ({ ...one, name, date }))
    })
    .sort((one, other) =>
      one.date === other.date ? one.name.localeCompare(other.name, 'ru') : one.date < other.date ? -1 : 1,
    )
}
