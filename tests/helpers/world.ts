import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { newId } from '@/core/ids'
import { addDays, type SchoolDate } from '@/core/school-date'
import { STATUSES, type Status } from '@/core/statuses'

import { TODAY } from './clock'
import { createFactories, type Factories, type Place } from './factories'

/** Everybody whose eyes the tests look through: each status once, and those whose classes and children differ. */
export const ACTORS = [
  ...STATUSES,
  'classTeacher',
  'otherTeacher',
  'classmate',
  'otherStudent',
  'otherGuardian',
] as const
export type ActorName = (typeof ACTORS)[number]

/** The status that an actor has. */
export const statusOf = (actor: ActorName): Status =>
  ({
    classTeacher: 'teacher' as const,
    otherTeacher: 'teacher' as const,
    classmate: 'student' as const,
    otherStudent: 'student' as const,
    otherGuardian: 'guardian' as const,
  })[actor as 'classTeacher'] ?? (actor as Status)

type Learner = 'student' | 'classmate' | 'otherStudent'
type Course = 'maths' | 'english' | 'otherMaths'

/**
 * A school of two classes. 7А: maths by `teacher`, English by `classTeacher` who leads the class; in it `student`,
 * child of `guardian`, and `classmate`. 7Б: maths by `otherTeacher`; in it `otherStudent`, child of `otherGuardian`.
 */
export type World = Factories & {
  place: Place
  school: number
  year: number
  termSet: number
  terms: [number, number]
  classes: { own: number; other: number }
  /** Made when the school is populated. */
  divisions: { own: number; other: number }
  subjects: { maths: number; english: number }
  room: number
  lessonType: number
  assignmentTypes: { answer: number; control: number }
  people: Record<ActorName, number>
  staff: Record<ActorName, number>
  students: Record<Learner, number>
  workloads: Record<Course, number>
  /** Today's lesson of each course, and maths lessons of last week and of next week. */
  lessons: Record<Course | 'pastMaths' | 'futureMaths', number>
  assignments: Record<Course, number>
  /** Accounts of the actors. */
  users: Record<ActorName, number>
  dates: { today: SchoolDate; past: SchoolDate; future: SchoolDate }
}

const LEARNERS = ['student', 'classmate', 'otherStudent'] as const
const isOfStaff = (actor: ActorName): boolean => !['student', 'guardian'].includes(statusOf(actor))

const build = async <TKey extends string>(
  keys: readonly TKey[],
  make: (key: TKey) => Promise<{ id: number }>,
) => {
  const made = {} as Record<TKey, number>
  for (const key of keys) made[key] = (await make(key)).id
  return made
}

const NAMES: Partial<Record<ActorName, [string, string]>> = {
  student: ['Ёлкин', 'Егор'],
  classmate: ['Ерёмина', 'Яна'],
  otherStudent: ['Жуков', 'Семён'],
}

