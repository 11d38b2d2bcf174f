import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { bellOf } from '@/collections/school/bells'
import { dayOff, type DayOff } from '@/collections/study/day-off'
import { badInput, notFound } from '@/core/errors'
import { addDays, isWithin, startOfWeek, weekday, type SchoolDate } from '@/core/school-date'
import { STAFF_STATUSES } from '@/core/statuses'
import { rows } from '@/db/rows'
import { initials } from '@/i18n/format'

export const WEEK_VIEWS = ['class', 'teacher', 'room', 'student'] as const
export type WeekView = (typeof WEEK_VIEWS)[number]

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
export type WeekDay = { date: SchoolDate; off: DayOff | null; lessons: WeekLesson[] }
export type Choice = { id: number; name: string }
export type Week = {
  view: WeekView
  subject: Choice
  from: SchoolDate
  to: SchoolDate
  days: WeekDay[]
}

type LessonRow = {
  id: number
  workload: number
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
}

const isStaffMember = ({ statuses }: Facts): boolean => STAFF_STATUSES.some((status) => statuses.has(status))

const staffName = ({ reference }: Facts, staff: number): string => {
  const person = reference.people.get(reference.staff.get(staff)?.person ?? 0)
  return person ? initials(person) : '…'
}

/** Whose timetables the person may open: staff all of the school's, families those of their own classes and children. */
export const weekChoices = (facts: Facts): Record<WeekView, Choice[]> => {
  const { reference, today } = facts
  const byName = (a: Choice, b: Choice): number => a.name.localeCompare(b.name, 'ru', { numeric: true })
  const isStaff = isStaffMember(facts)
  const classes = presentClasses(facts).filter(({ id }) => isStaff || facts.learningClasses.includes(id))
  const known = new Set(presentClasses(facts).map(({ id }) => id))
  const teachers = isStaff
    ? new Set(
        [...reference.workloads.values()]
          .filter((row) => known.has(row.class) && isWithin(row, today))
          .map(({ teacher }) => teacher),
      )
    : new Set<number>()
  const learners = [...new Set([facts.student, ...facts.children])].filter((id) => id !== null)
  return {
    class: classes.map(({ id, name }) => ({ id, name })),
    teacher: [...teachers].map((id) => ({ id, name: staffName(facts, id) })).sort(byName),
    room: isStaff ? [...reference.rooms.values()].map(({ id, name }) => ({ id, name })).sort(byName) : [],
    student: learners.map((id) => {
      const person = reference.people.get(reference.students.get(id)?.person ?? 0)
      return { id, name: person ? `${person.firstName} ${person.lastName}` : '…' }
    }),
  }
}

/** What a person sees first: the own lessons, the child's, the class led, otherwise the first class. */
export const ownWeek = (
  facts: Facts,
  choices = weekChoices(facts),
): { view: WeekView; id: number } | null => {
  const [student] = choices.student
  if (student) return { view: 'student', id: student.id }
  const own = choices.teacher.find(({ id }) => id === facts.staff)
  if (own) return { view: 'teacher', id: own.id }
  const led = choices.class.find(({ id }) => facts.classTeacherOf.includes(id)) ?? choices.class[0]
  return led ? { view: 'class', id: led.id } : null
}

type Args = { req: PayloadRequest; facts: Facts; view: WeekView; id: number; date?: SchoolDate }

/** Classes and groups of a student on a day. */
const belongs = ({ reference }: Facts, student: number, lesson: LessonRow): boolean =>
  reference.enrolments.some(
    (row) => row.student === student && row.class === lesson.class && isWithin(row, lesson.date),
  ) &&
  (lesson.subgroup === null ||
    reference.subgroupMembers.some(
      (row) => row.student === student && row.subgroup === lesson.subgroup && isWithin(row, lesson.date),
    ))

const whereOf = ({ facts, view, id }: Args, from: SchoolDate, to: SchoolDate) => {
  const { school, reference } = facts
  const dates = { school: { equals: school }, date: { greater_than_equal: from, less_than_equal: to } }
  if (view === 'class') return { ...dates, class: { equals: id } }
  if (view === 'room') return { ...dates, room: { equals: id } }
  if (view === 'teacher')
    return { ...dates, or: [{ teacher: { equals: id } }, { substitute: { equals: id } }] }
  const classes = reference.enrolments.filter((row) => row.student === id).map((row) => row.class)
  return { ...dates, class: { in: [...new Set(classes)] } }
}

const present = (facts: Facts, row: LessonRow): WeekLesson => {
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

/**
 * The lessons of a week by class, teacher, room or student, substitutions and cancellations included; one statement.
 * @throws notFound for a timetable that the person may not open.
 */
export const readWeek = async (args: Args): Promise<Week> => {
  const { req, facts, view, id, date = facts.today } = args
  const subject = weekChoices(facts)[view].find((choice) => choice.id === id)
  if (!subject) throw notFound()
  const from = startOfWeek(date)
  if (from < '1990-01-01' || from > '2199-01-01') {
    throw badInput({ ru: 'Такой недели в расписании нет.', en: 'There is no such week.' }, { path: 'date' })
  }
  const sunday = addDays(from, 6)
  const found = await rows(req).find<LessonRow>({
    collection: 'lessons',
    columns: [
      'id',
      'workload',
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
    ],
    where: whereOf(args, from, sunday),
    sort: ['date', 'number', 'subgroup'],
  })
  const lessons = found.filter((row) => view !== 'student' || belongs(facts, id, row))
  const classOf =
    view === 'class'
      ? id
      : view === 'student'
        ? facts.reference.enrolments.find((row) => row.student === id && isWithin(row, from))?.class
        : presentClasses(facts).at(-1)?.id
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
    .map((day) => ({
      date: day,
      off: classOf === undefined ? null : dayOff({ reference: facts.reference, classId: classOf, date: day }),
      lessons: lessons.filter((row) => row.date === day).map((row) => present(facts, row)),
    }))
    .filter((day) => day.lessons.length > 0 || weekday(day.date) <= facts.reference.school.weekDays)
  return { view, subject, from, to: days.at(-1)?.date ?? sunday, days }
}
