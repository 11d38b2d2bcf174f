import { now } from '@/core/clock'
import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { dueInThePast, notOfStaff } from './errors'
import { findDocument } from './read-document'
import type { Scope } from './readable'
import { staffAtWork } from './staff-at-work'

type Args = Scope & {
  document: number
  people: readonly number[]
  /** The last day to read it. */
  dueOn?: SchoolDate | null
}

/** @throws notOfStaff when one of the people does not work at the school today */
export const requireAtWork = async ({
  req,
  facts,
  people,
}: Omit<Args, 'document' | 'dueOn'>): Promise<void> => {
  const atWork = new Set((await staffAtWork({ req, facts })).map(({ person }) => person))
  const strangers = people.filter((person) => !atWork.has(person))
  if (strangers.length === 0) return
  const names = strangers.flatMap((person) => facts.reference.people.get(person)?.fullName ?? [])
  throw notOfStaff({ names }, { path: 'people' })
}

/** @throws dueInThePast for a day that is over */
export const requireTerm = ({ today }: Scope['facts'], dueOn: SchoolDate | null): void => {
  if (dueOn !== null && dueOn < today) throw dueInThePast({ date: dueOn }, { path: 'dueOn' })
}

/** Puts people on the sheet of a document; who stands there already keeps the answer given. */
export const putOnSheet = async ({ req, facts, document, people, dueOn = null }: Args): Promise<number> => {
  const wanted = [...new Set(people)]
  if (wanted.length === 0) return 0
  const { inserted } = await rows(req).upsert({
    collection: SLUGS.acknowledgements,
    rows: wanted.map((person) => ({ school: facts.school, document, person, dueOn, requestedAt: now() })),
    on: ['document', 'person'],
    set: [],
  })
  return inserted.length
}

/**
 * Asks colleagues to read a document of the store. From then on they may open it, whomever it is for otherwise.
 * @throws notFound, notOfStaff, dueInThePast
 */
export const askToAcknowledge = (args: Args): Promise<{ asked: number }> =>
  inTransaction(args.req, async () => {
    await findDocument(args)
    await requireAtWork(args)
    requireTerm(args.facts, args.dueOn ?? null)
    return { asked: await putOnSheet(args) }
  })
