import { beforeEach, describe, expect, it } from '@jest/globals'

import { verifyChanges } from '@/plugins/journal/operations/verify-changes'
import { controlStateOf } from '@/plugins/journal-control/operations/control-cache'

import { graphqlNames } from '../../helpers/graphql-names'
import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson, clear, lessonRow } = journalOf(suite)

const lock = () =>
  suite.as('deputy').post<{ id: number }>('/api/journal-control/locks', {
    through: suite.world.dates.past,
    note: 'Приказ № 12',
  })
const open = () =>
  suite.as('deputy').post('/api/journal-control/openings', {
    workload: suite.world.workloads.maths,
    until: suite.world.dates.today,
    reason: 'Болел, не успел записать уроки',
  })
const past = () => suite.world.lessons.pastMaths
const isLocked = { status: 422, code: 'lesson-locked', says: /Приказ № 12.*завуча/ }
const PLANNERS = ['deputy', 'administrator'] as const

const change = (actor: (typeof PLANNERS)[number], data: object, id = past()) =>
  suite.as(actor).patch(`/api/lessons/${id}`, data)
const changeByGraphql = (actor: (typeof PLANNERS)[number], topic: string) => {
  const { one } = graphqlNames(suite.payload, 'lessons')
  return suite
    .as(actor)
    .graphql(
      `mutation ($id: Float!, $topic: String) { update${one}(id: $id, data: { topic: $topic }) { id topic } }`,
      { id: past(), topic },
    )
}

beforeEach(async () => {
  await clear()
  for (const collection of ['journal-locks', 'journal-openings', 'journal-control-rules'] as const)
    await suite.payload.db.deleteMany({ collection: collection as never, where: {} })
  controlStateOf.forget(await suite.reqOf('deputy'), suite.world.school)
})

describe('a locked period past the journal', () => {
  it.each(PLANNERS)('refuses the %s over REST and GraphQL, with the words of the journal', async (actor) => {
    await lock()
    expectRefusal(await change(actor, { topic: 'Дроби' }), isLocked)
    expectRefusal(await change(actor, { homework: '№ 5' }), isLocked)
    expectRefusal(await change(actor, { state: 'cancelled' }), isLocked)
    const { errors } = await changeByGraphql(actor, 'Дроби')
    expect(errors[0]?.message).toMatch(/Приказ № 12.*завуча/)
    expect(await lessonRow(past())).toMatchObject({ topic: null, state: 'planned' })
  })

  it('lets a lesson be neither moved out of it nor laid into it', async () => {
    await lock()
    const { dates, workloads, lessons } = suite.world
    expectRefusal(await change('deputy', { date: dates.today, number: 8 }), isLocked)
    expectRefusal(await change('deputy', { date: dates.past, number: 8 }, lessons.maths), isLocked)
    const made = {
      workload: workloads.maths,
      date: dates.past,
      number: 9,
      state: 'planned',
      school: suite.world.school,
    }
    expectRefusal(await suite.as('deputy').post('/api/lessons', made), isLocked)
    expect((await suite.as('deputy').post('/api/lessons', { ...made, date: dates.today })).status).toBe(201)
  })

  it('keeps in the change journal what was written past it', async () => {
    const id = past()
    expect((await change('deputy', { topic: 'Дроби', homework: '№ 5' })).status).toBe(200)
    expect((await changeByGraphql('administrator', 'Проценты')).errors).toEqual([])
    // The same again is no change, nor is another room.
    expect((await change('deputy', { topic: 'Проценты', room: null })).status).toBe(200)
    const { docs } = await suite.payload.find({
      collection: 'journal-changes',
      where: { lesson: { equals: id } },
      sort: 'sequence',
      depth: 0,
      overrideAccess: true,
    })
    const { deputy, administrator } = suite.world.users
    expect(docs).toMatchObject([
      { kind: 'topic', before: null, after: 'Дроби', author: deputy },
      { kind: 'homework', before: null, after: '№ 5', author: deputy },
      { kind: 'topic', before: 'Дроби', after: 'Проценты', author: administrator },
    ])
    expect((await verifyChanges({ payload: suite.payload }, suite.world.school)).faults).toEqual([])
  })

  it('leaves the room and the lessons after it to those who plan', async () => {
    await lock()
    expect((await change('deputy', { room: null })).status).toBe(200)
    expect((await change('deputy', { topic: 'Сегодня' }, suite.world.lessons.maths)).status).toBe(200)
  })

  it('is open to them too while the deputy has reopened the journal', async () => {
    await lock()
    await open()
    expect((await change('administrator', { topic: 'Дроби' })).status).toBe(200)
    expect((await changeByGraphql('deputy', 'Проценты')).errors).toEqual([])
    expect(await lessonRow(past())).toMatchObject({ topic: 'Проценты' })
  })

  it('keeps the files of its lessons, also from the administrator', async () => {
    const form = new FormData()
    form.append('file', new Blob(['text'], { type: 'text/plain' }), 'task.txt')
    const { body } = await suite
      .as('teacher')
      .post<{ file: { id: number } }>(`/api/journal/lessons/${past()}/files`, form)
    await lock()
    for (const actor of ['administrator', 'teacher'] as const) {
      expectRefusal(await suite.as(actor).patch(`/api/media/${body.file.id}`, { alt: 'Другое' }), isLocked)
      expectRefusal(await suite.as(actor).delete(`/api/media/${body.file.id}`), isLocked)
    }
    expect((await suite.as('teacher').get(`/api/media/${body.file.id}`)).status).toBe(200)
    await open()
    expect((await suite.as('administrator').delete(`/api/media/${body.file.id}`)).status).toBe(200)
  })
})

