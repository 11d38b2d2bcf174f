import { beforeAll, describe, expect, it } from '@jest/globals'

import { xlsxFile } from '@/core/files/xlsx'
import { countStatements } from '@/db/statement-count'
import { publishThePlan } from '@/plugins/lesson-plans/duties/sub-13'
import type { PlanList } from '@/plugins/lesson-plans/operations/list-plans'
import type { PlanPage } from '@/plugins/lesson-plans/operations/read-plan'
import type { SheetRead } from '@/plugins/lesson-plans/operations/read-file'
import type { PlanReading } from '@/plugins/lesson-plans/domain/read-plan-table'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const PLANS = '/api/planning/plans' as const
const pathOf = (id: number) => `${PLANS}/${id}` as const

const card = (more: object = {}) => ({
  title: 'Математика, 7 класс',
  subject: suite.world.subjects.maths,
  grade: 7,
  year: null,
  hoursPerWeek: 5,
  profile: null,
  textbook: 'Учебник',
  ...more,
})
const topic = (title: string, more: object = {}) => ({
  id: null as number | null,
  section: 'Дроби',
  title,
  hours: 2,
  lessonType: null,
  homework: '§ 1\n№ 5',
  homeworkMinutes: 20,
  materials: null,
  outcomes: null,
  isControl: false,
  ...more,
})
const make = async (actor: ActorName = 'teacher', more: object = {}): Promise<number> => {
  const { status, body } = await suite.as(actor).post<{ id: number }>(PLANS, { card: card(more) })
  expect(status).toBe(200)
  return body.id
}
const read = async (id: number, actor: ActorName = 'teacher'): Promise<PlanPage> =>
  (await suite.as(actor).get<PlanPage>(pathOf(id))).body
const save = (id: number, revision: number, topics: unknown[], actor: ActorName = 'teacher') =>
  suite.as(actor).put<{ revision: number; ids: number[] }>(`${pathOf(id)}/topics`, { revision, topics })
const step = async (id: number, name: string, actor: ActorName, more: object = {}) => {
  const { revision } = (await read(id)).plan
  return suite.as(actor).post(`${pathOf(id)}/steps`, { step: name, revision, ...more })
}

let plan = 0
beforeAll(async () => {
  plan = await make()
})

describe('who may', () => {
  it('is asked before anything else', async () => {
    expectRefusal(await suite.nobody.get(PLANS), { status: 401 })
    expectRefusal(await suite.nobody.post(PLANS, { card: card() }), { status: 401 })
    for (const actor of ['student', 'guardian', 'secretary', 'medical', 'technical'] as const) {
      expectRefusal(await suite.as(actor).get(PLANS), { status: 403 })
      expectRefusal(await suite.as(actor).get(pathOf(plan)), { status: 403 })
      expectRefusal(await suite.as(actor).post(PLANS, { card: card() }), { status: 403 })
    }
    expectRefusal(await suite.as('principal').post(PLANS, { card: card() }), { status: 403 })
    expect((await suite.as('principal').get(pathOf(plan))).status).toBe(200)
  })

  it('reads and copies what colleagues write, and changes nothing of it', async () => {
    const { revision } = (await read(plan)).plan
    for (const actor of ['otherTeacher', 'deputy', 'administrator'] as const) {
      expect((await read(plan, actor)).may).toMatchObject({ edit: false })
      expectRefusal(await save(plan, revision, [topic('Доли')], actor), {
        status: 403,
        code: 'not-your-plan',
      })
      expectRefusal(await suite.as(actor).patch(pathOf(plan), { card: card(), revision }), { status: 403 })
      expectRefusal(await suite.as(actor).delete(`${pathOf(plan)}?revision=${revision}`), { status: 403 })
    }
    expect((await read(plan)).topics).toEqual([])
  })

  it('finds nothing of another school', async () => {
    const away = suite.asAway('teacher')
    expectRefusal(await away.get(pathOf(plan)), { status: 404 })
    expectRefusal(await away.post(`${pathOf(plan)}/copy`, {}), { status: 404 })
    expectRefusal(await away.put(`${pathOf(plan)}/topics`, { revision: 1, topics: [] }), { status: 404 })
    expectRefusal(
      await suite.as('teacher').post(PLANS, { card: card({ subject: suite.away.subjects.maths }) }),
      {
        status: 400,
        path: 'card.subject',
      },
    )
    expectRefusal(await suite.as('teacher').post(PLANS, { card: card({ year: suite.away.year }) }), {
      status: 400,
      path: 'card.year',
    })
  })
})

