import { beforeEach, describe, expect, it } from '@jest/globals'

import { emit } from '@/core/domain-events'
import { addDays, weekday } from '@/core/school-date'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import type { ProgressPage } from '@/plugins/curriculum/operations/read-progress'
import type { LessonPage } from '@/plugins/journal/presenters/types'
import type { ClassesPage } from '@/plugins/lesson-plans/operations/lay-classes'
import type { LayingPage } from '@/plugins/lesson-plans/operations/lay-page'
import { requireFacts } from '@/access/require-facts'
import { readRelayings } from '@/plugins/lesson-plans/operations/lay-history'
import type { Preview } from '@/plugins/lesson-plans/operations/lay-relay'

import { journalOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, lesson, clear } = journalOf(suite)
const table = () => rows({ payload: suite.payload })

type Topic = { title: string; hours: number; isControl?: boolean; homework?: string }

const TOPICS: Topic[] = [
  { title: 'Дроби', hours: 1 },
  { title: 'Сложение дробей', hours: 2, homework: '§ 5, № 12' },
  { title: 'Умножение дробей', hours: 3 },
  { title: 'Контрольная работа', hours: 1, isControl: true },
]

/** A plan of maths in grade 7, with topics by title. */
const makePlan = async (topics = TOPICS, more: object = {}) => {
  const plan = (
    await suite.world.build('lesson-plans', {
      author: suite.world.staff.teacher,
      subject: suite.world.subjects.maths,
      grade: 7,
      totalHours: topics.reduce((sum, { hours }) => sum + hours, 0),
      topicCount: topics.length,
      ...more,
    })
  ).id
  const ids: Record<string, number> = {}
  for (const [index, topic] of topics.entries()) {
    const made = await suite.world.build('plan-topics', {
      plan,
      order: index + 1,
      section: 'Числа',
      lessonType: suite.world.lessonType,
      ...topic,
    })
    ids[topic.title] = made.id
  }
  return { plan, ids }
}
const workload = () => suite.world.workloads.maths
type Choice = { was?: number | null; actor?: ActorName; past?: 'in-order' | 'by-name' }
const choose = (now: number | null, { was = null, actor = 'teacher', ...more }: Choice = {}) =>
  suite.as(actor).post<{ changed: number }>('/api/laying/choices', {
    choices: [{ workload: workload(), was, now }],
    ...more,
  })
const read = async (actor: ActorName = 'teacher') =>
  (await suite.as(actor).get<LayingPage>(`/api/laying/workloads/${workload()}`)).body
const preview = (way: object, actor: ActorName = 'teacher') =>
  suite.as(actor).post<Preview>(`/api/laying/workloads/${workload()}/preview`, { way })
const relay = (
  way: object,
  { seen, revision }: { seen: string; revision: number },
  reason: string | null = 'Карантин',
) =>
  suite
    .as('teacher')
    .post<Preview>(`/api/laying/workloads/${workload()}/relay`, { way, seen, revision, reason })
const given = (topic: number, on: number | null, revision: number) =>
  suite.as('teacher').post(`/api/laying/workloads/${workload()}/given`, { topic, lesson: on, revision })
const setLesson = (id: number, data: object) =>
  table().update({ collection: 'lessons', where: { id: { equals: id } }, data: data as never })
const made: number[] = []

beforeEach(async () => {
  await clear()
  for (const collection of ['laid-topics', 'plan-assignments', 'plan-relayings'] as const)
    await table().remove({ collection, where: { school: { in: [suite.world.school, suite.away.school] } } })
  if (made.length > 0) await table().remove({ collection: 'lessons', where: { id: { in: made.splice(0) } } })
  for (const id of [
    suite.world.lessons.maths,
    suite.world.lessons.pastMaths,
    suite.world.lessons.futureMaths,
  ])
    await setLesson(id, { state: 'planned', topic: null, homework: null, lessonType: null })
})

