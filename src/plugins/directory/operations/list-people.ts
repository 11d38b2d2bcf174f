import type { PayloadRequest, Where } from 'payload'

import type { Facts } from '@/access/facts'
import { contactsSeenBy } from '@/access/sees-contacts'
import { named } from '@/collections/people/named'
import { rows } from '@/db/rows'

import { peopleOf, type PeopleKind } from '../domain/people-of'
import { presentParts } from '../presenters/present-parts'
import type { PeoplePage } from '../types'

export const PAGE_SIZE = 50

export type PeopleFilter = { q: string; kind: PeopleKind; class: number | null }

type Args = {
  req: PayloadRequest
  facts: Facts
  filter: PeopleFilter
  /** From 1; everybody at once when left out. */
  page?: number
}

/** Persons whose work here has ended. */
const formerStaff = async ({ req, facts }: Args): Promise<Set<number>> => {
  const left = await rows(req).find<{ person: number }>({
    collection: 'staff',
    columns: ['person'],
    where: { school: { equals: facts.school }, leftOn: { less_than: facts.today } },
  })
  return new Set(left.map(({ person }) => person))
}

const whereOf = async (args: Args): Promise<Where> => {
  const { reference, school, today } = args.facts
  const { q, kind, class: classId } = args.filter
  const former = kind === 'staff' || classId !== null ? await formerStaff(args) : new Set<number>()
  const people = peopleOf({ reference, date: today, kind, class: classId, former })
  const wanted = named(q)
  return {
    and: [
      { school: { equals: school } },
      ...(people ? [{ id: { in: [...people] } }] : []),
      ...(wanted ? [wanted] : []),
    ],
  }
}

/** People that the reader may read, by name, with what each of them is at the school. */
export const listPeople = async (args: Args): Promise<PeoplePage> => {
  const { req, facts, page } = args
  const { docs, totalDocs, totalPages } = await req.payload.find({
    req,
    collection: 'people',
    where: await whereOf(args),
    select: { fullName: true, birthDate: true, phone: true, email: true },
    sort: ['sortKey', 'id'],
    limit: page ? PAGE_SIZE : 0,
    page: page ?? 1,
    pagination: Boolean(page),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
  })
  const seesContacts = contactsSeenBy(facts)
  const partsOf = await presentParts({ req, facts, people: docs.map(({ id }) => id) })
  return {
    rows: docs.map(({ id, fullName, birthDate, phone, email }) => {
      const isSeen = seesContacts(id)
      return {
        id,
        name: fullName ?? '',
        parts: partsOf(id),
        birthDate: (isSeen && birthDate) || null,
        phone: (isSeen && phone) || null,
        email: (isSeen && email) || null,
      }
    }),
    total: totalDocs,
    page: page ?? 1,
    pages: totalPages,
    hasContacts: docs.some(({ id }) => id !== facts.person && seesContacts(id)),
  }
}
