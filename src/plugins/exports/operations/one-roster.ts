import type { PayloadRequest } from 'payload'

import { presentYear } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import { derivePerson } from '@/collections/people/derive'
import { takeFileNumbers } from '@/collections/people/file-numbers'
import { defineError } from '@/core/errors'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference, readReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { recordRead } from '@/hooks/record-read'
import { noteImport } from '@/plugins/imports'

import { buildRoster, type Details } from '../domain/build-roster'
import { checkRoster, type RosterFault, rowsOfRoster } from '../domain/check-roster'
import type { RosterSet } from '../domain/one-roster'
import { planRoster } from '../domain/plan-roster'
import { countPlan, knownKey, type PlanKind, type RosterPlan } from '../domain/roster-plan'
import { SLUGS } from '../slugs'
import { readRoster, zipRoster } from './roster-zip'

const noYear = defineError({
  code: 'no-year',
  status: 422,
  message: {
    ru: () => 'Сначала заведите учебный год: отдавать пока нечего.',
    en: () => 'Make a school year first: there is nothing to give yet.',
  },
})
const badRoster = defineError({
  code: 'bad-roster',
  status: 422,
  message: {
    ru: () => 'В архиве есть ошибки, ничего не добавлено.',
    en: () => 'The archive has errors, nothing was added.',
  },
})

type PersonRow = {
  id: number
  birthDate: string | null
  sex: string | null
  email: string | null
  phone: string | null
}

const ofSchool = ({ school }: Facts) => ({ school: { equals: school } })

const readDetails = async (req: PayloadRequest, facts: Facts): Promise<Details> => {
  const people = await rows(req).find<PersonRow>({
    collection: 'people',
    columns: ['id', 'birthDate', 'sex', 'email', 'phone'],
    where: ofSchool(facts),
  })
  const former = await rows(req).find<{ id: number }>({
    collection: 'staff',
    columns: ['id'],
    where: { ...ofSchool(facts), leftOn: { less_than: facts.today } },
  })
  const files = await rows(req).find<{ id: number; fileNumber: string | null }>({
    collection: 'students',
    columns: ['id', 'fileNumber'],
    where: ofSchool(facts),
  })
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { 'schools.school': { equals: facts.school }, person: { exists: true } },
    select: { username: true, person: true, statuses: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const accounts = docs as unknown as { username: string; person: number; statuses: string[] }[]
  return {
    people: new Map(people.map((row) => [row.id, row])),
    usernames: new Map(accounts.map(({ person, username }) => [person, username])),
    administrators: new Set(
      accounts.filter(({ statuses }) => statuses.includes('administrator')).map(({ person }) => person),
    ),
    formerStaff: new Set(former.map(({ id }) => id)),
    fileNumbers: new Map(files.flatMap(({ id, fileNumber }) => (fileNumber ? [[id, fileNumber]] : []))),
  }
}

/** The present school year as an archive of OneRoster 1.1. */
export const exportRoster = async (req: PayloadRequest, facts: Facts): Promise<Uint8Array> => {
  const { reference, today } = facts
  const year = presentYear(facts)
  if (!year) throw noYear()
  const details = await readDetails(req, facts)
  const set = buildRoster({ reference, year: year.id, today, details })
  await recordRead({ req, school: facts.school, record: 'one-roster', manner: 'export' })
  return zipRoster(set, `АСУ РСО: ${reference.school.shortName}`)
}

export type RosterReport = {
  faults: RosterFault[]
  counts: Record<PlanKind, number> | null
  notes: RosterPlan['notes']
  /** Its entry in the register of imports, once it is written. */
  entry?: number | null
}

/** Notes told at most. */
const MOST_NOTES = 100

const plan = async (req: PayloadRequest, facts: Facts, set: RosterSet): Promise<RosterPlan> => {
  const known = await rows(req).find<{ kind: string; sourcedId: string; document: number }>({
    collection: SLUGS.rosterIds,
    columns: ['kind', 'sourcedId', 'document'],
    where: ofSchool(facts),
  })
  const people = await rows(req).find<{ id: number; birthDate: string | null }>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: ofSchool(facts),
  })
  return planRoster({
    set,
    // Asked anew: what somebody added meanwhile is not added twice.
    reference: await readReference(req.payload, facts.school),
    birthDates: new Map(people.map(({ id, birthDate }) => [id, birthDate])),
    known: new Map(known.map(({ kind, sourcedId, document }) => [knownKey(kind, sourcedId), document])),
    makeId: newId,
  })
}

