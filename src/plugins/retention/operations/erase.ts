import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { defineError, notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { summariseJournals } from '@/plugins/journal'

import { createNameEraser } from '../domain/name-eraser'
import { SLUGS } from '../slugs'
import type { DueItem } from '../types'
import { readArchive } from './archive-documents'
import { accountsOf, closeAccounts } from './close-accounts'
import { JOURNAL_KEY, listDue, logLimit, logOf } from './list-due'
import { readPeriods, yearsOn } from './read-periods'
import { removeFiles } from './remove-files'
import { type ErasedPerson, scrubPeople } from './scrub-people'
import { scrubRecords } from './scrub-records'
import { sweepNames } from './sweep-names'
import { type ActDetails, writeAct } from './write-act'

/** As many at once as one act lists and one transaction bears. */
export const BATCH = 200

const numberTaken = defineError<{ number: string }>({
  code: 'act-number-taken',
  status: 409,
  message: {
    ru: ({ number }) => `Акт № ${number} уже есть. Укажите другой номер.`,
    en: ({ number }) => `There is an act No. ${number} already. Give another number.`,
  },
})

type Args = { req: PayloadRequest; facts: Facts; keys: readonly string[]; details: ActDetails }
export type Erased = { act: number; erased: number; files: number }

/**
 * Anonymises what is due, by an act, all of it or nothing. It cannot be undone: only what the list of today holds is
 * accepted, so that a second run, a held person or one of another school is not found.
 */
export const erase = ({ req, facts, keys, details }: Args): Promise<Erased> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const { items } = await listDue({ req, facts })
    const due = new Map(items.map((item) => [item.key, item]))
    const chosen = [...new Set(keys)].map((key) => due.get(key))
    if (!chosen.every((item) => item !== undefined)) throw notFound(undefined, { path: 'keys' })
    await refuseTakenNumber(req, facts.school, details.number)

    const people = await peopleOf({ req, facts, chosen })
    const accounts = [
      ...(await accountsOf(
        req,
        people.map(({ id }) => id),
      )),
      ...chosen.flatMap(({ key, kind }) => (kind === 'account' ? [Number(key.replace('account-', ''))] : [])),
    ]
    await removeLogs({ req, facts, chosen })
    await destroyJournals({ req, facts, chosen })
    let files = 0
    if (people.length > 0) files = await anonymise({ req, facts, people, accounts })
    await closeAccounts(req, facts.school, accounts)

    const { name } = facts.reference.school
    const paper = await writeAct({ req, facts, details, items: chosen, schoolName: name })
    const act = await noteErasures({ req, facts, details, chosen, paper })
    forgetReference(req, facts.school)
    return { act, erased: chosen.length, files }
  })

const refuseTakenNumber = async (req: PayloadRequest, school: number, number: string): Promise<void> => {
  const taken = await rows(req).count({
    collection: SLUGS.acts,
    where: { school: { equals: school }, number: { equals: number } },
  })
  if (taken > 0) throw numberTaken({ number }, { path: 'number' })
}

type Chosen = { req: PayloadRequest; facts: Facts; chosen: readonly DueItem[] }

const peopleOf = async ({ facts, chosen }: Chosen): Promise<ErasedPerson[]> =>
  chosen
    .filter(({ key }) => key.startsWith('person-'))
    .map(({ person, fileNumber }) => {
      const { id, lastName, firstName, middleName } = facts.reference.people.get(person!)!
      return {
        id,
        lastName,
        firstName,
        middleName: middleName ?? null,
        replacement: `Удалён № ${fileNumber ?? id}`,
      }
    })

const removeLogs = async ({ req, facts, chosen }: Chosen): Promise<void> => {
  const yearsOf = yearsOn(await readPeriods(req, facts.school), facts.today)
  for (const { kind } of chosen) {
    const log = logOf(kind)
    const years = yearsOf(kind)
    if (!log || years === null) continue
    await rows(req).remove({
      collection: log.collection,
      where: { school: { equals: facts.school }, at: { less_than: logLimit(facts.today, years) } },
    })
  }
}

const destroyJournals = async ({ req, facts, chosen }: Chosen): Promise<void> => {
  const { school, today } = facts
  for (const { key } of chosen)
    if (key.startsWith(JOURNAL_KEY))
      await summariseJournals({ req, school, today, year: Number(key.slice(JOURNAL_KEY.length)) })
}

type Anonymise = { req: PayloadRequest; facts: Facts; people: ErasedPerson[]; accounts: number[] }

const anonymise = async ({ req, facts, people, accounts }: Anonymise): Promise<number> => {
  const { school, reference } = facts
  const ids = new Set(people.map(({ id }) => id))
  const students = [...reference.students.values()]
    .filter(({ person }) => ids.has(person))
    .map(({ id }) => id)
  await scrubPeople(req, people)
  const archive = await readArchive(req, school)
  const { files } = await scrubRecords({ req, school, people: [...ids], students, archive })
  const staying = [...reference.people.values()]
    .filter(({ id }) => !ids.has(id))
    .map(({ lastName, firstName, middleName }) => ({ lastName, firstName, middleName: middleName ?? null }))
  await sweepNames({ req, school, archive, erase: createNameEraser(people, staying) })
  return removeFiles({ req, school, files, accounts })
}

type Note = Chosen & { details: ActDetails; paper: { file: number; document: number } }

const noteErasures = async ({ req, facts, details, chosen, paper }: Note): Promise<number> => {
  const { school, today, user } = facts
  const [act] = await rows(req).insert({
    collection: SLUGS.acts,
    rows: [
      {
        school,
        number: details.number,
        date: today,
        ground: details.ground,
        items: chosen.length,
        author: user,
        ...paper,
      },
    ],
  })
  const at = now().toISOString()
  await rows(req).insert({
    collection: SLUGS.erasures,
    rows: chosen.map(({ key, kind, fileNumber }) => ({ school, act: act!, key, kind, fileNumber, at })),
  })
  return act!
}
