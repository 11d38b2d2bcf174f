import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notAllowed } from '@/core/errors'
import { schoolNow, type SchoolDate, startOfWeek } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { requireDiary } from '../access/may-read-diary'
import { SLUGS } from '../slugs'
import { weekNotRead } from './diary-errors'

type Scope = { req: PayloadRequest; facts: Facts; student: number; date: SchoolDate }

export const READING_COLUMNS = ['id', 'guardian', 'student', 'week', 'firstAt', 'lastAt', 'signedAt'] as const
export type ReadingRow = {
  id: number
  guardian: number
  student: number
  week: SchoolDate
  firstAt: string
  lastAt: string
  signedAt: string | null
}

/** Who has signed a week of a diary, and whether the reader may and did. */
export type WeekSignatures = {
  signatures: { name: string; at: string }[]
  /** The reader is a guardian who signs, and the week has come. */
  maySign: boolean
  isSigned: boolean
}

const isGuardianOf = ({ person, children }: Facts, student: number): boolean =>
  person !== null && children.includes(student)

const present = ({ facts, student, date }: Scope, found: readonly ReadingRow[]): WeekSignatures => ({
  signatures: found
    .filter(({ signedAt }) => signedAt !== null)
    .map(({ guardian, signedAt }) => ({
      name: facts.reference.people.get(guardian)?.fullName ?? '',
      at: signedAt!,
    })),
  maySign: isGuardianOf(facts, student) && startOfWeek(date) <= facts.today,
  isSigned: found.some(({ guardian, signedAt }) => guardian === facts.person && signedAt !== null),
})

const readWeek = ({ req, student, date }: Scope): Promise<ReadingRow[]> =>
  rows(req).find<ReadingRow>({
    collection: SLUGS.readings,
    columns: [...READING_COLUMNS],
    where: { student: { equals: student }, week: { equals: startOfWeek(date) } },
    sort: ['signedAt'],
  })

/**
 * Notes that a guardian has a week of the diary open, and tells who has signed it. The first opening is written, and
 * then the last one once a day at most: whoever leafs through the weeks writes nothing again.
 */
export const openWeek = async (scope: Scope): Promise<WeekSignatures> => {
  const { req, facts, student, date } = scope
  requireDiary(facts, student)
  const found = await readWeek(scope)
  if (isGuardianOf(facts, student)) {
    const at = now()
    const dayOf = (instant: string): SchoolDate =>
      schoolNow(new Date(instant), facts.reference.school.timeZone).date
    const own = found.find(({ guardian }) => guardian === facts.person)
    if (!own)
      await rows(req).upsert({
        collection: SLUGS.readings,
        rows: [
          {
            school: facts.school,
            guardian: facts.person,
            student,
            week: startOfWeek(date),
            firstAt: at,
            lastAt: at,
          },
        ],
        on: ['guardian', 'student', 'week'],
        set: [],
      })
    else if (dayOf(own.lastAt) !== facts.today)
      await rows(req).update({
        collection: SLUGS.readings,
        where: { id: { equals: own.id } },
        data: { lastAt: at },
      })
  }
  return present(scope, found)
}

/**
 * A guardian signs a week as read; a second signature changes nothing.
 * @throws notAllowed for those who read the diary and are no guardians, weekNotRead for a week to come.
 */
export const signWeek = (scope: Scope): Promise<WeekSignatures> =>
  inTransaction(scope.req, async () => {
    const { req, facts, student, date } = scope
    requireDiary(facts, student)
    if (!isGuardianOf(facts, student)) throw notAllowed()
    const week = startOfWeek(date)
    if (week > facts.today) throw weekNotRead(undefined, { path: 'date' })
    const at = now()
    await rows(req).upsert({
      collection: SLUGS.readings,
      rows: [
        {
          school: facts.school,
          guardian: facts.person,
          student,
          week,
          firstAt: at,
          lastAt: at,
          signedAt: at,
        },
      ],
      on: ['guardian', 'student', 'week'],
      set: ['lastAt', 'signedAt'],
      where: { signedAt: { exists: false } },
    })
    return present(scope, await readWeek(scope))
  })