describe('the card', () => {
  it.each([
    ['card.title', { title: ' ' }],
    ['card.title', { title: 'т'.repeat(151) }],
    ['card.grade', { grade: 12 }],
    ['card.hoursPerWeek', { hoursPerWeek: 0.3 }],
    ['card.hoursPerWeek', { hoursPerWeek: 41 }],
    ['card.subject', { subject: 0 }],
  ])('refuses a wrong %s: %j', async (path, more) => {
    expectRefusal(await suite.as('teacher').post(PLANS, { card: card(more) }), { status: 400, path })
  })

  it('is changed against the revision that was seen', async () => {
    const own = await make()
    const change = (revision: number) =>
      suite
        .as('teacher')
        .patch<{ revision: number }>(pathOf(own), { card: card({ title: 'Новое' }), revision })
    expect((await change(1)).body).toEqual({ revision: 2 })
    expectRefusal(await change(1), { status: 409, code: 'plan-changed' })
    expect((await read(own)).plan).toMatchObject({ title: 'Новое', revision: 2 })
  })
})

describe('topics', () => {
  let own = 0
  let ids: number[] = []
  beforeAll(async () => {
    own = await make()
  })

  it('are saved whole, keep their ids, move and go', async () => {
    const first = await save(own, 1, [topic('Доли'), topic('Сравнение'), topic('Сложение', { hours: 3 })])
    expect(first.body).toMatchObject({ revision: 2, totalHours: 7 })
    ids = first.body.ids
    const [a, b, c] = ids as [number, number, number]
    const second = await save(own, 2, [
      topic('Сложение', { id: c, hours: 3 }),
      topic('Новая', { isControl: true }),
      topic('Доли дробей', { id: a }),
    ])
    expect(second.status).toBe(200)
    const page = await read(own)
    expect(page.topics.map(({ id, order, title }) => [id, order, title])).toEqual([
      [c, 1, 'Сложение'],
      [second.body.ids[1], 2, 'Новая'],
      [a, 3, 'Доли дробей'],
    ])
    expect(page.topics.some(({ id }) => id === b)).toBe(false)
    expect(page.topics[1]).toMatchObject({ isControl: true, homework: '§ 1\n№ 5', homeworkMinutes: 20 })
    expect(page.plan).toMatchObject({ totalHours: 7, topicCount: 3, revision: 3 })
    ids = second.body.ids
  })

  it('lose nothing when two save at once', async () => {
    const answers = await Promise.all([save(own, 3, [topic('Первый')]), save(own, 3, [topic('Второй')])])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expectRefusal(
      answers.find(({ status }) => status === 409)!,
      { status: 409, code: 'plan-changed' },
    )
    expect((await read(own)).topics).toHaveLength(1)
  })

  it('refuse ids that are gone, foreign or given twice', async () => {
    const { revision } = (await read(own)).plan
    expectRefusal(await save(own, revision, [topic('Ушла', { id: ids[0] })]), { status: 409 })
    const kept = (await read(own)).topics[0]!.id
    expectRefusal(await save(own, revision, [topic('А', { id: kept }), topic('Б', { id: kept })]), {
      status: 400,
      path: 'topics.1',
    })
    const foreign = await make()
    const [other] = (await save(foreign, 1, [topic('Чужая')])).body.ids
    expectRefusal(await save(own, revision, [topic('Чужая', { id: other })]), { status: 409 })
    expect((await read(foreign)).topics).toHaveLength(1)
    expect((await read(own)).plan.revision).toBe(revision)
  })

  it.each([
    ['topics.0.title', { title: '  ' }],
    ['topics.0.title', { title: 'т'.repeat(301) }],
    ['topics.0.hours', { hours: 0 }],
    ['topics.0.hours', { hours: 1.5 }],
    ['topics.0.hours', { hours: '2' }],
    ['topics.0.homeworkMinutes', { homeworkMinutes: 601 }],
    ['topics.0.homework', { homework: 'д'.repeat(2001) }],
    ['topics.0.lessonType', { lessonType: 1 }],
  ])('refuse a wrong %s: %j', async (path, more) => {
    const { revision } = (await read(own)).plan
    expectRefusal(await save(own, revision, [topic('Тема', more)]), { status: 400, path })
  })

  it('take few statements, however many they are', async () => {
    const long = await make()
    const topics = Array.from({ length: 400 }, (_, index) => topic(`Тема ${index + 1}`, { hours: 1 }))
    const { ids: made } = (await save(long, 1, topics)).body
    const moved = topics.map((row, index) => ({ ...row, id: made[index]! })).reverse()
    const { count } = await countStatements(() => save(long, 2, moved))
    expect(count.statements).toBeLessThanOrEqual(6)
    expect((await read(long)).topics[0]!.title).toBe('Тема 400')
    expectRefusal(await save(long, 3, [...topics, topic('Лишняя')]), { status: 400 })
  })
})

