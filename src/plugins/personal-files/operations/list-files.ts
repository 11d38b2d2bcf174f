import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { rows } from '@/db/rows'
import { recordRead } from '@/hooks/record-read'

import { listedStudents } from '../access/file-access'
import type { BookRow, FilesPage } from '../types'

export const PAGE_SIZE = 50

export type FilesFilter = { q: string; class: number | null; state: 'present' | 'left' | 'all' }

type Scope = { req: PayloadRequest; facts: Facts }
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

type Found = Card & Stay & { name: string; sortKey: string }

/** Cards that the reader may list, by name, with where the student is. */
const findCards = async (scope: Scope): Promise<Found[]> => {
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

const isWanted = ({ q, class: classId, state }: FilesFilter, facts: Facts) => {
  const className = classId === null ? null : (facts.reference.classes.get(classId)?.name ?? '')
  return (card: Found): boolean =>
    (className === null || card.now === className) &&
    (state === 'all' || (state === 'left') === (card.now === null)) &&
    (!q ||
      matchesWords(q, `${card.name} ${card.fileNumber ?? ''}`) ||
      card.fileNumber?.toLowerCase() === q.toLowerCase())
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

type ListArgs = Scope & {
  filter: FilesFilter
  /** From 1; all of them when left out. */
  page?: number
  manner: 'view' | 'export'
}

/** Files that the reader may open, by name; the reading is noted. */
export const listFiles = async ({ filter, page, manner, ...scope }: ListArgs): Promise<FilesPage> => {
  const found = (await findCards(scope)).filter(isWanted(filter, scope.facts))
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const number = Math.min(page ?? 1, last)
  const shown = page === undefined ? found : found.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
  await recordRead({ req: scope.req, school: scope.facts.school, record: 'personal-files', manner })
  const people = await peopleOf(
    scope,
    shown.map(({ person }) => person),
  )
  return {
    rows: shown.map((card) => {
      const { student, name, fileNumber, class: of, birthDate, leftOn } = bookRow(card, people)
      return { student, name, fileNumber, class: of, birthDate, leftOn }
    }),
    total: found.length,
    page: number,
  }
}

/** The alphabetical book: its letters, and the students of one of them by number. */
export const readBook = async (
  scope: Scope & { letter: string },
): Promise<{ letters: string[]; letter: string; rows: BookRow[]; without: number }> => {
  const cards = await findCards(scope)
  const numbered = cards.filter(({ fileNumber }) => fileNumber)
  const letterOf = ({ fileNumber }: Found): string => (fileNumber ?? '').split('-')[0]!.toUpperCase()
  const letters = [...new Set(numbered.map(letterOf))].sort((a, b) => a.localeCompare(b, 'ru'))
  const letter = letters.includes(scope.letter) ? scope.letter : (letters[0] ?? '')
  const digits = ({ fileNumber }: Found): number => Number(/\d+/.exec(fileNumber ?? '')?.[0] ?? 0)
  const shown = numbered.filter((card) => letterOf(card) === letter).sort((a, b) => digits(a) - digits(b))
  await recordRead({
    req: scope.req,
    school: scope.facts.school,
    record: 'alphabetical-book',
    manner: 'view',
  })
  const people = await peopleOf(
    scope,
    shown.map(({ person }) => person),
  )
  return {
    letters,
    letter,
    rows: shown.map((card) => bookRow(card, people)),
    without: cards.length - numbered.length,
  }
}
