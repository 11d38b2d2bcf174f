import type { PayloadRequest } from 'payload'

import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { nameTest } from '../domain/select-people'
import { peopleMessages } from '../translations'
import type { Known } from '../types'

type Args = { req: PayloadRequest; facts: Facts; locale: Locale; ids: readonly number[] }

/** Who each of them is, in a few words: enough to tell two people of one name apart. */
export const knowPeople = async ({ req, facts, locale, ids }: Args): Promise<Known[]> => {
  if (ids.length === 0) return []
  const { reference, today } = facts
  const text = peopleMessages(locale).parts
  const found = await rows(req).find<{ id: number; birthDate: SchoolDate | null; fullName: string }>({
    collection: 'people',
    columns: ['id', 'birthDate', 'fullName'],
    where: { school: { equals: facts.school }, id: { in: ids } },
    sort: ['sortKey'],
  })
  const students = new Map([...reference.students.values()].map((card) => [card.person, card.id]))
  const staff = new Set([...reference.staff.values()].map(({ person }) => person))
  const partOf = (person: number): string => {
    const student = students.get(person)
    const children = reference.guardianships.filter((tie) => tie.guardian === person && isWithin(tie, today))
    return [
      student !== undefined && text.student(classOf(reference, student, today)?.name ?? null),
      staff.has(person) && text.staff,
      children.length > 0 && text.guardian,
    ]
      .filter(Boolean)
      .join(', ')
  }
  return found.map(({ id, birthDate, fullName }) => ({
    id,
    name: fullName,
    birthDate,
    part: partOf(id) || text.nobody,
    student: students.get(id) ?? null,
  }))
}

type Search = Omit<Args, 'ids'> & { q: string; kind: 'any' | 'student' }

/** The first people whose names fit what is typed. */
export const findKnown = ({ q, kind, ...args }: Search): Promise<Known[]> => {
  const { reference } = args.facts
  const test = nameTest(q)
  if (!test) return Promise.resolve([])
  const students = new Set([...reference.students.values()].map(({ person }) => person))
  const ids: number[] = []
  for (const person of reference.people.values()) {
    if (kind === 'student' && !students.has(person.id)) continue
    if (test(person)) ids.push(person.id)
    if (ids.length === 10) break
  }
  return knowPeople({ ...args, ids })
}