describe('copies and removal', () => {
  it('make a draft of one’s own that names where it comes from', async () => {
    const origin = await make('teacher', { title: 'Исходный' })
    await save(origin, 1, [topic('Доли'), topic('Дроби', { hours: 4 })])
    const { body } = await suite
      .as('otherTeacher')
      .post<{ id: number }>(`${pathOf(origin)}/copy`, { title: 'Мой' })
    const page = await read(body.id, 'otherTeacher')
    expect(page.plan).toMatchObject({ title: 'Мой', state: 'draft', totalHours: 6, revision: 1 })
    expect(page.plan.author).toBe(suite.world.staff.otherTeacher)
    expect(page.origin).toEqual({ id: origin, title: 'Исходный' })
    expect(page.topics.map(({ title }) => title)).toEqual(['Доли', 'Дроби'])
    expect(page.may.edit).toBe(true)
    // The origin goes, the copy stays.
    expectRefusal(await suite.as('teacher').delete(pathOf(origin)), { status: 400, path: 'revision' })
    expectRefusal(await suite.as('teacher').delete(`${pathOf(origin)}?revision=1`), { status: 409 })
    expect((await suite.as('teacher').delete(`${pathOf(origin)}?revision=2`)).status).toBe(200)
    expectRefusal(await suite.as('teacher').get(pathOf(origin)), { status: 404 })
    expect((await read(body.id, 'otherTeacher')).origin).toBeNull()
  })

  it('leave a plan that workloads are taught by', async () => {
    const used = await make()
    const workload = (await suite.world.buildWorkload({ class: suite.world.classes.own })).id
    await suite.world.build('plan-assignments', { plan: used, workload })
    expectRefusal(await suite.as('teacher').delete(`${pathOf(used)}?revision=1`), {
      status: 409,
      code: 'plan-in-use',
    })
    expect((await read(used)).usedBy).toEqual(['7А'])
    expect((await read(used)).plan.revision).toBe(1)
  })
})

