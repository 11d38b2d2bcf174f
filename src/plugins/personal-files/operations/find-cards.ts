import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { listedStudents } from '../access/file-access'
import type { BookRow } from '../types'

export const PAGE_SIZE = 50

export type Scope = { req: PayloadRequest; facts: Facts }
type Card = { id: number; person: number; fileNumber: string | null }
type Stay = { now: string | null; leftOn: SchoolDate | null; first: { on: SchoolDate; class: string } | null }

const cardsOf = ({ req, facts }: Scope): Promise<Card[]> =>
  rows(req).find<Card>({
    collection: 'students',
    columns: ['id', 'person', 'fileNumber'],
    where: { school: { equals: facts.school } },
  })

/** When a student came, where the student is now, and when a student left: told by the enrolments. */
const staysOf = ({ reference, today }: Facts): ((student: number) => Stay) => {
  const byStudent = new Map<number, (typeof reference.enrolments)[number][]>()
  for (const row of reference.enrolments)
    byStudent.set(row.student, [...(byStudent.get(row.student) ?? []), row])
  const nameOf = (id: number | undefined) => reference.classes.get(id ?? 0)?.name ?? null
  return (student) => {
    const list = [...(byStudent.get(student) ?? [])].sort((a, b) =>
      (a.from ?? '') < (b.from ?? '') ? -1 : 1,
    )
    const present = list.find((row) => isWithin(row, today))
    const isAhead = list.some((row) => (row.from ?? '') > today)
    const first = list[0]
    return {
      now: nameOf(present?.class),
      leftOn: present || isAhead ? null : (list.at(-1)?.to ?? null),
      first: first?.from ? { on: first.from, class: nameOf(first.class) ?? '' } : null,
    }
  }
}

export type Found = Card & Stay & { name: string; sortKey: string }

/** Cards that the reader may list, by name, with where the student is. */
export const findCards = async (scope: Scope): Promise<Found[]> => {
  const { facts } = scope
  const listed = listedStudents(facts)
  const stayOf = staysOf(facts)
  return (await cardsOf(scope))
    .filter(({ id }) => !listed || listed.has(id))
    .map((card) => {
      const person = facts.reference.people.get(card.person)
      return { ...card, ...stayOf(card.id), name: person?.fullName ?? '', sortKey: person?.sortKey ?? '' }
    })
    .sort((left, right) =>
      left.sortKey < right.sortKey ? -1 : left.sortKey > right.sortKey ? 1 : left.id - right.id,
    )
}

type PersonPart = {
  id: number
  birthDate: string | null
  sex: string | null
  addressRegistered: string | null
}

const peopleOf = async ({ req, facts }: Scope, ids: readonly number[]): Promise<Map<number, PersonPart>> => {
  if (ids.length === 0) return new Map()
  const found = await rows(req).find<PersonPart>({
    collection: 'people',
    columns: ['id', 'birthDate', 'sex', 'addressRegistered'],
    where: { school: { equals: facts.school }, id: { in: [...ids] } },
  })
  return new Map(found.map((person) => [person.id, person]))
}

const bookRow = (card: Found, people: Map<number, PersonPart>): BookRow => {
  const person = people.get(card.person)
  return {
    student: card.id,
    name: card.name,
    fileNumber: card.fileNumber,
    class: card.now,
    birthDate: person?.birthDate ?? null,
    leftOn: card.leftOn,
    sex: person?.sex ?? null,
    address: person?.addressRegistered ?? null,
    admittedOn: card.first?.on ?? null,
    admittedTo: card.first?.class ?? null,
  }
}

/** The rows of these cards, in their order, with what people's cards say. */
export const rowsOf = async (scope: Scope, cards: readonly Found[]): Promise<BookRow[]> => {
  const people = await peopleOf(
    scope,
    cards.map(({ person }) => person),
  )
  return cards.map((card) => bookRow(card, people))
}

/** A page of them, from 1; all of them when no page is asked. */
export const pageOf = <TRow>(list: readonly TRow[], page: number | undefined) => {
  const last = Math.max(1, Math.ceil(list.length / PAGE_SIZE))
  const number = Math.min(page ?? 1, last)
  return {
    number,
    shown: page === undefined ? [...list] : list.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE),
  }
}
