import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { childrenSeenBy } from '@/access/guardian-rights'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import { addDays, type SchoolDate, schoolNow, startOfWeek } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { rows } from '@/db/rows'

import { diaryClasses, diaryStudents } from '../access/class-diaries'
import { SLUGS } from '../slugs'
import { READING_COLUMNS, type ReadingRow } from './readings'

/** Weeks side by side. */
export const WEEKS = 4
/** A family that has not opened the diary for so many days is one to talk to. */
export const SILENT_DAYS = 14

export const READER_STATES = ['all', 'silent', 'unsigned'] as const
export type ReadersFilter = { q: string; state: (typeof READER_STATES)[number] }

/** A week of a family: opened or signed, by whom and when (instants). */
export type FamilyWeek = {
  week: SchoolDate
  opened: { name: string; at: string }[]
  signed: { name: string; at: string }[]
}
export type ReaderLine = {
  student: number
  name: string
  /** Who may read the diary today; the last time each has opened it, an instant. */
  guardians: { name: string; lastAt: string | null }[]
  weeks: FamilyWeek[]
  isSilent: boolean
}
export type ClassReaders = {
  class: { id: number; name: string }
  weeks: SchoolDate[]
  lines: ReaderLine[]
  /** Of the whole class, whatever the filter. */
  silent: number
}

type Args = { req: PayloadRequest; facts: Facts; classId: number; until: SchoolDate; filter: ReadersFilter }

const nameOf = ({ reference }: Facts, person: number): string => reference.people.get(person)?.fullName ?? ''

/** Everybody who may read the diary of the student today. */
const guardiansOf = ({ reference, today }: Facts, student: number): number[] => [
  ...new Set(
    reference.guardianships
      .filter((tie) => tie.student === student)
      .map(({ guardian }) => guardian)
      .filter((guardian) => childrenSeenBy(reference.guardianships, guardian, today).includes(student)),
  ),
]

/**
 * Who of the parents of a class reads the diaries, and which weeks they have signed: one statement.
 * @throws notFound for a class that is not the reader's.
 */
export const readClassReaders = async ({
  req,
  facts,
  classId,
  until,
  filter,
}: Args): Promise<ClassReaders> => {
  const card = diaryClasses(facts).find(({ id }) => id === classId)
  if (!card) throw notFound()
  const { reference, today } = facts
  const students = diaryStudents(facts, classId)
  const found =
    students.length > 0
      ? await rows(req).find<ReadingRow>({
          collection: SLUGS.readings,
          columns: [...READING_COLUMNS],
          where: {
            student: { in: students.map(({ id }) => id) },
            week: { greater_than_equal: startOfWeek(reference.years.get(card.year)?.startDate ?? today) },
          },
          sort: ['firstAt'],
        })
      : []
  const monday = startOfWeek(until)
  const weeks = Array.from({ length: WEEKS }, (_, at) => addDays(monday, 7 * (at + 1 - WEEKS)))
  const byStudent = groupBy(found, ({ student }) => student)
  const since = addDays(today, -SILENT_DAYS)
  const dayOf = (at: string): SchoolDate => schoolNow(new Date(at), reference.school.timeZone).date

  const lines = students.map(({ id, name }): ReaderLine => {
    const own = byStudent.get(id) ?? []
    const guardians = guardiansOf(facts, id).map((guardian) => ({
      name: nameOf(facts, guardian),
      lastAt:
        own
          .filter((row) => row.guardian === guardian)
          .map(({ lastAt }) => lastAt)
          .sort()
          .at(-1) ?? null,
    }))
    return {
      student: id,
      name,
      guardians,
      weeks: weeks.map((week) => {
        const ofWeek = own.filter((row) => row.week === week)
        return {
          week,
          opened: ofWeek.map((row) => ({ name: nameOf(facts, row.guardian), at: row.firstAt })),
          signed: ofWeek.flatMap((row) =>
            row.signedAt ? [{ name: nameOf(facts, row.guardian), at: row.signedAt }] : [],
          ),
        }
      }),
      isSilent: !guardians.some(({ lastAt }) => lastAt !== null && dayOf(lastAt) >= since),
    }
  })
  const isShown = (line: ReaderLine): boolean =>
    (filter.state === 'all' ||
      (filter.state === 'silent' ? line.isSilent : line.weeks.at(-1)!.signed.length === 0)) &&
    (filter.q === '' || matchesWords(filter.q, line.name, ...line.guardians.map(({ name }) => name)))
  return {
    class: { id: card.id, name: card.name },
    weeks,
    lines: lines.filter(isShown),
    silent: lines.filter(({ isSilent }) => isSilent).length,
  }
}
