import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { addDays, startOfWeek, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { limitsOf, parseUnavailable, staffName } from '@/plugins/schedule'

import { isAway } from '../domain/away'
import { createDesk, isOpen, type Desk } from '../domain/desk'
import { decisionOf, giverOf } from '../domain/lesson-places'
import { propose, type Proposal } from '../domain/propose'
import type { RankReason } from '../domain/rank-teachers'
import { SLUGS } from '../slugs'
import type { AbsenceRow, DeskLesson, PaymentKind, SubstitutionKind } from '../types'
import { ABSENCE_COLUMNS, absencesBetween, lessonsWhere, slotsOf } from './load-desk'
import { teachersOf } from './names'
import { isTouched, presentAbsence, presentLesson, type DayAbsence, type DayLesson } from './read-day'

/** So many of the ranked are told for one lesson: enough to choose from, and an absence of weeks stays small. */
const CANDIDATES = 15

export type DeskCandidate = { staff: number; name: string; isSameSubject: boolean; reasons: RankReason[] }
export type DeskChoice = {
  kind: SubstitutionKind
  substitute: number | null
  mergedInto: number | null
  toDate: SchoolDate | null
  toNumber: number | null
  room: number | null
  payment: PaymentKind
  hours: number
  note: string
}
export type DeskLine = DayLesson & {
  workload: number
  roomId: number | null
  candidates: DeskCandidate[]
  merges: { lesson: number; name: string }[]
  takenRooms: number[]
  /** What was decided; `null` while the lesson is open. */
  chosen: DeskChoice | null
}
export type DeskPage = {
  absence: DayAbsence | null
  /** What the whole is about: the absence, or the lessons of a day. */
  from: SchoolDate
  to: SchoolDate
  lines: DeskLine[]
  proposal: Proposal[]
  rooms: { id: number; name: string }[]
}

type Common = { req: PayloadRequest; facts: Facts }
export type DeskQuestion = { absence: number } | { date: SchoolDate }

/**
 * An absence of the own school.
 * @throws notFound for one of another school.
 */
export const loadAbsence = async ({ req, facts, id }: Common & { id: number }): Promise<AbsenceRow> => {
  const found = await rows(req).findOne<AbsenceRow>({
    collection: SLUGS.absences,
    columns: [...ABSENCE_COLUMNS],
    where: { id: { equals: id }, school: { equals: facts.school } },
  })
  if (!found) throw notFound()
  return found
}

const chosenOf = (row: DeskLesson): DeskChoice | null => {
  const decision = decisionOf(row)
  if (!decision) {
    const isDecided = row.substitute !== null || row.state === 'cancelled'
    return isDecided
      ? {
          kind: row.state === 'cancelled' ? 'cancel' : 'substitute',
          substitute: row.substitute,
          mergedInto: null,
          toDate: null,
          toNumber: null,
          room: null,
          payment: row.state === 'cancelled' ? 'none' : 'full',
          hours: row.state === 'cancelled' ? 0 : 1,
          note: '',
        }
      : null
  }
  const { kind, substitute, mergedInto, toDate, toNumber, payment, hours, note } = decision
  return {
    kind,
    substitute,
    mergedInto,
    toDate,
    toNumber,
    payment,
    hours,
    room: decision.room,
    note: note ?? '',
  }
}

const presentLine = (
  facts: Facts,
  desk: Desk,
  absences: readonly AbsenceRow[],
  row: DeskLesson,
): DeskLine => ({
  ...presentLesson(facts, row, absences),
  workload: row.workload,
  roomId: row.room,
  candidates: desk
    .rank(row)
    .slice(0, CANDIDATES)
    .map(({ staff, isSameSubject, reasons }) => ({
      staff,
      name: staffName(facts, staff),
      isSameSubject,
      reasons,
    })),
  merges: desk.mergesOf(row).map((other) => ({
    lesson: other.id,
    name: `${facts.reference.subgroups.get(other.subgroup ?? 0)?.name ?? ''}, ${staffName(facts, giverOf(other))}`,
  })),
  takenRooms: [...desk.takenRooms(row)],
  chosen: chosenOf(row),
})

/** Who stood in on which day of the months that the period touches. */
const givenBetween = ({ req, facts }: Common, from: SchoolDate, to: SchoolDate) =>
  rows(req).find<{ substitute: number; date: SchoolDate }>({
    collection: SLUGS.substitutions,
    columns: ['substitute', 'date'],
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: `${from.slice(0, 7)}-01`, less_than_equal: `${to.slice(0, 7)}-31` },
      state: { not_equals: 'withdrawn' },
      kind: { in: ['substitute', 'merge'] },
    },
  })

/**
 * All lessons that an absence touches over its days, or those of one day, each with the free teachers in their order, the
 * subgroups it may merge with and the rooms that are taken, and a proposal for what is open. Five statements at most.
 */
export const readDesk = async ({ req, facts, ...asked }: Common & DeskQuestion): Promise<DeskPage> => {
  const absence = 'absence' in asked ? await loadAbsence({ req, facts, id: asked.absence }) : null
  const { from, to } = absence ?? {
    from: (asked as { date: string }).date,
    to: (asked as { date: string }).date,
  }
  const lessons = await lessonsWhere(req, facts, {
    date: { greater_than_equal: startOfWeek(from), less_than_equal: addDays(startOfWeek(to), 6) },
  })
  const absences = await absencesBetween(req, facts, from, to)
  const given = await givenBetween({ req, facts }, from, to)
  const limits = await limitsOf(req, facts.school)
  const desk = createDesk({
    lessons,
    absences,
    teachers: teachersOf(facts, from),
    unavailable: new Map(limits.map((row) => [row.teacher, parseUnavailable(row.unavailable)])),
    given: given.flatMap(({ substitute, date }) => (substitute ? [{ staff: substitute, date }] : [])),
    slotOf: slotsOf(facts),
  })
  const concerns = (row: DeskLesson): boolean => {
    if (row.date < from || row.date > to) return false
    if (!absence) return decisionOf(row) !== null || row.substitute !== null || isTouched(row, absences)
    if (decisionOf(row)?.absence === absence.id) return true
    return (
      (row.teacher === absence.staff || row.substitute === absence.staff) &&
      isAway(absence, row.date, row.number)
    )
  }
  const own = lessons.filter(concerns)
  const lines = own.map((row) => presentLine(facts, desk, absences, row))
  const movedAway = absence
    ? lessons.filter((row) => decisionOf(row)?.absence === absence.id && !own.includes(row))
    : []
  return {
    absence: absence && presentAbsence(facts, absence),
    from,
    to,
    lines: [...lines, ...movedAway.map((row) => presentLine(facts, desk, absences, row))],
    proposal: propose(
      desk,
      own.filter((row) => isOpen(row, absences)),
    ),
    rooms: [...facts.reference.rooms.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true })),
  }
}