describe('approval', () => {
  let own = 0
  beforeAll(async () => {
    own = await make()
  })

  it('needs topics, and goes from the author to the deputy', async () => {
    expectRefusal(await step(own, 'submit', 'teacher'), { status: 409, code: 'plan-empty' })
    await save(own, 1, [topic('Доли'), topic('Дроби')])
    expectRefusal(await step(own, 'submit', 'otherTeacher'), { status: 403 })
    expectRefusal(await step(own, 'approve', 'teacher'), { status: 403 })
    expectRefusal(await step(own, 'approve', 'deputy'), { status: 409, code: 'wrong-plan-state' })
    expectRefusal(await suite.as('teacher').post(`${pathOf(own)}/steps`, { step: 'submit', revision: 1 }), {
      status: 409,
      code: 'plan-changed',
    })
    expect((await step(own, 'submit', 'teacher')).status).toBe(200)
    const { plan: now } = await read(own)
    expect(now.state).toBe('submitted')
    expect(now.submittedAt).not.toBeNull()
    expectRefusal(await save(own, now.revision, []), { status: 409, code: 'plan-closed' })
  })

  it('comes back with remarks that must be answered', async () => {
    expectRefusal(await step(own, 'return', 'deputy'), { status: 422, path: 'remark' })
    const { topics } = await read(own)
    const remark = (body: object, actor: ActorName = 'deputy') =>
      suite.as(actor).post<{ id: number }>(`${pathOf(own)}/remarks`, body)
    expectRefusal(await remark({ text: ' ' }), { status: 400, path: 'text' })
    expectRefusal(await remark({ text: 'Мало', topic: 1 }), { status: 400, path: 'topic' })
    expectRefusal(await remark({ text: 'Мало' }, 'teacher'), { status: 403 })
    const { id } = (await remark({ text: 'Мало часов', topic: topics[0]!.id })).body
    expect((await step(own, 'return', 'deputy', { remark: 'Добавьте работу' })).status).toBe(200)
    expectRefusal(await remark({ text: 'Ещё' }), { status: 409 })
    const { remarks, plan: now } = await read(own)
    expect(now.state).toBe('returned')
    expect(remarks.map(({ text, topicTitle }) => [text, topicTitle])).toEqual([
      ['Мало часов', 'Доли'],
      ['Добавьте работу', null],
    ])
    expectRefusal(await step(own, 'submit', 'teacher'), { status: 409, code: 'remarks-open', says: /2/ })
    const answer = (remarkId: number, body: object, actor: ActorName = 'teacher') =>
      suite.as(actor).patch(`/api/planning/remarks/${remarkId}`, body)
    expectRefusal(await answer(id, { answer: 'Нет' }, 'otherTeacher'), { status: 403 })
    expectRefusal(await answer(id, { isClosed: true }), { status: 403 })
    expectRefusal(await answer(id, { answer: ' ' }), { status: 400 })
    expect((await answer(id, { answer: 'Добавил час' })).status).toBe(200)
    expect((await answer(remarks[1]!.id, { isClosed: true }, 'deputy')).status).toBe(200)
    expectRefusal(await answer(remarks[1]!.id, { answer: 'Поздно' }), { status: 409 })
    // A topic goes, its remark stays with the plan.
    await save(own, now.revision, [topic('Дроби', { id: topics[1]!.id })])
    expect((await read(own)).remarks[0]).toMatchObject({ topic: null, answer: 'Добавил час' })
    expect((await step(own, 'submit', 'teacher')).status).toBe(200)
  })

  it('is given once, closes remarks, and is taken back by the deputy alone', async () => {
    const { revision } = (await read(own)).plan
    const approve = (actor: ActorName) =>
      suite.as(actor).post(`${pathOf(own)}/steps`, { step: 'approve', revision })
    const answers = await Promise.all([approve('deputy'), approve('administrator')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const page = await read(own)
    expect(page.plan.state).toBe('approved')
    expect(page.plan.approvedByName).not.toBeNull()
    expect(page.remarks.every(({ closedAt }) => closedAt !== null)).toBe(true)
    expectRefusal(await save(own, page.plan.revision, []), { status: 409, code: 'plan-closed' })
    expectRefusal(await step(own, 'take-back', 'teacher'), { status: 403 })
    expect((await step(own, 'take-back', 'deputy', { remark: 'Новый учебник' })).status).toBe(200)
    expect((await read(own)).plan).toMatchObject({ state: 'returned', approvedAt: null, approvedBy: null })
  })
})

describe('the list', () => {
  it('is narrowed by words, subject, grade, state and author, a page at a time', async () => {
    const list = async (query: string, actor: ActorName = 'teacher') =>
      (await suite.as(actor).get<PlanList>(`${PLANS}?${query}`)).body
    await make('otherTeacher', { title: 'Ёлочные узоры', grade: 3, hoursPerWeek: 1 })
    expect((await list('q=елочн')).rows.map(({ title }) => title)).toEqual(['Ёлочные узоры'])
    expect((await list('q=елочн&mine=1')).total).toBe(0)
    expect((await list('mine=1', 'otherTeacher')).rows.every(({ isMine }) => isMine)).toBe(true)
    expect((await list('grade=3')).total).toBe(1)
    expect((await list('state=approved')).total).toBe(0)
    expect((await list(`subject=${suite.world.subjects.english}`)).total).toBe(0)
    for (let count = 0; count < 30; count += 1) await make('teacher', { title: `Вариант ${count}` })
    const { total, rows: first } = await list('')
    expect(first).toHaveLength(30)
    expect((await list('page=2')).rows).toHaveLength(total - 30)
    const { count } = await countStatements(() => list(''))
    expect(count.statements).toBeLessThanOrEqual(5)
  })
})

describe('files', () => {
  const rows = [
    ['Планирование по математике', null, null, null],
    ['Раздел', 'Тема урока', 'Кол-во часов', 'Д/з'],
    ['Дроби', 'Доли', 2, '§ 1'],
    [null, 'Сравнение', '3 ч', '§ 2'],
    [null, 'Ошибка', 'два', null],
    ['Итого', null, 5, null],
  ]
  const send = async (bytes: Uint8Array, actor: ActorName = 'teacher') =>
    suite.as(actor).post<SheetRead>('/api/planning/sheets', bytes)

  it('are read, matched and checked, and nothing is written', async () => {
    const file = await xlsxFile([
      { name: 'КТП', columns: [{ header: 'Школа' }, { header: '' }, { header: '' }, { header: '' }], rows },
    ])
    const before = (await suite.as('teacher').get<PlanList>(PLANS)).body.total
    const { status, body } = await send(new Uint8Array(file))
    expect([status, body.header]).toEqual([200, 2])
    expect(body.matching).toMatchObject({ section: 0, title: 1, hours: 2, homework: 3, materials: null })
    const check = (more: object) =>
      suite.as('teacher').post<PlanReading>('/api/planning/sheets/check', {
        rows: body.rows,
        header: body.header,
        matching: { ...body.matching, ...more },
      })
    const reading = (await check({})).body
    expect(reading.topics.map(({ section, title, hours }) => [section, title, hours])).toEqual([
      ['Дроби', 'Доли', 2],
      ['Дроби', 'Сравнение', 3],
    ])
    expect(reading.faults.map(({ row }) => row)).toEqual([6])
    expect(reading.skipped.totals).toBe(1)
    expectRefusal(await check({ title: null }), { status: 400, path: 'matching.title' })
    expectRefusal(await check({ section: 1 }), { status: 400, path: 'matching' })
    expect((await suite.as('teacher').get<PlanList>(PLANS)).body.total).toBe(before)
    expectRefusal(await send(new Uint8Array(file), 'student'), { status: 403 })
    expectRefusal(await send(new Uint8Array()), { status: 400 })
    expectRefusal(await send(new TextEncoder().encode('%PDF-1.7')), { status: 400 })
  })

  it('are written so that they can be read back', async () => {
    const own = await make()
    await save(own, 1, [topic('Доли'), topic('Работа', { section: 'Итог', isControl: true, hours: 1 })])
    const answer = await suite.as('teacher').get(`${pathOf(own)}/table?format=csv`)
    expect(answer.status).toBe(200)
    const { body } = await send(new TextEncoder().encode(answer.text))
    const reading = await suite.as('teacher').post<PlanReading>('/api/planning/sheets/check', {
      rows: body.rows,
      header: body.header,
      matching: body.matching,
    })
    expect(reading.body.faults).toEqual([])
    expect(reading.body.topics.map((row) => [row.section, row.title, row.hours, row.isControl])).toEqual([
      ['Дроби', 'Доли', 2, false],
      ['Итог', 'Работа', 1, true],
    ])
  })
})

describe('sub-13', () => {
  it('is owed for each workload until its plan waits for approval', async () => {
    const owed = async () => publishThePlan.owed({ req: await suite.reqOf('teacher') })
    const workload = suite.world.workloads.maths
    const keyOf = async () => (await owed()).find(({ key }) => key === `plan-${workload}`)
    expect((await keyOf())?.href).toMatch(/^\/lesson-plans\/classes\?subject=/)
    const own = await make()
    await save(own, 1, [topic('Доли')])
    await suite.world.build('plan-assignments', { plan: own, workload })
    expect((await keyOf())?.href).toBe(`/lesson-plans/${own}`)
    await step(own, 'submit', 'teacher')
    expect(await keyOf()).toBeUndefined()
  })
})
