import type { PayloadRequest } from 'payload'

import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { findReadable } from '@/access/find-readable'
import { groupBy } from '@/core/group-by'
import { isWithin } from '@/core/school-date'

import { byPerson } from '../domain/people-of'
import type { Part } from '../types'

type Args = { req: PayloadRequest; facts: Facts; people: readonly number[] }

/** The positions held today, by person, as far as the reader may read staff cards. */
const positionsOf = async ({ req, facts, people }: Args): Promise<Map<number, string[]>> => {
  const wanted = new Set(people)
  const staff = [...facts.reference.staff.values()].filter(({ person }) => wanted.has(person))
  if (staff.length === 0) return new Map()
  const cards = await findReadable({
    req,
    collection: 'staff',
    where: { id: { in: staff.map(({ id }) => id) } },
  })
  return new Map(
    cards
      .filter(({ leftOn }) => !leftOn || leftOn >= facts.today)
      .map(({ person, positions }) => [
        person as number,
        (positions ?? []).filter((position) => isWithin(position, facts.today)).map(({ title }) => title),
      ]),
  )
}

type Tie = { guardian: number; student: number }

/** The ties to children that last today, as far as the reader may read them. */
const tiesOf = async ({ req, facts, people }: Args): Promise<Map<number, Tie[]>> => {
  const wanted = new Set(people)
  const { reference, today } = facts
  const ties = reference.guardianships.filter((tie) => wanted.has(tie.guardian) && isWithin(tie, today))
  if (ties.length === 0) return new Map()
  const readable = await findReadable({
    req,
    collection: 'guardianships',
    where: { id: { in: ties.map(({ id }) => id) } },
    select: { guardian: true, student: true },
  })
  return groupBy(readable as unknown as Tie[], ({ guardian }) => guardian)
}

/** What each person is at the school today: student, member of staff, guardian, or several of them. */
export const presentParts = async (args: Args): Promise<(person: number) => Part[]> => {
  const { reference, today } = args.facts
  const students = byPerson(reference.students.values())
  const positions = await positionsOf(args)
  const ties = await tiesOf(args)
  return (person) => {
    const student = students.get(person)
    const enrolled = student && classOf(reference, student.id, today)
    const parts: Part[] = []
    if (student)
      parts.push({ kind: 'student', class: enrolled ? { id: enrolled.id, name: enrolled.name } : null })
    const held = positions.get(person)
    if (held) parts.push({ kind: 'staff', positions: held })
    const children = (ties.get(person) ?? []).flatMap((tie) => {
      const card = reference.students.get(tie.student)
      const child = card && reference.people.get(card.person)
      return child
        ? [
            {
              person: child.id,
              name: child.fullName,
              class: classOf(reference, tie.student, today)?.name ?? null,
            },
          ]
        : []
    })
    if (children.length > 0) parts.push({ kind: 'guardian', children })
    return parts
  }
}
