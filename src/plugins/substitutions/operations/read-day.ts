import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'
import { addDays, type SchoolDate } from '@/core/school-date'
import { staffName } from '@/plugins/schedule'

import { isAway } from '../domain/away'
import { isOpen } from '../domain/desk'
import { decisionOf, giverOf } from '../domain/lesson-places'
import type {
  AbsenceReason,
  AbsenceRow,
  DeskLesson,
  PaymentKind,
  SubstitutionKind,
  SubstitutionState,
} from '../types'
import { absencesBetween, lessonsWhere } from './load-desk'

export type DayAbsence = {
  id: number
  staff: number
  name: string
  from: SchoolDate
  to: SchoolDate
  fromLesson: number | null
  toLesson: number | null
  reason: AbsenceReason
  note: string | null
  revision: number
}

/** A lesson that somebody's absence touches, or about which something was decided. */
export type DayLesson = {
  id: number
  date: SchoolDate
  number: number
  start: string | null
  end: string | null
  class: string
  subject: string
  subgroup: string | null
  teacher: string
  room: string | null
  /** `open`: nobody gives it and nothing was decided. `recorded`: nothing can be changed any more. */
  status: 'open' | 'recorded' | SubstitutionState
  decision: DayDecision | null
  absence: number | null
  /** The revision to send back; 0 when nothing was ever decided. */
  seen: number
}
export type DayDecision = {
  kind: SubstitutionKind
  substitute: string | null
  from: { date: SchoolDate; number: number }
  to: { date: SchoolDate; number: number } | null
  payment: PaymentKind | null
  note: string | null
  isAcknowledged: boolean
}
export type Day = {
  date: SchoolDate
  absences: DayAbsence[]
  lessons: DayLesson[]
  /** Counts of the whole day, whatever is looked for. */
  open: number
  decided: number
  toAnnounce: number
}

export const presentAbsence = (facts: Facts, row: AbsenceRow): DayAbsence => ({
  id: row.id,
  staff: row.staff,
  name: staffName(facts, row.staff),
  from: row.from,
  to: row.to,
  fromLesson: row.fromLesson,
  toLesson: row.toLesson,
  reason: row.reason,
  note: row.note,
  revision: row.revision,
})

/** Lessons with a substitute or cancelled by other hands than the desk's are decided too. */
const decisionIn = (facts: Facts, row: DeskLesson): DayDecision | null => {
  const decision = decisionOf(row)
  if (decision) {
    return {
      kind: decision.kind,
      substitute: decision.substitute ? staffName(facts, decision.substitute) : null,
      from: { date: decision.date, number: decision.number },
      to: decision.toDate ? { date: decision.toDate, number: decision.toNumber ?? 0 } : null,
      payment: decision.payment,
      note: decision.note,
      isAcknowledged: Boolean(decision.acknowledgedAt),
    }
  }
  if (row.substitute === null && row.state !== 'cancelled') return null
  return {
    kind: row.state === 'cancelled' ? 'cancel' : 'substitute',
    substitute: row.substitute ? staffName(facts, row.substitute) : null,
    from: { date: row.date, number: row.number },
    to: null,
    payment: null,
    note: null,
    isAcknowledged: false,
  }
}

export const presentLesson = (facts: Facts, row: DeskLesson, absences: readonly AbsenceRow[]): DayLesson => {
  const { reference } = facts
  const bell = bellOf(reference, row.class, row.number)
  const decision = decisionIn(facts, row)
  const known = row.substitutions[0]
  const status = (): DayLesson['status'] => {
    if (isOpen(row, absences)) return 'open'
    if (row.state === 'held' || row.recordedAt) return 'recorded'
    return decisionOf(row)?.state ?? (decision ? 'announced' : 'open')
  }
  return {
    id: row.id,
    date: row.date,
    number: row.number,
    start: bell?.start ?? null,
    end: bell?.end ?? null,
    class: reference.classes.get(row.class)?.name ?? '',
    subject: reference.subjects.get(row.subject)?.name ?? '',
    subgroup: (row.subgroup && reference.subgroups.get(row.subgroup)?.name) || null,
    teacher: staffName(facts, row.teacher),
    room: (row.room && reference.rooms.get(row.room)?.name) || null,
    status: status(),
    decision,
    absence:
      absences.find(({ staff, ...span }) => staff === giverOf(row) && isAway(span, row.date, row.number))
        ?.id ??
      decisionOf(row)?.absence ??
      null,
    seen: known?.revision ?? 0,
  }
}

/** Whether an absence touches the lesson, whoever gives it now. */
export const isTouched = (row: DeskLesson, absences: readonly AbsenceRow[]): boolean =>
  absences.some(
    (absence) =>
      (absence.staff === row.teacher || absence.staff === row.substitute) &&
      isAway(absence, row.date, row.number),
  )

const plain = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

type Args = { req: PayloadRequest; facts: Facts; date: SchoolDate; sought?: string }

/** A day at the desk: who is away, every lesson touched, and what was decided; two statements. */
export const readDay = async ({ req, facts, date, sought = '' }: Args): Promise<Day> => {
  const rowsOfDay = await lessonsWhere(req, facts, {
    or: [{ date: { equals: date } }, { movedFromDate: { equals: date } }],
  })
  const absences = await absencesBetween(req, facts, date, date)
  const lessons = rowsOfDay
    .filter(
      (row) =>
        decisionOf(row) !== null ||
        row.substitute !== null ||
        row.state === 'cancelled' ||
        (row.date === date && isTouched(row, absences)),
    )
    .map((row) => presentLesson(facts, row, absences))
    .sort((a, b) => a.number - b.number || a.class.localeCompare(b.class, 'ru', { numeric: true }))
  const words = plain(sought).split(/\s+/).filter(Boolean)
  const textOf = (row: DayLesson): string =>
    plain(
      [row.class, row.subject, row.teacher, row.decision?.substitute, row.subgroup].filter(Boolean).join(' '),
    )
  return {
    date,
    absences: absences.map((row) => presentAbsence(facts, row)),
    lessons: lessons.filter((row) => words.every((word) => textOf(row).includes(word))),
    open: lessons.filter(({ status }) => status === 'open').length,
    decided: lessons.filter(({ status }) => status !== 'open').length,
    toAnnounce: lessons.filter(({ status }) => status === 'planned').length,
  }
}

/** Days that must not find anybody unprepared: today and the two after it, so that Saturday sees Monday. */
export const readOpen = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<{ date: SchoolDate; open: number }[]> => {
  const until = addDays(facts.today, 3)
  const absences = await absencesBetween(req, facts, facts.today, until)
  if (absences.length === 0) return []
  const staff = [...new Set(absences.map((row) => row.staff))]
  const lessons = await lessonsWhere(req, facts, {
    date: { greater_than_equal: facts.today, less_than_equal: until },
    state: { equals: 'planned' },
    or: [{ teacher: { in: staff } }, { substitute: { in: staff } }],
  })
  const open = lessons.filter((row) => isOpen(row, absences))
  const days = [...new Set(lessons.map(({ date }) => date))].sort()
  // Today, and the next day on which they would have lessons.
  const next = days.find((date) => date > facts.today)
  return [facts.today, ...(next ? [next] : [])]
    .map((date) => ({ date, open: open.filter((row) => row.date === date).length }))
    .filter((row) => row.open > 0)
}
