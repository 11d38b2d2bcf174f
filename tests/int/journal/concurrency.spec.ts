import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { signInActors, type Actors } from '../../helpers/actors'
import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const TEACHERS = 20
const STUDENTS = 25

const suite = useSchools()
const { record, mark, absence, lesson, stored, clear } = journalOf(suite)
const courses: { user: number; lesson: number; assignment: number }[] = []
const students: number[] = []
let actors: Actors

beforeAll(async () => {
  const { world, payload } = suite
  for (let index = 0; index < STUDENTS; index += 1) {
    const { id } = await world.buildStudent()
    await world.buildEnrolment({ student: id })
    students.push(id)
  }
  for (let index = 0; index < TEACHERS; index += 1) {
    const person = await world.buildPerson()
    const staff = await world.buildStaff({ person: person.id })
    const user = await world.buildUser({ person: person.id })
    const subject = await world.buildSubject()
    const workload = await world.buildWorkload({ teacher: staff.id, subject: subject.id })
    const { id } = await world.buildLesson({ workload: workload.id, number: 3 })
    const assignment = await world.buildAssignment({ lesson: id })
    courses.push({ user: user.id, lesson: id, assignment: assignment.id })
  }
  actors = await signInActors(
    payload,
    courses.map(({ user }) => user),
  )
}, 120_000)
beforeEach(() => clear())

describe('many at once', () => {
  it('twenty teachers save twenty lessons, and nothing is lost', async () => {
    const answers = await Promise.all(
      courses.map(({ user, lesson: id, assignment }) =>
        actors.as(user).post(`/api/journal/lessons/${id}/record`, {
          lesson: lesson({ topic: `Тема ${id}` }),
          marks: students.map((student) => mark(markOf(4), { student, assignment })),
          attendance: students.slice(0, 2).map((student) => absence('late', { student })),
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(courses.map(() => 200))
    expect(await stored('marks')).toHaveLength(TEACHERS * STUDENTS)
    expect(await stored('attendance')).toHaveLength(TEACHERS * 2)
    const totals = await stored('term-totals')
    expect(totals).toHaveLength(TEACHERS * STUDENTS)
    expect(totals.every(({ plainCount, plainSum }) => plainCount === 1 && plainSum === 4)).toBe(true)
  })

  it('two first saves of one lesson make no double: the same value agrees, another is a conflict', async () => {
    const same = await Promise.all([
      record({ marks: [mark(markOf(5))] }),
      record({ marks: [mark(markOf(5))] }),
    ])
    expect(same.map(({ status }) => status)).toEqual([200, 200])
    const others = await Promise.all(
      [2, 3, 4].map((value) =>
        record({ marks: [mark(markOf(value), { student: suite.world.students.classmate })] }),
      ),
    )
    expect(others.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await stored('marks')).toHaveLength(2)
    const counts = (await stored('term-totals')).map(({ plainCount }) => plainCount)
    expect(counts).toEqual([1, 1])
  })

  it('four first saves of one lesson make no double, and one chain', async () => {
    const [course] = courses
    const body = () => ({
      lesson: lesson({ topic: 'Дроби' }),
      marks: students.map((student) => mark(markOf(4), { student, assignment: course!.assignment })),
      attendance: students.map((student) => absence('late', { student })),
      behaviour: students.map((student) => ({ student, kind: 'praise', was: null, now: 'Молодец' })),
    })
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        actors.as(course!.user).post(`/api/journal/lessons/${course!.lesson}/record`, body()),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await stored('marks')).toHaveLength(STUDENTS)
    expect(await stored('attendance')).toHaveLength(STUDENTS)
    expect(await stored('behaviour-notes')).toHaveLength(STUDENTS)
    expect(
      (await stored('term-totals')).every(({ plainCount, late }) => plainCount === 1 && late === 1),
    ).toBe(true)
    // Topic, marks, absences, praises: each told once.
    expect(await stored('journal-changes')).toHaveLength(1 + 3 * STUDENTS)
  })

  it('two devices that add the first assignment come to one', async () => {
    const add = () =>
      suite
        .as('teacher')
        .post<{ assignment: { id: number } }>(
          `/api/journal/lessons/${suite.world.lessons.pastMaths}/assignments`,
          { type: suite.world.assignmentTypes.answer, weight: 10, position: 1 },
        )
    const answers = await Promise.all([add(), add(), add()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.assignment.id)).size).toBe(1)
  })

  it('saves and readers do not stand in each other’s way', async () => {
    const page = `/api/journal/workloads/${suite.world.workloads.maths}/page` as const
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        index % 3 === 0
          ? record({ lesson: lesson({ lessonType: suite.world.lessonType }, { lessonType: null }) })
          : suite.as('classTeacher').get(page),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})