/** Makes a school with everybody in it. Accounts sign in through `actors`, so they have no passwords. */
export const buildWorld = async (payload: Payload, name = 'Школа № 1'): Promise<World> => {
  const school = (await createFactories(payload, { school: 0 }).buildSchool({ name, shortName: name })).id
  const place: Place = { school }
  const f = createFactories(payload, place)
  const dates = { today: TODAY, past: addDays(TODAY, -7), future: addDays(TODAY, 7) }

  const year = (place.year = (await f.buildYear({ name: '2026/27' })).id)
  const termSet = (place.termSet = (await f.buildTermSet({ name: 'Четверти' })).id)
  const first = await f.buildTerm({
    termSet,
    number: 1,
    name: '1 четверть',
    from: '2026-09-01',
    to: '2026-10-25',
  })
  const second = await f.buildTerm({ termSet })
  place.term = second.id
  await f.buildBellSchedule({ name: 'Основное', isDefault: true })
  const maths = (place.subject = (await f.buildSubject({ name: 'Математика', shortName: 'Матем.' })).id)
  const english = (await f.buildSubject({ name: 'Английский язык', shortName: 'Англ.' })).id
  const room = (await f.buildRoom({ name: '12' })).id
  const lessonType = (await f.buildLessonType({ name: 'Новый материал', shortName: 'НМ' })).id
  const answer = (place.assignmentType = (
    await f.buildAssignmentType({ name: 'Ответ на уроке', letter: 'О' })
  ).id)
  const control = (await f.buildAssignmentType({ name: 'Контрольная', letter: 'К', weight: 30 })).id

  const people = await build(ACTORS, (actor) => {
    const [lastName, firstName] = NAMES[actor] ?? [`Тест ${actor}`, 'Анна']
    return f.buildPerson({ lastName, firstName })
  })
  const staff = (await build(ACTORS.filter(isOfStaff), (actor) =>
    f.buildStaff({ person: people[actor] }),
  )) as World['staff']
  place.staff = staff.teacher
  const students = await build(LEARNERS, (learner) =>
    f.buildStudent({ person: people[learner], fileNumber: `Т-${LEARNERS.indexOf(learner) + 1}` }),
  )
  await f.buildGuardianship({ guardian: people.guardian, student: students.student })
  await f.buildGuardianship({
    guardian: people.otherGuardian,
    student: students.otherStudent,
    kinship: 'father',
  })

  const own = (place.class = (
    await f.buildClass({ letter: 'А', classTeachers: [{ staff: staff.classTeacher, from: '2026-09-01' }] })
  ).id)
  const other = (await f.buildClass({ letter: 'Б' })).id
  for (const learner of LEARNERS) {
    await f.buildEnrolment({ student: students[learner], class: learner === 'otherStudent' ? other : own })
  }

  const courses = {
    maths: { class: own, subject: maths, teacher: staff.teacher },
    english: { class: own, subject: english, teacher: staff.classTeacher },
    otherMaths: { class: other, subject: maths, teacher: staff.otherTeacher },
  }
  const workloads = await build(Object.keys(courses) as Course[], (course) =>
    f.buildWorkload(courses[course]),
  )
  place.workload = workloads.maths
  const lessons = {
    maths: (await f.buildLesson({ workload: workloads.maths, number: 2, room })).id,
    english: (await f.buildLesson({ workload: workloads.english, number: 3 })).id,
    otherMaths: (await f.buildLesson({ workload: workloads.otherMaths, number: 1 })).id,
    pastMaths: (await f.buildLesson({ workload: workloads.maths, date: dates.past })).id,
    futureMaths: (await f.buildLesson({ workload: workloads.maths, date: dates.future })).id,
  }
  place.lesson = lessons.maths
  const assignments = await build(['maths', 'english', 'otherMaths'], (course) =>
    f.buildAssignment({ lesson: lessons[course] }),
  )
  place.assignment = assignments.maths

  const users = {} as World['users']
  for (const actor of ACTORS) {
    const { id } = await payload.db.create({
      collection: 'users',
      data: {
        id: newId(),
        username: `${actor.toLowerCase()}-${school}`,
        statuses: [statusOf(actor)],
        person: people[actor],
        locale: 'ru',
        theme: 'auto',
        schools: [{ id: randomUUID(), school }],
      },
    })
    users[actor] = Number(id)
  }

  return {
    ...f,
    place,
    school,
    year,
    termSet,
    terms: [first.id, second.id],
    classes: { own, other },
    divisions: { own: 0, other: 0 },
    subjects: { maths, english },
    room,
    lessonType,
    assignmentTypes: { answer, control },
    people,
    staff,
    students,
    workloads,
    lessons,
    assignments,
    users,
    dates,
  }
}

/** All of a world that can be written down: its ids and dates. */
export type WorldRecord = Omit<World, keyof Factories>

/** What `recallWorld` needs to make the world anew on a copy of its database. */
export const recordOf = (world: World): WorldRecord => JSON.parse(JSON.stringify(world)) as WorldRecord

/** A world that stands in the database already. */
export const recallWorld = (payload: Payload, record: WorldRecord): World => ({
  ...createFactories(payload, record.place),
  ...record,
})
