import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { addYears, isOver, partsOfPeople, type Term, termOf } from '../domain/due-people'
import type { RecordKind } from '../domain/record-kinds'
import { SLUGS } from '../slugs'
import type { DueItem, HoldRow } from '../types'
import { readPeriods, yearsOn } from './read-periods'

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

const dueLogs = async ({ req, facts }: Args, yearsOf: (kind: RecordKind) => number | null) => {
  const items: DueItem[] = []
  for (const { kind, collection } of LOGS) {
    const years = yearsOf(kind)
    if (years === null) continue
    const where = { school: { equals: facts.school }, at: { less_than: logLimit(facts.today, years) } }
    const count = await rows(req).count({ collection, where })
    if (count === 0) continue
    const [oldest] = await rows(req).find<{ at: string }>({
      collection,
      columns: ['at'],
      where,
      sort: ['at'],
      limit: 1,
    })
    const since = (oldest?.at ?? facts.today).slice(0, 10)
    items.push({
      key: kind,
      kind,
      name: '',
      fileNumber: null,
      person: null,
      since,
      dueOn: addYears(since, years),
      count,
    })
  }
  return items
}

const openAccounts = async ({ req }: Args, people: readonly number[]): Promise<Map<number, number[]>> => {
  const found = await rows(req).find<{ id: number; person: number; username: string }>({
    collection: 'users',
    columns: ['id', 'person', 'username'],
    where: { person: { in: [...people] } },
  })
  const open = new Map<number, number[]>()
  for (const { id, person, username } of found)
    if (!username.startsWith(CLOSED_ACCOUNT)) open.set(person, [...(open.get(person) ?? []), id])
  return open
}

/**
 * Everything whose term is over today: persons with all their data, accounts of those who left earlier than their
 * file may go, logs. Who is held is told apart and never erased.
 */
export const listDue = async (args: Args): Promise<Due> => {
  const { req, facts } = args
  const { reference, school, today } = facts
  const ofSchool = { school: { equals: school } }
  const yearsOf = yearsOn(await readPeriods(req, school), today)
  const staff = await rows(req).find<{ person: number; leftOn: SchoolDate | null }>({
    collection: 'staff',
    columns: ['person', 'leftOn'],
    where: ofSchool,
  })
  const done = await rows(req).find<{ key: string }>({
    collection: SLUGS.erasures,
    columns: ['key'],
    where: ofSchool,
  })
  const holds = await rows(req).find<HoldRow>({
    collection: SLUGS.holds,
    columns: ['id', 'person', 'reason', 'from', 'to'],
    where: ofSchool,
  })
  const heldBecause = new Map(
    holds.filter((hold) => isWithin(hold, today)).map(({ person, reason }) => [person, reason]),
  )
  const erased = new Set(done.map(({ key }) => key))
  const { enrolments, guardianships } = reference
  const parts = partsOfPeople({
    today,
    students: reference.students.values(),
    staff,
    enrolments,
    guardianships,
  })
  const numbers = await fileNumbers(args)
  const itemOf = (key: string, person: number, { kind, since, dueOn }: Term): DueItem => ({
    key,
    kind,
    name: reference.people.get(person)?.fullName ?? '',
    fileNumber: numbers.get(person) ?? null,
    person,
    since,
    dueOn,
    count: null,
  })
  const items: DueItem[] = []
  const left: { person: number; term: Term }[] = []
  for (const [person, own] of parts) {
    const key = `person-${person}`
    if (erased.has(key) || !reference.people.has(person)) continue
    const term = termOf(own, yearsOf)
    if (term && isOver(term, today)) {
      items.push(itemOf(key, person, term))
      continue
    }
    const accountTerm = termOf(own, () => yearsOf('account'))
    if (accountTerm && isOver(accountTerm, today))
      left.push({ person, term: { ...accountTerm, kind: 'account' } })
  }
  const accounts = await openAccounts(
    args,
    left.map(({ person }) => person),
  )
  for (const { person, term } of left)
    for (const account of accounts.get(person) ?? []) items.push(itemOf(`account-${account}`, person, term))
  items.sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.name.localeCompare(other.name, 'ru'))
  const isHeld = ({ person }: DueItem) => person !== null && heldBecause.has(person)
  return {
    items: [...(await dueLogs(args, yearsOf)), ...items.filter((item) => !isHeld(item))],
    held: items.filter(isHeld).map((item) => ({ ...item, reason: heldBecause.get(item.person!)! })),
  }
}

const fileNumbers = async ({ req, facts }: Args): Promise<Map<number, string>> => {
  const cards = await rows(req).find<{ person: number; fileNumber: string | null }>({
    collection: 'students',
    columns: ['person', 'fileNumber'],
    where: { school: { equals: facts.school } },
  })
  return new Map(
    cards.flatMap(({ person, fileNumber }) => (fileNumber ? [[person, fileNumber] as const] : [])),
  )
}