/** Four more lessons after the last one of the world: seven in all. */
const addLessons = async (count = 4): Promise<void> => {
  let date = suite.world.dates.future
  for (let index = 0; index < count; index += 1) {
    do date = addDays(date, 1)
    while (weekday(date) > 5)
    made.push((await suite.world.build('lessons', { workload: workload(), date, number: 1 })).id)
  }
}
const names = ({ laid }: LayingPage) =>
  laid!.lines.map(
    ({ hours, lesson: on, state }) =>
      `${hours.map(({ title, part }) => `${title} ${part}`).join(' + ')} ${on ? on.date : '—'} ${state}`,
  )

describe('giving a plan to a class', () => {
  it('lays it on the lessons of the year at once', async () => {
    await addLessons()
    const { plan } = await makePlan()
    expect((await choose(plan)).body).toEqual({ changed: 1 })
    const page = await read()
    expect(page.laid).toMatchObject({
      revision: 1,
      isOff: false,
      lacking: { topics: 0, lessons: 0 },
      spare: 0,
    })
    expect(page.laid!.lines.map(({ lesson: on }) => on!.id)).toEqual([
      suite.world.lessons.pastMaths,
      suite.world.lessons.maths,
      suite.world.lessons.futureMaths,
      ...made,
    ])
    expect(page.laid!.pace).toEqual({ total: 7, given: 0, due: 1, behind: 1 })
  })

  it('counts lessons already held: by the names in the journal, or in order', async () => {
    await addLessons()
    const { plan } = await makePlan()
    await setLesson(suite.world.lessons.pastMaths, { state: 'held', topic: 'сложение  дробей.' })
    await choose(plan)
    expect(names(await read())[0]).toBe(`Сложение дробей 1 ${suite.world.dates.past} given`)
    expectRefusal(await choose(plan, { was: null }), { status: 409, code: 'changed-meanwhile' })
    await choose(null, { was: plan })
    expect((await read()).laid).toBeNull()
    await choose(plan, { past: 'in-order' })
    expect(names(await read())[0]).toBe(`Дроби 1 ${suite.world.dates.past} given`)
  })

  it('asks who may, and for what fits', async () => {
    const { plan } = await makePlan()
    const other = await makePlan(TOPICS, { grade: 8 })
    const empty = await makePlan([])
    expect((await suite.nobody.post('/api/laying/choices', { choices: [] })).status).toBe(401)
    for (const actor of ['student', 'guardian', 'secretary', 'principal'] as const)
      expect((await choose(plan, { actor })).status).toBe(403)
    expect((await choose(plan, { actor: 'otherTeacher' })).status).toBe(404)
    expectRefusal(await suite.as('teacher').post('/api/laying/choices', { choices: [] }), { status: 400 })
    expectRefusal(await choose(other.plan), { status: 422, code: 'plan-does-not-fit', says: /параллель/ })
    expectRefusal(await choose(empty.plan), { status: 422, code: 'plan-is-empty' })
    expect((await choose(plan + 1_000_000)).status).toBe(404)
    expect((await read()).laid).toBeNull()
    expect((await choose(plan, { actor: 'deputy' })).status).toBe(200)
  })

  it('lists the own classes with what fits them, and the school for who leads', async () => {
    const { plan } = await makePlan()
    await choose(plan)
    const list = async (actor: ActorName, query = '') =>
      (await suite.as(actor).get<ClassesPage>(`/api/laying/workloads${query}`)).body
    const own = await list('teacher')
    expect(own.lines.map((line) => line.workload)).toEqual([workload()])
    expect(own.lines[0]).toMatchObject({ plan, canLay: true })
    expect(own.lines[0]!.variants.some(({ id }) => id === plan)).toBe(true)
    const all = await list('principal')
    expect(all.lines.length).toBeGreaterThan(2)
    expect(all.lines.every(({ canLay }) => !canLay)).toBe(true)
    const none = await list('deputy', '?state=none')
    expect(none.lines.map((line) => line.workload)).not.toContain(workload())
    expectRefusal(await suite.as('deputy').get('/api/laying/workloads?state=odd'), { status: 400 })
  })

  it('shows another teacher’s class to nobody but who leads', async () => {
    const { plan } = await makePlan()
    await choose(plan)
    for (const actor of ['otherTeacher', 'classTeacher'] as const)
      expect((await suite.as(actor).get(`/api/laying/workloads/${workload()}`)).status).toBe(404)
    expect((await read('principal')).canLay).toBe(false)
    expect((await suite.asAway('deputy').get(`/api/laying/workloads/${workload()}`)).status).toBe(404)
    expect((await preview({ way: 'move' }, 'principal')).status).toBe(403)
    const { text } = await suite.as('deputy').get(`/api/laying/workloads/${workload()}/table?format=csv`)
    expect(text).toContain('Сложение дробей')
  })
})

