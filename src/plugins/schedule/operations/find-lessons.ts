import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { initials } from '@/i18n/format'

/** Whose lessons a week or a day shows. */
export const WEEK_VIEWS = ['class', 'teacher', 'room', 'student'] as const
export type WeekView = (typeof WEEK_VIEWS)[number]
export type Whose = { view: WeekView; id: number }

const COLUMNS = [
  'id',
  'class',
  'subject',
  'subgroup',
  'teacher',
  'substitute',
  'date',
  'number',
  'room',
  'state',
  'movedFromDate',
  'movedFromNumber',
  'createdAt',
  'updatedAt',
] as const

/** A row of `lessons` as timetables read it. */
export type LessonRow = {
  id: number
  class: number
  subject: number
  subgroup: number | null
  teacher: number
  substitute: number | null
  date: SchoolDate
  number: number
  room: number | null
  state: string
  movedFromDate: SchoolDate | null
  movedFromNumber: number | null
  createdAt: string
  updatedAt: string
}

/** A lesson in words, as a timetable shows it. */
export type WeekLesson = {
  id: number
  number: number
  start: string | null
  end: string | null
  class: string
  subject: string
  subgroup: string | null
  teacher: string
  /** The teacher who gives the lesson in the place of the one above. */
  substitute: string | null
  room: string | null
  isCancelled: boolean
  /** Where the lesson stood before it was moved. */
  movedFrom: { date: SchoolDate; number: number } | null
}

/** «Иванова И. И.» of a member of staff. */
export const staffName = ({ reference }: Pick<Facts, 'reference'>, staff: number | null): string => {
  const person = reference.people.get(reference.staff.get(staff ?? 0)?.person ?? 0)
  return person ? initials(person) : '…'
}

/** Whether the lesson is of a class and a group that the student is in on its day. */
export const belongs = ({ reference }: Facts, student: number, lesson: LessonRow): boolean =>
  reference.enrolments.some(
    (row) => row.student === student && row.class === lesson.class && isWithin(row, lesson.date),
  ) &&
  (lesson.subgroup === null ||
    reference.subgroupMembers.some(
      (row) => row.student === student && row.subgroup === lesson.subgroup && isWithin(row, lesson.date),
    ))

const whereOf = (facts: Facts, { view, id }: Whose) => {
  if (view === 'class') return { class: { equals: id } }
  if (view === 'room') return { room: { equals: id } }
  if (view === 'teacher') return { or: [{ teacher: { equals: id } }, { substitute: { equals: id } }] }
  const classes = facts.reference.enrolments.filter((row) => row.student === id).map((row) => row.class)
  return { class: { in: [...new Set(classes)] } }
}

type Args = {
  req: PayloadRequest
  facts: Facts
  /** Several are alternatives; `null` for the whole school. */
  whose: readonly Whose[] | null
  from: SchoolDate
  to: SchoolDate
}

/** The lessons of a period in the order of time; one statement. Asks no rule: the caller has decided whose they may be. */
export const findLessons = async ({ req, facts, whose, from, to }: Args): Promise<LessonRow[]> => {
  if (whose?.length === 0) return []
  const found = await rows(req).find<LessonRow>({
    collection: 'lessons',
    columns: COLUMNS,
    where: {
      school: { equals: facts.school },
      date: { greater_than_equal: from, less_than_equal: to },
      ...(whose && { and: [{ or: whose.map((one) => whereOf(facts, one)) }] }),
    },
    sort: ['date', 'number', 'subgroup'],
  })
  if (!whose || whose.some(({ view }) => view !== 'student')) return found
  return found.filter((row) => whose.some(({ id }) => belongs(facts, id, row)))
}

/** A row in words, with the times of the class's bells. */
export const presentLesson = (facts: Facts, row: LessonRow): WeekLesson => {
  const { reference } = facts
  const bell = bellOf(reference, row.class, row.number)
  return {
    id: row.id,
    number: row.number,
    start: bell?.start ?? null,
    end: bell?.end ?? null,
    class: reference.classes.get(row.class)?.name ?? '',
    subject: reference.subjects.get(row.subject)?.name ?? '',
    subgroup: (row.subgroup && reference.subgroups.get(row.subgroup)?.name) || null,
    teacher: staffName(facts, row.teacher),
    substitute: row.substitute ? staffName(facts, row.substitute) : null,
    room: (row.room && reference.rooms.get(row.room)?.name) || null,
    isCancelled: row.state === 'cancelled',
    movedFrom:
      row.movedFromDate && row.movedFromNumber !== null
        ? { date: row.movedFromDate, number: row.movedFromNumber }
        : null,
  }
}
