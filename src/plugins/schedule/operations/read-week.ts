import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classesOfYear, presentClasses, presentYear } from '@/access/present-year'
import { dayOff, type DayOff } from '@/collections/study/day-off'
import { badInput, notFound } from '@/core/errors'
import { addDays, isWithin, startOfWeek, weekday, type SchoolDate } from '@/core/school-date'
import { STAFF_STATUSES } from '@/core/statuses'

import { seenStudents } from '../access/seen-students'
import {
  findLessons,
  presentLesson,
  staffName,
  type WeekLesson,
  type WeekView,
  type Whose,
} from './find-lessons'

export type WeekDay = { date: SchoolDate; off: DayOff | null; lessons: WeekLesson[] }
export type Choice = { id: number; name: string }
export type Week = {
  view: WeekView
  subject: Choice
  from: SchoolDate
  to: SchoolDate
  days: WeekDay[]
}

export const isStaffMember = ({ statuses }: Facts): boolean =>
  STAFF_STATUSES.some((status) => statuses.has(status))

const studentName = ({ reference }: Facts, id: number): string => {
  const person = reference.people.get(reference.students.get(id)?.person ?? 0)
  return person ? `${person.firstName} ${person.lastName}` : '…'
}

/** Whose timetables the person chooses from: staff all of the school's, families those of their own classes and children. */
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
    student: learners.map((id) => ({ id, name: studentName(facts, id) })),
  }
}

/** What a person sees first: the own lessons, the child's, the class led, otherwise the first class. */
export const ownWeek = (facts: Facts, choices = weekChoices(facts)): Whose | null => {
  const [student] = choices.student
  if (student) return { view: 'student', id: student.id }
  const own = choices.teacher.find(({ id }) => id === facts.staff)
  if (own) return { view: 'teacher', id: own.id }
  const led = choices.class.find(({ id }) => facts.classTeacherOf.includes(id)) ?? choices.class[0]
  return led ? { view: 'class', id: led.id } : null
}

const FOUND = 20
export type FoundStudent = Choice & { class: string }

/** Students by a part of their name, at most twenty, among those whose timetables the person may open. */
export const findStudents = (facts: Facts, words: string): FoundStudent[] => {
  const parts = words.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const { reference, today } = facts
  return [...seenStudents(facts)]
    .flatMap((id) => {
      const person = reference.people.get(reference.students.get(id)?.person ?? 0)
      const name = person?.fullName.toLowerCase().replaceAll('ё', 'е') ?? ''
      if (!person || !parts.every((part) => name.includes(part))) return []
      const enrolment = reference.enrolments.find((row) => row.student === id && isWithin(row, today))
      const of = enrolment && reference.classes.get(enrolment.class)?.name
      return [{ id, name: person.fullName, class: of ?? '' }]
    })
    .sort((left, right) => left.name.localeCompare(right.name, 'ru'))
    .slice(0, FOUND)
}

/**
 * Whose timetable was asked for, with its name.
 * @throws notFound for a timetable that the person may not open.
 */
export const requireSubject = (facts: Facts, { view, id }: Whose): Choice => {
  const chosen = weekChoices(facts)[view].find((choice) => choice.id === id)
  if (chosen) return chosen
  if (view === 'student' && seenStudents(facts).has(id)) return { id, name: studentName(facts, id) }
  throw notFound()
}

/** The class by whose terms and vacations the days off of a timetable are told. */
export const classOfDays = (facts: Facts, { view, id }: Whose, date: SchoolDate): number | undefined => {
  if (view === 'class') return id
  if (view === 'student')
    return facts.reference.enrolments.find((row) => row.student === id && isWithin(row, date))?.class
  const classes = classesOfYear(facts, presentYear(facts)?.id ?? null)
  return (
    classes.find((row) => view === 'teacher' && facts.classTeacherOf.includes(row.id))?.id ??
    classes.at(-1)?.id
  )
}

/** @throws badInput for dates that no school year reaches */
export const requireSaneDate = (date: SchoolDate): void => {
  if (date < '1990-01-01' || date > '2199-01-01')
    throw badInput({ ru: 'Такой недели в расписании нет.', en: 'There is no such week.' }, { path: 'date' })
}

type Args = { req: PayloadRequest; facts: Facts; view: WeekView; id: number; date?: SchoolDate }

/**
 * The lessons of a week by class, teacher, room or student, substitutions and cancellations included; one statement.
 * @throws notFound for a timetable that the person may not open.
 */
export const readWeek = async ({ req, facts, view, id, date = facts.today }: Args): Promise<Week> => {
  const subject = requireSubject(facts, { view, id })
  const from = startOfWeek(date)
  requireSaneDate(from)
  const days = await readDays({ req, facts, whose: { view, id }, from, to: addDays(from, 6) })
  const shown = days.filter(
    (day) => day.lessons.length > 0 || weekday(day.date) <= facts.reference.school.weekDays,
  )
  return { view, subject, from, to: shown.at(-1)?.date ?? addDays(from, 6), days: shown }
}

/**
 * One day of a timetable, in the shape of a week of one day; one statement.
 * @throws notFound for a timetable that the person may not open.
 */
export const readDay = async ({ req, facts, view, id, date = facts.today }: Args): Promise<Week> => {
  const subject = requireSubject(facts, { view, id })
  requireSaneDate(date)
  const days = await readDays({ req, facts, whose: { view, id }, from: date, to: date })
  return { view, subject, from: date, to: date, days }
}

type DaysArgs = { req: PayloadRequest; facts: Facts; whose: Whose; from: SchoolDate; to: SchoolDate }

const readDays = async ({ req, facts, whose, from, to }: DaysArgs): Promise<WeekDay[]> => {
  const lessons = await findLessons({ req, facts, whose: [whose], from, to })
  const classId = classOfDays(facts, whose, from)
  const days: WeekDay[] = []
  for (let date = from; date <= to; date = addDays(date, 1))
    days.push({
      date,
      off: classId === undefined ? null : dayOff({ reference: facts.reference, classId, date }),
      lessons: lessons.filter((row) => row.date === date).map((row) => presentLesson(facts, row)),
    })
  return days
}
