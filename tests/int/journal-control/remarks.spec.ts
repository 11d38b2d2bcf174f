import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { recordEveryLesson } from '@/plugins/journal/duties/sub-05'
import { controlJournals } from '@/plugins/journal-control/duties/dep-08'

import { ask } from '@/core/questions'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
type Row = Record<string, unknown> & { id: number; state: string; revision: number; teacher: number }

const write = (body: object = {}, actor: ActorName = 'deputy') =>
  suite.as(actor).post<{ written: number; ids: number[] }>('/api/journal-control/remarks', {
    targets: [{ workload: suite.world.workloads.maths, lesson: suite.world.lessons.maths }],
    kind: 'topic',
    text: 'Запишите тему урока',
    dueDate: suite.world.dates.future,
    ...body,
  })
const stored = async (collection: 'journal-remarks' | 'journal-remark-steps' = 'journal-remarks') =>
  (
    await suite.payload.find({
      collection: collection as never,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      sort: 'id',
    })
  ).docs as unknown as Row[]
const move = (id: number, step: string, body: object, actor: ActorName) =>
  suite.as(actor).post(`/api/journal-control/remarks/${id}/${step}`, body)

beforeAll(async () => {
  await suite.as('teacher').get(`/api/journal/workloads/${suite.world.workloads.maths}/page`)
})
beforeEach(async () => {
  for (const collection of ['journal-remark-steps', 'journal-remarks', 'journal-inspections'] as const)
    await suite.payload.db.deleteMany({ collection: collection as never, where: {} })
})