/** What an archive would add, and what is wrong with it. Nothing is written. */
export const checkArchive = async (
  req: PayloadRequest,
  facts: Facts,
  bytes: Uint8Array,
): Promise<RosterReport> => {
  const roster = readRoster(bytes)
  const faults = checkRoster(roster)
  if (faults.length > 0) return { faults, counts: null, notes: [] }
  const made = await plan(req, facts, rowsOfRoster(roster))
  return { faults, counts: countPlan(made), notes: made.notes.slice(0, MOST_NOTES) }
}

const TERM_SETS = { quarter: 'Четверти', trimester: 'Триместры', half: 'Полугодия' } as const

/** Writes the plan set by set. Answers the ids of what is new, by collection, in the order of their making. */
const write = async (
  req: PayloadRequest,
  { school }: Facts,
  made: RosterPlan,
): Promise<Record<string, number[]>> => {
  const written: Record<string, number[]> = {}
  const insert = async (collection: string, list: readonly object[]): Promise<void> => {
    if (list.length === 0) return
    written[collection] = await rows(req).insert({
      collection: collection as 'people',
      rows: list.map((row) => ({ school, ...row })),
    })
  }
  await insert('years', made.years)
  await insert(
    'term-sets',
    made.termSets.map(({ id, year, kind }) => ({ id, year, kind, name: TERM_SETS[kind] })),
  )
  await insert(
    'terms',
    made.termSets.flatMap(({ id, terms }) =>
      terms.map((term, place) => ({ ...term, termSet: id, number: place + 1 })),
    ),
  )
  await insert('subjects', made.subjects)
  await insert(
    'people',
    made.people.map((person) => ({ ...person, ...derivePerson(person) })),
  )
  await insert('staff', made.staff)
  const lastNames = new Map(made.people.map(({ id, lastName }) => [id, lastName]))
  const numbers = await takeFileNumbers(
    req,
    school,
    made.students.map(({ person }) => lastNames.get(person) ?? ''),
  )
  await insert(
    'students',
    made.students.map((student, place) => ({ ...student, fileNumber: numbers[place] })),
  )
  for (const { teachers, ...card } of made.classes) {
    await req.payload.create({
      collection: 'classes',
      data: { ...card, school, classTeachers: teachers } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    written.classes = [...(written.classes ?? []), card.id]
  }
  await insert('guardianships', made.guardianships)
  await insert('enrolments', made.enrolments)
  await insert('subgroups', made.subgroups)
  await insert('subgroup-members', made.members)
  await insert('workloads', made.workloads)
  await insert(SLUGS.rosterIds, made.known)
  forgetReference(req, school)
  return written
}

/** Adds what is missing here, all of it or nothing. A second time there is nothing left to add. */
export const importArchive = (
  req: PayloadRequest,
  facts: Facts,
  bytes: Uint8Array,
  fileName: string,
): Promise<RosterReport> => {
  const roster = readRoster(bytes)
  const faults = checkRoster(roster)
  if (faults.length > 0) throw badRoster(undefined, { path: 'file', details: faults })
  return inTransaction(req, async () => {
    const made = await plan(req, facts, rowsOfRoster(roster))
    const written = await write(req, facts, made)
    const counts = countPlan(made)
    // Entered into the register of imports, from where it is taken back.
    const entry = Object.values(counts).some((count) => count > 0)
      ? await noteImport({ req, facts, fileName, written })
      : null
    return { faults: [], counts, notes: made.notes.slice(0, MOST_NOTES), entry }
  })
}
