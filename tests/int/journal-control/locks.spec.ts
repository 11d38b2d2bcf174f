import { beforeEach, describe, expect, it } from '@jest/globals'

import { controlStateOf } from '@/plugins/journal-control/operations/control-cache'

import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson, clear, lessonRow } = journalOf(suite)

const lock = (body: object = {}, actor: 'deputy' | 'teacher' | 'principal' = 'deputy') =>
  suite.as(actor).post<{ id: number }>('/api/journal-control/locks', {
    through: suite.world.dates.past,
    note: 'Приказ № 12',
    ...body,
  })
const open = (body: object = {}) =>
  suite.as('deputy').post<{ id: number }>('/api/journal-control/openings', {
    teacher: suite.world.staff.teacher,
    until: suite.world.dates.today,
    reason: 'Болел, не успел выставить оценки',
    ...body,
  })
const past = () => suite.world.lessons.pastMaths
const tell = (topic: string) => record({ lesson: lesson({ topic }) }, { lesson: past() })

beforeEach(async () => {
  await clear()
  for (const collection of ['journal-locks', 'journal-openings', 'journal-control-rules'] as const)
    await suite.payload.db.deleteMany({ collection: collection as never, where: {} })
  controlStateOf.forget(await suite.reqOf('deputy'), suite.world.school)
})

const isLocked = { status: 422, code: 'lesson-locked', says: /Приказ № 12.*завуча/ }

describe('a locked period', () => {
  it('refuses every change of a lesson, and says what to do', async () => {
    const { body } = await suite
      .as('teacher')
      .post<{ assignment: { id: number } }>(`/api/journal/lessons/${past()}/assignments`, {
        type: suite.world.assignmentTypes.answer,
        weight: 10,
        position: 1,
      })
    await lock()
    const assignment = body.assignment.id
    expectRefusal(await tell('Дроби'), isLocked)
    expectRefusal(await record({ attendance: [absence('ill')] }, { lesson: past() }), isLocked)
    expectRefusal(await record({ marks: [mark(markOf(5), { assignment })] }, { lesson: past() }), isLocked)
    expectRefusal(
      await suite.as('teacher').patch(`/api/journal/assignments/${assignment}`, { weight: 20 }),
      isLocked,
    )
    expectRefusal(await suite.as('teacher').delete(`/api/journal/assignments/${assignment}`), isLocked)
    const form = new FormData()
    form.append('file', new Blob(['text'], { type: 'text/plain' }), 'task.txt')
    expectRefusal(await suite.as('teacher').post(`/api/journal/lessons/${past()}/files`, form), isLocked)
    expect(await lessonRow(past())).toMatchObject({ topic: null, state: 'planned' })
  })

  it('leaves later lessons, other classes and other schools as they are', async () => {
    await lock()
    expect((await record({ lesson: lesson({ topic: 'Сегодня' }) })).status).toBe(200)
    await suite.payload.db.deleteMany({ collection: 'journal-locks' as never, where: {} })
    controlStateOf.forget(await suite.reqOf('deputy'), suite.world.school)
    await lock({ class: suite.world.classes.other })
    expect((await tell('Дроби')).status).toBe(200)
  })

  it('is shown as locked on the page', async () => {
    await lock()
    const { body } = await suite
      .as('teacher')
      .get<{ lessons: { id: number; isWritable: boolean; lock: unknown }[] }>(
        `/api/journal/workloads/${suite.world.workloads.maths}/page`,
      )
    expect(body.lessons.find(({ id }) => id === past())).toMatchObject({
      isWritable: false,
      lock: { through: suite.world.dates.past, note: 'Приказ № 12' },
    })
    expect(body.lessons.find(({ id }) => id === suite.world.lessons.maths)).toMatchObject({
      isWritable: true,
      lock: null,
    })
  })

  it('is opened for a teacher until a day, with a reason that stays, and closed again', async () => {
    await lock()
    expect((await open({ reason: ' ' })).text).toContain('Напишите причину.')
    expectRefusal(await open({ until: suite.world.dates.past }), {
      status: 422,
      code: 'opening-in-the-past',
    })
    expectRefusal(await open({ teacher: null }), { status: 400, says: 'Выберите учителя или журнал.' })
    const { body } = await open()
    expect((await tell('Дроби')).status).toBe(200)
    const close = () => suite.as('deputy').post(`/api/journal-control/openings/${body.id}/closing`, {})
    expect((await close()).status).toBe(200)
    expectRefusal(await close(), { status: 409, code: 'lock-lifted' })
    expectRefusal(
      await record({ lesson: lesson({ topic: 'Ещё' }, { topic: 'Дроби' }) }, { lesson: past() }),
      isLocked,
    )
    const { docs } = await suite.payload.find({
      collection: 'journal-openings' as never,
      overrideAccess: true,
      depth: 0,
    })
    expect(docs).toMatchObject([
      { reason: 'Болел, не успел выставить оценки', closedBy: suite.world.users.deputy },
    ])
  })

  it('is lifted with a reason, once', async () => {
    const { body } = await lock()
    expect((await lock()).body.id).toBe(body.id)
    const lift = () =>
      suite.as('deputy').post(`/api/journal-control/locks/${body.id}/lift`, { reason: 'По ошибке' })
    expect((await lift()).status).toBe(200)
    expectRefusal(await lift(), { status: 409, code: 'lock-lifted' })
    expect((await tell('Дроби')).status).toBe(200)
  })

  it('comes by itself after a term, when the rules say so', async () => {
    const rules = (from: string) =>
      suite.as('deputy').post('/api/journal-control/rules', {
        from,
        act: 'Приказ № 15',
        marksOfOne: 3,
        marksOfTwo: 5,
        marksOfMore: 7,
        markDays: 1,
        lockDays: 5,
      })
    const inFirstTerm = await suite.world.buildLesson({
      workload: suite.world.workloads.maths,
      date: '2026-10-19',
      term: suite.world.terms[0],
    })
    const say = (topic: string, was?: string) =>
      record({ lesson: lesson({ topic }, was ? { topic: was } : {}) }, { lesson: inFirstTerm.id })
    expect((await say('Дроби')).status).toBe(200)
    expect((await rules('2026-11-01')).status).toBe(200)
    expectRefusal(await rules('2026-11-01'), { status: 409, code: 'control-rules-taken' })
    expectRefusal(await say('Ещё', 'Дроби'), { status: 422, code: 'lesson-locked', says: '1 четверть' })
  })

  it('is set by the office alone', async () => {
    expect((await lock({}, 'teacher')).status).toBe(403)
    expect((await lock({}, 'principal')).status).toBe(403)
    expectRefusal(await lock({ class: suite.away.classes.own }), { status: 404, code: 'not-found' })
  })
})
