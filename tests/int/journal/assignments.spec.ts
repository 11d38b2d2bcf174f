import { beforeEach, describe, expect, it } from '@jest/globals'

import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, mark, stored, clear } = journalOf(suite)

type Made = { assignment: { id: number; weight: number; topic: string | null } }
const add = (body: object, actor: ActorName = 'teacher') =>
  suite.as(actor).post<Made>(`/api/journal/lessons/${suite.world.lessons.maths}/assignments`, body)
const change = (id: number, body: object, actor: ActorName = 'teacher') =>
  suite.as(actor).patch<Made>(`/api/journal/assignments/${id}`, body)
const remove = (id: number, actor: ActorName = 'teacher') =>
  suite.as(actor).delete(`/api/journal/assignments/${id}`)
const fields = (more: object = {}) => ({
  type: suite.world.assignmentTypes.control,
  weight: 30,
  position: 2,
  ...more,
})

beforeEach(() => clear())

describe('assignments of a lesson', () => {
  it('are added, changed and removed by the teacher', async () => {
    const made = await add(fields({ topic: 'Вариант 1', dueDate: suite.world.dates.future }))
    expect(made.body.assignment).toEqual({
      id: expect.any(Number),
      lesson: suite.world.lessons.maths,
      position: 2,
      type: suite.world.assignmentTypes.control,
      topic: 'Вариант 1',
      weight: 30,
      dueDate: suite.world.dates.future,
      maxScore: null,
    })
    const { id } = made.body.assignment
    expect((await change(id, { topic: 'Вариант 2' })).body.assignment).toMatchObject({
      topic: 'Вариант 2',
      weight: 30,
    })
    expect((await remove(id)).status).toBe(200)
    expectRefusal(await change(id, { topic: 'x' }), { status: 404 })
  })

  it('one that was removed stays in the history of the journal, with what it was', async () => {
    const { workloads, lessons } = suite.world
    const { body } = await add(fields({ topic: 'Вариант 3' }))
    await remove(body.assignment.id)
    const history = await suite
      .as('teacher')
      .get<{ changes: object[] }>(`/api/journal/workloads/${workloads.maths}/changes?kind=assignment`)
    expect(history.body.changes[0]).toMatchObject({
      lesson: lessons.maths,
      before: 'Контрольная: Вариант 3',
      after: null,
    })
  })

  it('one is removed while marks for it are saved: the second of the two is told', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { id } = (await add(fields())).body.assignment
      const [saved, removed] = await Promise.all([
        record({ marks: [mark(markOf(5), { assignment: id })] }),
        remove(id),
      ])
      const kept = (await stored('marks')).filter((row) => row.assignment === id)
      const standing = await suite.payload.count({
        collection: 'assignments',
        where: { id: { equals: id } },
        overrideAccess: true,
      })
      if (saved.status === 200) {
        expectRefusal(removed, { status: 409, code: 'assignment-has-marks' })
        expect([kept.length, standing.totalDocs]).toEqual([1, 1])
        await record({ marks: [mark(null, { was: markOf(5), assignment: id })] })
        await remove(id)
      } else {
        expectRefusal(saved, { status: [404, 409, 422] })
        expect(removed.status).toBe(200)
        expect([kept.length, standing.totalDocs]).toEqual([0, 0])
      }
    }
  })

  it('adding at the same place comes to the same one', async () => {
    const [first, second] = [await add(fields()), await add(fields({ weight: 10 }))]
    expect(second.body.assignment).toEqual(first.body.assignment)
    await remove(first.body.assignment.id)
  })

  it('a new weight moves the totals of everybody who has a mark', async () => {
    const { assignments, students } = suite.world
    await record({ marks: [mark(markOf(5)), mark(markOf(3), { student: students.classmate })] })
    expect((await change(assignments.maths, { weight: 40 })).status).toBe(200)
    expect(await stored('term-totals')).toMatchObject([
      { student: students.student, markSum: 200, weightSum: 40, plainSum: 5 },
      { student: students.classmate, markSum: 120, weightSum: 40, plainSum: 3 },
    ])
    await change(assignments.maths, { weight: 10 })
  })

  it('one with marks stays', async () => {
    await record({ marks: [mark(markOf(5))] })
    expectRefusal(await remove(suite.world.assignments.maths), { status: 409, code: 'assignment-has-marks' })
  })

  it('climbs the ladder of refusals', async () => {
    const { world, away } = suite
    const path = `/api/journal/lessons/${world.lessons.maths}/assignments` as const
    expectRefusal(await suite.nobody.post(path, fields()), { status: 401 })
    expectRefusal(await add(fields(), 'deputy'), { status: 403 })
    expectRefusal(await add(fields(), 'classTeacher'), { status: 403 })
    expectRefusal(await add(fields(), 'otherTeacher'), { status: 404 })
    expectRefusal(await add(fields({ weight: 101 })), { status: 400, path: 'weight', says: 'от 0 до 100' })
    expectRefusal(await add(fields({ position: 21 })), { status: 400, path: 'position' })
    expectRefusal(await add(fields({ topic: 'я'.repeat(501) })), { status: 400, path: 'topic' })
    expectRefusal(await add(fields({ type: away.assignmentTypes.control })), {
      status: 422,
      code: 'unknown-reference',
    })
    expectRefusal(await change(world.assignments.maths, { weight: 5 }, 'classTeacher'), { status: 403 })
    expectRefusal(await change(world.assignments.otherMaths, { weight: 5 }), { status: 404 })
    expectRefusal(await remove(world.assignments.otherMaths), { status: 404 })
  })
})