describe('laying anew', () => {
  const begin = async () => {
    await addLessons()
    const found = await makePlan()
    await choose(found.plan)
    return found
  }

  it('tells that lessons have gone, previews, and saves exactly what was previewed', async () => {
    const { ids } = await begin()
    await setLesson(suite.world.lessons.futureMaths, { state: 'cancelled' })
    await setLesson(made[0]!, { state: 'cancelled' })
    const before = await read()
    expect(before.laid).toMatchObject({ isOff: true, lacking: { topics: 2, lessons: 2 } })
    expect(before.laid!.lines.filter(({ state }) => state === 'lost')).toHaveLength(2)
    const { body: off } = await suite.as('teacher').get<ClassesPage>('/api/laying/workloads?state=off')
    expect(off).toMatchObject({ off: 1, total: 1 })

    const way = { way: 'compress', take: null }
    const { body: shown } = await preview(way)
    expect(shown.taken).toEqual([
      { topic: ids['Умножение дробей'], title: 'Умножение дробей', hours: 1 },
      { topic: ids['Сложение дробей'], title: 'Сложение дробей', hours: 1 },
    ])
    expect(shown).toMatchObject({ unlaid: [], spare: 0, ends: before.laid!.lines.at(-1)!.lesson!.date })
    expect(names(await read())).toEqual(names(before))

    // Hours are not taken away without a reason, and nothing is written.
    for (const reason of [null, '   '])
      expectRefusal(await relay(way, shown, reason), {
        status: 422,
        code: 'reason-is-missing',
        path: 'reason',
      })
    expect(names(await read())).toEqual(names(before))
    expect((await relay(way, shown, 'Карантин по гриппу')).status).toBe(200)
    const req = await suite.reqOf('teacher')
    const history = await readRelayings({ req, facts: await requireFacts(req), workload: workload() })
    expect(history).toMatchObject([
      {
        way: 'compress',
        reason: 'Карантин по гриппу',
        takenHours: 2,
        joined: 0,
        by: expect.stringMatching(/Тест teacher/),
      },
    ])
    expect(Date.parse(history[0]!.createdAt)).toBeGreaterThan(0)
    const after = await read()
    expect(after.laid).toMatchObject({ revision: 2, isOff: false, missingHours: 2, lacking: { lessons: 0 } })
    expect(after.laid!.lines).toHaveLength(5)
    expectRefusal(await relay(way, shown), { status: 409, code: 'changed-meanwhile' })
  })

  it('takes what was chosen, joins topics, moves all on, gives back', async () => {
    const { ids } = await begin()
    await setLesson(suite.world.lessons.futureMaths, { state: 'cancelled' })
    const chosen = await preview({ way: 'compress', take: [{ topic: ids['Сложение дробей'], hours: 1 }] })
    expect(chosen.body.unlaid).toEqual([])
    expectRefusal(await preview({ way: 'compress', take: [{ topic: ids['Сложение дробей'], hours: 2 }] }), {
      status: 422,
      code: 'not-that-many-hours',
      says: /не больше 1/,
    })
    expectRefusal(await preview({ way: 'merge', topics: [ids['Контрольная работа']] }), { status: 422 })
    const merged = await preview({ way: 'merge', topics: null })
    expect(merged.body.merged).toEqual([{ first: 'Дроби', second: 'Сложение дробей' }])
    const moved = await preview({ way: 'move' })
    expect(moved.body.unlaid).toEqual([
      { topic: ids['Контрольная работа'], title: 'Контрольная работа', hours: 1 },
    ])
    expect((await relay({ way: 'merge', topics: null }, merged.body)).status).toBe(200)
    expect((await read()).laid!.lines[0]!.hours.map(({ title }) => title)).toEqual([
      'Дроби',
      'Сложение дробей',
    ])
    const back = await preview({ way: 'restore' })
    expect((await relay({ way: 'restore' }, back.body)).status).toBe(200)
    expect((await read()).laid!.lines).toHaveLength(7)
    const shift = { way: 'shift', topic: ids['Сложение дробей'], by: -1 }
    expect((await relay(shift, (await preview(shift)).body)).status).toBe(200)
    expect((await read()).laid!.lines[0]!.hours[0]!.title).toBe('Сложение дробей')
  })

  it('saves for one of two who write, and refuses a preview of lessons that have changed since', async () => {
    const { ids } = await begin()
    const way = { way: 'shift', topic: ids['Дроби'], by: 1 }
    const { body: shown } = await preview(way)
    const both = await Promise.all([relay(way, shown), relay(way, shown)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body: again } = await preview(way)
    await setLesson(suite.world.lessons.futureMaths, { state: 'cancelled' })
    expectRefusal(await relay(way, again), { status: 409 })
    expectRefusal(await preview({ way: 'shift', topic: 5, by: 1 }), { status: 404 })
    expectRefusal(await preview({ way: 'fly' }), { status: 400 })
  })
})

describe('the journal and the plan', () => {
  const page = async (id = suite.world.lessons.maths, actor: ActorName = 'teacher') =>
    (await suite.as(actor).get<LessonPage>(`/api/journal/lessons/${id}`)).body

  it('offers the topic of the lesson, to who may write there', async () => {
    await addLessons()
    expect((await page()).planned).toBeNull()
    const { plan } = await makePlan()
    await choose(plan)
    expect((await page()).planned).toEqual({
      title: 'Сложение дробей',
      section: 'Числа',
      lessonType: suite.world.lessonType,
      homework: '§ 5, № 12',
      homeworkMinutes: null,
      isControl: false,
      place: 2,
      of: 7,
      isOfLesson: true,
      href: `/lesson-plans/classes/${workload()}`,
    })
    expect((await page(undefined, 'deputy')).planned).toBeNull()
    const { count } = await countStatements(() => page())
    expect(count.statements).toBeLessThanOrEqual(6)
  })

  it('counts a topic as given when a lesson is recorded with it', async () => {
    await addLessons()
    const { plan, ids } = await makePlan()
    await choose(plan)
    await record({ lesson: lesson({ topic: 'Сложение дробей' }) })
    const after = await read()
    expect(after.laid!.pace).toMatchObject({ given: 1, behind: 0 })
    expect(after.laid!.revision).toBe(2)
    expect(names(after)[0]).toBe(`Сложение дробей 1 ${suite.world.dates.today} given`)
    // Another topic of the plan takes its place.
    await record({ lesson: lesson({ topic: 'Дроби' }, { topic: 'Сложение дробей' }) })
    expect(names(await read())[0]).toBe(`Дроби 1 ${suite.world.dates.today} given`)
    // Other words leave it: the topic was taken and worded further.
    await record({ lesson: lesson({ topic: 'Дроби, повторение' }, { topic: 'Дроби' }) })
    expect((await read()).laid!.pace.given).toBe(1)
    await record({ lesson: lesson({ topic: null }, { topic: 'Дроби, повторение' }) })
    expect((await read()).laid!.pace.given).toBe(0)
    expect(ids).toBeDefined()
  })

  it('leaves a topic in other words to be ticked', async () => {
    await addLessons()
    const { plan, ids } = await makePlan()
    await choose(plan)
    await record({ lesson: lesson({ topic: 'Своими словами' }) })
    const seen = await read()
    expect(seen.laid).toMatchObject({ isOff: true, pace: { given: 0 } })
    expect(seen.laid!.lines.find(({ state }) => state === 'other')!.lesson!.id).toBe(
      suite.world.lessons.maths,
    )
    expectRefusal(await given(ids['Дроби']!, suite.world.lessons.futureMaths, seen.laid!.revision), {
      status: 422,
    })
    expectRefusal(await given(ids['Дроби']!, suite.world.lessons.maths, 77), { status: 409 })
    expect((await given(ids['Дроби']!, suite.world.lessons.maths, seen.laid!.revision)).status).toBe(200)
    const ticked = await read()
    expect(names(ticked)[0]).toBe(`Дроби 1 ${suite.world.dates.today} given`)
    expect((await given(ids['Дроби']!, null, ticked.laid!.revision)).status).toBe(200)
    expect((await read()).laid!.pace.given).toBe(0)
  })

  it('costs a save of marks nothing, and a topic little', async () => {
    const { plan } = await makePlan()
    await choose(plan)
    const absence = { student: suite.world.students.student, was: null, now: 'ill' }
    // The first time that attendance is taken costs the lesson a note of it, with a plan or without.
    await record({ lesson: lesson({ topic: 'Дроби' }), isAttendanceTaken: true })
    const { count } = await countStatements(() => record({ attendance: [absence] }))
    expect(count.statements).toBeLessThanOrEqual(5)
  })
})

describe('a class that is handed over', () => {
  it('takes its plan along, what was given included, and leaves a plan that is chosen already', async () => {
    const { plan } = await makePlan()
    await choose(plan)
    await record({ lesson: lesson({ topic: 'Дроби' }) })
    const { world } = suite
    const to = (
      await world.buildWorkload({
        class: world.classes.own,
        subject: world.subjects.maths,
        teacher: world.staff.otherTeacher,
        from: '2027-01-11',
      })
    ).id
    const event = { school: world.school, teacher: world.staff.otherTeacher, date: '2027-01-11' }
    const req = await suite.reqOf('deputy')
    await emit(req, 'workload.handed-over', { ...event, from: workload(), to })
    await emit(req, 'workload.handed-over', { ...event, from: to, to })
    const page = (await suite.as('otherTeacher').get<LayingPage>(`/api/laying/workloads/${to}`)).body
    expect(page.laid!.pace).toMatchObject({ total: 7, given: 1 })
    expect(names(page)[0]).toBe(`Дроби 1 ${world.dates.today} given`)
    expect((await read('deputy')).laid).toBeNull()
    await choose(plan)
    await emit(req, 'workload.handed-over', { ...event, from: workload(), to })
    expect((await read('deputy')).laid!.pace.total).toBe(7)
    await table().remove({ collection: 'laid-topics', where: { workload: { equals: to } } })
    await table().remove({ collection: 'plan-assignments', where: { workload: { equals: to } } })
  })
})

describe('plan against fact', () => {
  it('tells topics given and behind, and when they end', async () => {
    await addLessons()
    const { plan } = await makePlan()
    const path = `/api/curriculum/years/${suite.world.year}/progress` as const
    const query = `?class=${suite.world.classes.own}&subject=${suite.world.subjects.maths}` as const
    const line = async () => (await suite.as('deputy').get<ProgressPage>(`${path}${query}`)).body
    expect((await line()).lines[0]!.topics).toBeNull()
    await choose(plan)
    await record({ lesson: lesson({ topic: 'Дроби' }) })
    const found = await line()
    expect(found.lines[0]!.topics).toMatchObject({ total: 7, given: 1, due: 1, behind: 0, isDone: false })
    expect(found.topics).toEqual({ total: 7, given: 1, behind: 0 })
    const { text } = await suite.as('principal').get(`${path}/table${query}&format=csv`)
    expect(text).toContain('Часов тем дано')
    const { count } = await countStatements(() => suite.as('deputy').get(path))
    expect(count.statements).toBeLessThanOrEqual(6)
  })
})
