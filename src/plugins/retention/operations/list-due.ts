import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, overlaps, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { addYears, isOver, partsOfPeople, type Term, termOf } from '../domain/due-people'
import type { RecordKind } from '../domain/record-kinds'
import type { DueItem } from '../types'
import { readSettings } from './read-settings'
import { yearsOn } from './read-periods'

export type Due = { items: DueItem[]; held: (DueItem & { reason: string })[] }
type Args = { req: PayloadRequest; facts: Facts }

/** How the name of an account begins once it was closed here. */
export const CLOSED_ACCOUNT = 'deleted-'

const LOGS = [
  { kind: 'reads', collection: 'record-reads' },
  { kind: 'changes', collection: 'record-changes' },
] as const satisfies readonly { kind: RecordKind; collection: CollectionSlug }[]

export const logOf = (kind: RecordKind) => LOGS.find((log) => log.kind === kind)

/** Entries of a log that were made before this instant are due. */
export const logLimit = (today: SchoolDate, years: number): string =>
  `${addYears(today, -years)}T00:00:00.000Z`

type YearsOf = (kind: RecordKind) => number | null

/** The oldest entry tells whether anything is due; how much of it is, is asked only then. */
const dueLogs = async ({ req, facts }: Args, yearsOf: YearsOf): Promise<DueItem[]> => {
  const items: DueItem[] = []
  for (const { kind, collection } of LOGS) {
    const years = yearsOf(kind)
    if (years === null) continue
    const limit = logLimit(facts.today, years)
    const ofSchool = { school: { equals: facts.school } }
    const [oldest] = await rows(req).find<{ at: string }>({
      collection,
      columns: ['at'],
      where: ofSchool,
      sort: ['at'],
      limit: 1,
    })
    if (!oldest || oldest.at >= limit) continue
    const since = oldest.at.slice(0, 10)
    items.push({
      key: kind,
      kind,
      name: '',
      fileNumber: null,
      person: null,
      since,
      dueOn: addYears(since, years),
      count: await rows(req).count({ collection, where: { ...ofSchool, at: { less_than: limit } } }),
    })
  }
  return items
}

export const JOURNAL_KEY = 'journal-'

type Held = ReadonlyMap<number, string>

/** Journals of years that ended long ago; one in which somebody held has learned is held with the person. */
const dueJournals = ({ facts }: Args, yearsOf: YearsOf, erased: ReadonlySet<string>, held: Held) => {
  const { reference, today } = facts
  const kept = yearsOf('journal')
  if (kept === null) return []
  return [...reference.years.values()].flatMap(({ id, name, startDate, endDate }) => {
    const key = `${JOURNAL_KEY}${id}`
    const dueOn = addYears(endDate, kept)
    if (erased.has(key) || !isOver({ kind: 'journal', since: endDate, dueOn }, today)) return []
    const item: DueItem = {
      key,
      kind: 'journal',
      name,
      fileNumber: null,
      person: null,
      since: endDate,
      dueOn,
      count: null,
    }
    const learner = reference.enrolments.find(
      (row) =>
        held.has(reference.students.get(row.student)?.person ?? 0) &&
        overlaps(row, { from: startDate, to: endDate }),
    )
    const person = reference.students.get(learner?.student ?? 0)?.person
    return [{ item, reason: person === undefined ? null : (held.get(person) ?? null) }]
  })
}

type Details = { fileNumber: string | null; accounts: number[] }
type PersonRow = {
  id: number
  cards: { fileNumber: string | null }[]
  accounts: { id: number; username: string }[]
}

/** File numbers and accounts that still open, of those who are due: one statement for all of them. */
const detailsOf = async ({ req }: Args, people: readonly number[]): Promise<Map<number, Details>> => {
  if (people.length === 0) return new Map()
  const found = await rows(req).find<PersonRow>({
    collection: 'people',
    columns: ['id'] as never[],
    where: { id: { in: [...people] } },
    with: {
      cards: { collection: 'students', columns: ['fileNumber'], on: 'person' },
      accounts: { collection: 'users', columns: ['id', 'username'], on: 'person' },
    },
  })
  return new Map(
    found.map(({ id, cards, accounts }) => [
      id,
      {
        fileNumber: cards[0]?.fileNumber ?? null,
        accounts: accounts
          .filter(({ username }) => !username.startsWith(CLOSED_ACCOUNT))
          .map((account) => account.id),
      },
    ]),
  )
}

/**
 * Everything whose term is over today: persons with all their data, accounts of those who left earlier than their
 * file may go, journals of years, logs. Who is held is told apart and never erased. Four statements, and one more for
 * each log that has entries to delete.
 */
export const listDue = async (args: Args): Promise<Due> => {
  const { req, facts } = args
  const { reference, today } = facts
  const { periods, staff, holds, erased } = await readSettings(req, facts.school)
  const yearsOf = yearsOn(periods, today)
  const heldBecause = new Map(
    holds.filter((hold) => isWithin(hold, today)).map(({ person, reason }) => [person, reason]),
  )
  const { enrolments, guardianships } = reference
  const parts = partsOfPeople({
    today,
    students: reference.students.values(),
    staff,
    enrolments,
    guardianships,
  })
  const due: { person: number; term: Term }[] = []
  const left: { person: number; term: Term }[] = []
  for (const [person, own] of parts) {
    if (erased.has(`person-${person}`) || !reference.people.has(person)) continue
    const term = termOf(own, yearsOf)
    if (term && isOver(term, today)) {
      due.push({ person, term })
      continue
    }
    const accountTerm = termOf(own, () => yearsOf('account'))
    if (accountTerm && isOver(accountTerm, today))
      left.push({ person, term: { ...accountTerm, kind: 'account' } })
  }
  const details = await detailsOf(
    args,
    [...due, ...left].map(({ person }) => person),
  )
  const itemOf = (key: string, person: number, { kind, since, dueOn }: Term): DueItem => ({
    key,
    kind,
    name: reference.people.get(person)?.fullName ?? '',
    fileNumber: details.get(person)?.fileNumber ?? null,
    person,
    since,
    dueOn,
    count: null,
  })
  const items = [
    ...due.map(({ person, term }) => itemOf(`person-${person}`, person, term)),
    ...left.flatMap(({ person, term }) =>
      (details.get(person)?.accounts ?? []).map((account) => itemOf(`account-${account}`, person, term)),
    ),
  ].sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.name.localeCompare(other.name, 'ru'))
  const isHeld = ({ person }: DueItem) => person !== null && heldBecause.has(person)
  const journals = dueJournals(args, yearsOf, erased, heldBecause)
  return {
    items: [
      ...(await dueLogs(args, yearsOf)),
      ...journals.flatMap(({ item, reason }) => (reason === null ? [item] : [])),
      ...items.filter((item) => !isHeld(item)),
    ],
    held: [
      ...journals.flatMap(({ item, reason }) => (reason === null ? [] : [{ ...item, reason }])),
      ...items.filter(isHeld).map((item) => ({ ...item, reason: heldBecause.get(item.person!)! })),
    ],
  }
}
