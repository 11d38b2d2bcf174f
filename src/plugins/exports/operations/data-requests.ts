import type { PayloadRequest } from 'payload'

import { presentYear } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import { defineError, notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { dueDate } from '../domain/due-date'
import { SLUGS } from '../slugs'
import type { RequestRow } from '../types'

const inFuture = defineError({
  code: 'asked-in-future',
  status: 422,
  message: {
    ru: () => 'Дата запроса ещё не наступила.',
    en: () => 'The date of the request is in the future.',
  },
})

type Args = {
  req: PayloadRequest
  facts: Facts
  person: number
  applicant: string
  askedOn: SchoolDate
}

/** Writes a request into the register; when it is due follows from the school's calendar. */
export const registerRequest = async ({ req, facts, person, applicant, askedOn }: Args) => {
  if (!facts.reference.people.has(person)) throw notFound()
  if (askedOn > facts.today) throw inFuture(undefined, { path: 'askedOn' })
  const holidays = new Set(presentYear(facts)?.holidays.map(({ date }) => date) ?? [])
  const dueOn = dueDate(askedOn, holidays)
  const [id] = await rows(req).insert({
    collection: SLUGS.requests,
    rows: [{ school: facts.school, person, applicant, askedOn, dueOn }],
  })
  return { id: id!, dueOn }
}

/** Marks that the data were given, or takes the mark back. */
export const finishRequest = async (
  req: PayloadRequest,
  facts: Facts,
  { id, isDone }: { id: number; isDone: boolean },
): Promise<{ id: number; doneOn: SchoolDate | null }> => {
  const doneOn = isDone ? facts.today : null
  const changed = await rows(req).update({
    collection: SLUGS.requests,
    where: { id: { equals: id }, school: { equals: facts.school } },
    data: { doneOn, doneBy: isDone ? facts.user : null },
  })
  if (changed === 0) throw notFound()
  return { id, doneOn }
}

const COLUMNS: (keyof RequestRow)[] = ['id', 'person', 'applicant', 'askedOn', 'dueOn', 'doneOn', 'doneBy']

/** The register of the school, newest first; all of it without a page. */
export const listRequests = async (
  req: PayloadRequest,
  facts: Facts,
  page?: { page: number; pageSize: number },
): Promise<{ rows: RequestRow[]; total: number }> => {
  const where = { school: { equals: facts.school } }
  const found = await rows(req).find<RequestRow>({
    collection: SLUGS.requests,
    columns: COLUMNS,
    where,
    sort: ['-askedOn', '-id'],
    ...(page ? { limit: page.pageSize, offset: (page.page - 1) * page.pageSize } : {}),
  })
  return {
    rows: found,
    total: page ? await rows(req).count({ collection: SLUGS.requests, where }) : found.length,
  }
}
