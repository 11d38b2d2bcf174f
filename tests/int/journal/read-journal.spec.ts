import { beforeAll, describe, expect, it } from '@jest/globals'

import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, mark, absence, lesson } = journalOf(suite)

type Page = {
  canWrite: boolean
  lessons: { id: number; isWritable: boolean; isOpen: boolean; topic: string | null }[]
  marks: object[]
  attendance: object[]
  students: { id: number; name: string }[]
}
const pageOf = (actor: ActorName, workload: number, query = '') =>
  suite.as(actor).get<Page>(`/api/journal/workloads/${workload}/page${query}`)

beforeAll(async () => {
  await record({
    lesson: lesson({ topic: 'Дроби', homework: '№ 5' }),
    marks: [mark(markOf(5, 'Молодец'))],
    attendance: [absence('late')],
  })
})

describe('the page of a journal', () => {
  it('presents these fields and no others', async () => {
    const { world } = suite
    const { body } = await pageOf('teacher', world.workloads.maths)
    expect(Object.keys(body).sort()).toEqual(
      [
        'assignmentTypes', 'attendance', 'behaviour', 'canWrite', 'finals', 'isMarked', 'lessonTypes', 'lessons',
        'marking', 'marks', 'readsHistory', 'students', 'term', 'terms', 'today', 'workload',
      ], // prettier-ignore
    )
    expect(body.students).toEqual([
      { id: world.students.student, name: 'Ёлкин Егор', periods: [{ from: '2026-09-01', to: null }] },
      { id: world.students.classmate, name: 'Ерёмина Яна', periods: [{ from: '2026-09-01', to: null }] },
    ])
    expect(body.marks).toEqual([
      {
        student: world.students.student,
        assignment: world.assignments.maths,
        value: 5,
        isDebt: false,
        comment: 'Молодец',
        score: null,
        formerValue: null,
        wasDebt: false,
      },
    ])
    expect(body.attendance).toEqual([
      { student: world.students.student, lesson: world.lessons.maths, code: 'late' },
    ])
    const today = body.lessons.find(({ id }) => id === world.lessons.maths)
    expect(Object.keys(today!).sort()).toEqual(
      [
        'assignments', 'date', 'end', 'hasFiles', 'homework', 'homeworkDueDate', 'homeworkMinutes', 'id',
        'isAttendanceTaken', 'isOpen', 'isWritable', 'lessonType', 'lock', 'number', 'privateNote', 'room', 'start',
        'state', 'studentNote', 'topic',
      ], // prettier-ignore
    )
  })

  it('opens to its teacher for writing from the day of the lesson', async () => {
    const { world } = suite
    const { body } = await pageOf('teacher', world.workloads.maths)
    const of = (id: number) => body.lessons.find((row) => row.id === id)
    expect(body.canWrite).toBe(true)
    expect(of(world.lessons.pastMaths)).toMatchObject({ isWritable: true, isOpen: true })
    expect(of(world.lessons.futureMaths)).toMatchObject({ isWritable: true, isOpen: false })
  })

  it.each(['classTeacher', 'deputy', 'principal', 'administrator', 'counsellor'] as const)(
    'is read by the %s, who writes nothing',
    async (actor) => {
      const { status, body } = await pageOf(actor, suite.world.workloads.maths)
      expect(status).toBe(200)
      expect(body.canWrite).toBe(false)
      expect(body.lessons.every(({ isWritable }) => !isWritable)).toBe(true)
      expect(body.marks).toHaveLength(1)
    },
  )

  it('opens all subjects of the class to its class teacher, and none of another class', async () => {
    const { workloads } = suite.world
    expect((await pageOf('classTeacher', workloads.maths)).status).toBe(200)
    expect((await pageOf('classTeacher', workloads.english)).status).toBe(200)
    expectRefusal(await pageOf('classTeacher', workloads.otherMaths), { status: 404 })
  })

  it('is closed to other teachers, and to those who read diaries', async () => {
    const { workloads } = suite.world
    expectRefusal(await pageOf('otherTeacher', workloads.maths), { status: 404 })
    expectRefusal(await pageOf('teacher', workloads.english), { status: 404 })
    for (const actor of ['student', 'guardian', 'secretary', 'medical', 'technical'] as const) {
      expectRefusal(await pageOf(actor, workloads.maths), { status: 403 })
    }
  })

  it('shows the term that is asked for, and no term of another set', async () => {
    const { world } = suite
    const first = await pageOf('teacher', world.workloads.maths, `?term=${world.terms[0]}`)
    expect(first.body.lessons).toEqual([])
    const foreign = await world.buildTerm()
    expectRefusal(await pageOf('teacher', world.workloads.maths, `?term=${foreign.id}`), { status: 404 })
    expectRefusal(await pageOf('teacher', world.workloads.maths, '?term=first'), {
      status: 400,
      path: 'term',
    })
  })
})