describe('marks, attendance and final marks', () => {
  it('are written by nobody past the journal, locked or not', async () => {
    const { id: assignment } = await suite.world.buildAssignment({ lesson: past() })
    await record(
      { lesson: lesson({ topic: 'Дроби' }), marks: [mark(markOf(4), { assignment })] },
      { lesson: past() },
    )
    await record({ attendance: [absence('late')] }, { lesson: past() })
    const { world } = suite
    const final = await suite.payload.create({
      collection: 'final-marks' as never,
      overrideAccess: true,
      data: {
        student: world.students.student,
        subject: world.subjects.maths,
        kind: 'year',
        period: world.year,
        year: world.year,
        class: world.classes.own,
        workload: world.workloads.maths,
        value: 4,
        school: world.school,
      } as never,
    })
    const newest = async (collection: 'marks' | 'attendance') =>
      (await suite.payload.find({ collection, overrideAccess: true, depth: 0, limit: 1, sort: '-id' }))
        .docs[0]!.id
    const ids = {
      marks: await newest('marks'),
      attendance: await newest('attendance'),
      'final-marks': (final as unknown as { id: number }).id,
    }
    for (const [slug, id] of Object.entries(ids)) {
      const { one } = graphqlNames(suite.payload, slug)
      for (const actor of PLANNERS) {
        const data = slug === 'attendance' ? { code: 'ill' } : { value: 5 }
        expect((await suite.as(actor).patch(`/api/${slug}/${id}`, data)).status).toBe(403)
        expect((await suite.as(actor).delete(`/api/${slug}/${id}`)).status).toBe(403)
        const given = slug === 'attendance' ? '{ code: ill }' : '{ value: 5 }'
        const { errors } = await suite
          .as(actor)
          .graphql(`mutation { update${one}(id: ${id}, data: ${given}) { id } }`)
        expect(errors).toHaveLength(1)
      }
    }
    const after = await suite.payload.findByID({
      collection: 'marks',
      id: ids.marks,
      overrideAccess: true,
      depth: 0,
    })
    expect(after.value).toBe(4)
  })
})