describe('a remark', () => {
  it('goes to whoever gave the lesson, is answered, returned, answered again and closed; its history stays', async () => {
    const { body } = await write()
    const id = body.ids[0]!
    expect(await stored()).toMatchObject([
      { id, state: 'open', teacher: suite.world.staff.teacher, lessonDate: suite.world.dates.today },
    ])
    expect((await move(id, 'answer', { text: 'Записал', seen: 1 }, 'teacher')).status).toBe(200)
    expect(
      (await move(id, 'return', { text: 'Не та тема', seen: 2, dueDate: suite.world.dates.future }, 'deputy'))
        .status,
    ).toBe(200)
    expect((await move(id, 'answer', { text: 'Исправил', seen: 3 }, 'teacher')).status).toBe(200)
    expect((await move(id, 'closing', { seen: 4 }, 'principal')).status).toBe(200)
    expect(await stored()).toMatchObject([{ state: 'closed', answer: 'Исправил', revision: 5 }])
    expect((await stored('journal-remark-steps')).map(({ step }) => step)).toEqual([
      'written',
      'answered',
      'returned',
      'answered',
      'closed',
    ])
    expect((await move(id, 'reopening', { text: 'Снова пусто', seen: 5 }, 'deputy')).status).toBe(200)
    expect(await stored()).toMatchObject([{ state: 'reopened', closedAt: null }])
  })

  it('goes to the substitute of the lesson', async () => {
    const { world, payload } = suite
    await payload.db.updateOne({
      collection: 'lessons',
      id: world.lessons.maths,
      data: { substitute: world.staff.otherTeacher },
    })
    await write()
    expect(await stored()).toMatchObject([{ teacher: world.staff.otherTeacher }])
    await payload.db.updateOne({ collection: 'lessons', id: world.lessons.maths, data: { substitute: null } })
  })

  it('is written for many at once, all or none, and a double submit makes no doubles', async () => {
    const { workloads } = suite.world
    const targets = [{ workload: workloads.maths }, { workload: workloads.english }]
    expect((await write({ targets })).body.written).toBe(2)
    expect((await write({ targets })).body).toMatchObject({ written: 0 })
    const foreign = [...targets, { workload: suite.away.workloads.maths }]
    expectRefusal(await write({ targets: foreign, text: 'Другое' }), { status: 404, code: 'not-found' })
    expect(await stored()).toHaveLength(2)
    const foreignLesson = [{ workload: workloads.maths, lesson: suite.away.lessons.maths }]
    expectRefusal(await write({ targets: foreignLesson, text: 'Другое' }), { status: 404, code: 'not-found' })
  })

  it('names a student of that day only', async () => {
    const { workloads, lessons, students } = suite.world
    const target = (student: number) => ({
      targets: [{ workload: workloads.maths, lesson: lessons.maths, student }],
    })
    expectRefusal(await write(target(students.otherStudent)), { status: 422, code: 'remark-student' })
    expect((await write(target(students.student))).status).toBe(200)
  })

  it('tells bad input', async () => {
    expectRefusal(await write({ dueDate: suite.world.dates.past }), { status: 422, code: 'due-in-the-past' })
    expect((await write({ text: ' ' })).text).toContain('Напишите замечание.')
    expect((await write({ targets: [] })).text).toContain('Отметьте хотя бы одну строку.')
    expect((await write({ text: '🙂 Тема' })).status).toBe(200)
  })

  it('is moved once by two windows', async () => {
    const { body } = await write()
    const id = body.ids[0]!
    const both = await Promise.all([
      move(id, 'answer', { text: 'Первый', seen: 1 }, 'teacher'),
      move(id, 'closing', { seen: 1 }, 'deputy'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is seen by its teacher and by nobody else of the teachers', async () => {
    const { body } = await write()
    const id = body.ids[0]!
    expect((await move(id, 'answer', { text: 'Чужое', seen: 1 }, 'otherTeacher')).status).toBe(404)
    expect((await move(id, 'closing', { seen: 1 }, 'teacher')).status).toBe(403)
    const table = async (actor: ActorName) =>
      (await suite.as(actor).get('/api/journal-control/remarks/table?format=csv')).text
    expect(await table('teacher')).toContain('Запишите тему урока')
    expect(await table('otherTeacher')).not.toContain('Запишите тему урока')
    expect((await suite.as('student').get('/api/journal-control/remarks/table')).status).toBe(403)
  })

  it('is answered in the journal: the way to the answer is told to its teacher alone, until it is closed', async () => {
    const { body } = await write()
    const id = body.ids[0]!
    const { school, workloads } = suite.world
    const told = async (actor: ActorName) => {
      const [found] = await ask(await suite.reqOf(actor), 'journal.remarks', {
        school,
        workload: workloads.maths,
      })
      return found?.remarks.find((remark) => remark.id === id)?.answer
    }
    expect(await told('deputy')).toBeNull()
    expect(await told('otherTeacher')).toBeUndefined()
    const first = await told('teacher')
    expect(first).toEqual({ url: `/api/journal-control/remarks/${id}/answer`, seen: 1, text: null })
    const answer = (seen: number, text: string) => suite.as('teacher').post(first!.url, { text, seen })
    expect((await answer(first!.seen, 'Записано')).status).toBe(200)
    // The page of before knows an older step: nothing is written over.
    expectRefusal(await answer(first!.seen, 'Второе окно'), { status: 409, code: 'remark-moved' })
    expect(await told('teacher')).toMatchObject({ seen: 2, text: 'Записано' })
    await move(id, 'closing', { seen: 2 }, 'deputy')
    expect(await told('teacher')).toBeUndefined()
  })
})

describe('dep-08', () => {
  const owed = async () => controlJournals.owed({ req: await suite.reqOf('deputy') })

  it('is owed each week until the whole school was looked through, and told when overdue', async () => {
    expect(recordEveryLesson.id).toBe('sub-05')
    expect((await owed()).map(({ key, isOverdue }) => [key, isOverdue])).toEqual([
      ['journals-2026-11-16', true],
      ['journals-2026-11-23', false],
    ])
    const inspect = (body: object) =>
      suite
        .as('deputy')
        .post('/api/journal-control/inspections', { from: '2026-11-16', to: '2026-11-23', ...body })
    // A part of the school is no check of the school.
    expect((await inspect({ class: suite.world.classes.own })).status).toBe(200)
    expect(await owed()).toHaveLength(2)
    expect((await inspect({ conclusion: 'Журналы ведутся' })).status).toBe(200)
    expect(await owed()).toEqual([])
  })

  it('tells of answers to read', async () => {
    const { body } = await write()
    await move(body.ids[0]!, 'answer', { text: 'Записал', seen: 1 }, 'teacher')
    expect((await owed()).map(({ title }) => title.ru)).toContain('Прочитать ответы на замечания: 1')
  })
})
