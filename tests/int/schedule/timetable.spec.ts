import { beforeEach, describe, expect, it } from '@jest/globals'

import { emit } from '@/core/domain-events'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })

type Put = {
  workload: number
  weekday: number
  number: number
  room?: number | null
  isFixed?: boolean
  cycleWeek?: number
}
type Changed = { revision: number; ids: number[] }
type Preview = {
  added: number
  removed: number
  moved: number
  same: number
  kept: unknown[]
  replaces: string | null
  until: string
}

/** Everything but the kernel's lessons is taken away, so that each test begins with no timetable. */
beforeEach(async () => {
  for (const school of [suite.world.school, suite.away.school]) {
    for (const collection of ['timetable-entries', 'timetable-versions', 'teacher-limits'] as const)
      await table().remove({ collection, where: { school: { equals: school } } })
    await table().remove({
      collection: 'assignments',
      where: { school: { equals: school }, date: { greater_than: suite.world.dates.today } },
    })
    await table().remove({
      collection: 'lessons',
      where: {
        school: { equals: school },
        date: { greater_than: suite.world.dates.today },
        id: { not_in: [suite.world.lessons.futureMaths, suite.away.lessons.futureMaths] },
      },
    })
  }
})

let named = 0
const draft = async (more: object = {}, actor: ActorName = 'deputy'): Promise<number> => {
  const answer = await suite
    .as(actor)
    .post<{ id: number }>('/api/schedule/versions', { name: `Черновик ${(named += 1)}`, ...more })
  expect(answer.status).toBe(200)
  return answer.body.id
}
const change = (id: number, revision: number, put: Put[], remove: number[] = []) =>
  suite.as('deputy').post<Changed>(`/api/schedule/versions/${id}/changes`, { revision, put, remove })
const publish = (id: number, from: string, revision: number) =>
  suite.as('deputy').post<Preview>(`/api/schedule/versions/${id}/publication`, { from, revision })
const preview = (id: number, from: string) =>
  suite.as('deputy').post<Preview>(`/api/schedule/versions/${id}/preview`, { from })
const maths = (over: Partial<Put> = {}): Put => ({
  workload: suite.world.workloads.maths,
  weekday: 2,
  number: 1,
  ...over,
})
const lessonsOf = (workload: number) =>
  table().find<{
    id: number
    date: string
    number: number
    term: number | null
    teacher: number
    class: number
  }>({
    collection: 'lessons',
    columns: ['id', 'date', 'number', 'term', 'teacher', 'class'],
    where: { workload: { equals: workload }, date: { greater_than: suite.world.dates.today } },
    sort: ['date', 'number'],
  })

describe('a workload that goes to another teacher', () => {
  it('keeps its places in drafts, once, and the old ones stay what they were', async () => {
    const { world } = suite
    const id = await draft()
    await change(id, 1, [maths({ room: world.room, isFixed: true })])
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
    await emit(req, 'workload.handed-over', { ...event, from: world.workloads.maths, to })
    await emit(req, 'workload.handed-over', { ...event, from: to, to })
    const places = await table().find<Put & { id: number }>({
      collection: 'timetable-entries',
      columns: ['id', 'workload', 'weekday', 'number', 'room', 'isFixed'],
      where: { version: { equals: id } },
      sort: ['id'],
    })
    expect(places.map(({ id: _id, ...place }) => place)).toEqual(
      expect.arrayContaining(
        [world.workloads.maths, to].map((workload) =>
          expect.objectContaining({ workload, weekday: 2, number: 1, room: world.room, isFixed: true }),
        ),
      ),
    )
    expect(places).toHaveLength(2)
  })
})

describe('arranging a draft', () => {
  it('puts lessons, moves them and takes them away, each time with the revision', async () => {
    const id = await draft()
    const first = await change(id, 1, [maths({ room: suite.world.room })])
    expect(first.body).toMatchObject({ revision: 2 })
    const [entry] = first.body.ids
    const moved = await change(id, 2, [maths({ number: 2 })], [entry!])
    expect(moved.status).toBe(200)
    const { body } = await suite
      .as('deputy')
      .get<{ entries: { number: number; room: number | null }[]; version: { revision: number } }>(
        `/api/schedule/versions/${id}`,
      )
    expect(body.version.revision).toBe(3)
    expect(body.entries).toMatchObject([{ number: 2, room: null }])
  })

  it('takes five statements for a change, signing in included', async () => {
    const id = await draft()
    const { body } = await change(id, 1, [maths()])
    const { count } = await countStatements(() => change(id, 2, [maths({ number: 2 })], [body.ids[0]!]))
    expect(count.statements).toBeLessThanOrEqual(5)
  })

  it('tells whoever saw an older timetable, and saves nothing', async () => {
    const id = await draft()
    expect((await change(id, 1, [maths()])).status).toBe(200)
    expectRefusal(await change(id, 1, [maths({ number: 3 })]), { status: 409, code: 'changed-meanwhile' })
    const both = await Promise.all([
      change(id, 2, [maths({ number: 2 })]),
      change(id, 2, [maths({ number: 3 })]),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await table().count({ collection: 'timetable-entries', where: { version: { equals: id } } })).toBe(
      2,
    )
  })

  it('refuses a clash of class, teacher and room, and names what is there', async () => {
    const { workloads, room, staff, classes, subjects } = suite.world
    const id = await draft()
    await change(id, 1, [maths({ room })])
    expectRefusal(await change(id, 2, [maths({ workload: workloads.english })]), {
      status: 422,
      code: 'place-taken',
      says: /Матем/,
    })
    expectRefusal(await change(id, 2, [maths({ workload: workloads.otherMaths, room })]), {
      status: 422,
      code: 'place-taken',
    })
    const same = (
      await suite.world.buildWorkload({
        class: classes.other,
        subject: subjects.english,
        teacher: staff.teacher,
      })
    ).id
    expectRefusal(await change(id, 2, [maths({ workload: same })]), { status: 422, code: 'place-taken' })
    expect((await change(id, 2, [maths({ workload: workloads.otherMaths })])).status).toBe(200)
  })

  it('lets groups of a class learn at one time, of two subjects only when their division says so', async () => {
    const { classes, subjects, staff } = suite.world
    const group = async (subject: number, more: object = {}) =>
      (await suite.world.buildSubgroup({ class: classes.own, subject, ...more })).id
    const teach = async (subject: number, teacher: number, subgroup: number) =>
      (await suite.world.buildWorkload({ class: classes.own, subject, teacher, subgroup })).id
    const first = await teach(subjects.english, staff.teacher, await group(subjects.english))
    const second = await teach(subjects.english, staff.otherTeacher, await group(subjects.english))
    const third = await teach(subjects.maths, staff.classTeacher, await group(subjects.maths))
    const id = await draft()
    const halves = [maths({ workload: first, number: 3 }), maths({ workload: second, number: 3 })]
    expect((await change(id, 1, halves)).status).toBe(200)
    expectRefusal(await change(id, 2, [maths({ workload: third, number: 3 })]), {
      status: 422,
      code: 'place-taken',
    })

    const division = (await suite.world.buildDivision({ class: classes.own })).id
    const one = await teach(
      subjects.english,
      staff.teacher,
      await group(subjects.english, { division, part: 1 }),
    )
    const two = await teach(
      subjects.maths,
      staff.classTeacher,
      await group(subjects.maths, { division, part: 2 }),
    )
    const parted = [maths({ workload: one, weekday: 4 }), maths({ workload: two, weekday: 4 })]
    expect((await change(id, 2, parted)).status).toBe(200)
  })

  it.each([
    ['a lesson that the bells do not have', { number: 9 }, 422, 'no-such-lesson-time'],
    ['a half of a cycle in a timetable of one week', { cycleWeek: 1 }, 422, 'no-such-lesson-time'],
    ['an eighth day', { weekday: 8 }, 400, undefined],
    ['a room of nowhere', { room: 1 }, 404, 'not-found'],
    ['a workload of nowhere', { workload: 1 }, 404, 'not-found'],
  ])('refuses %s', async (_, over, status, code) => {
    const id = await draft()
    expectRefusal(await change(id, 1, [maths(over)]), { status, code })
    expect(await table().count({ collection: 'timetable-entries', where: { version: { equals: id } } })).toBe(
      0,
    )
  })

  it('gives no workload more hours than it has', async () => {
    const id = await draft()
    const hours = [1, 2, 3].map((weekday) => maths({ weekday }))
    expect((await change(id, 1, hours)).status).toBe(200)
    expectRefusal(await change(id, 2, [maths({ weekday: 4 })]), {
      status: 422,
      code: 'too-many-hours',
      says: /3 ч/,
    })
  })

  it('makes a draft of another version, names it, and removes it', async () => {
    const id = await draft()
    await change(id, 1, [maths(), maths({ weekday: 4 })])
    const copy = await draft({ copyOf: id })
    expect(
      await table().count({ collection: 'timetable-entries', where: { version: { equals: copy } } }),
    ).toBe(2)
    const other = await suite
      .as('deputy')
      .patch(`/api/schedule/versions/${copy}`, { name: `Черновик ${named - 1}` })
    expectRefusal(other, { status: 409, code: 'name-taken' })
    expectRefusal(await suite.as('deputy').post('/api/schedule/versions', { name: ' ' }), { status: 400 })
    expect((await suite.as('deputy').delete(`/api/schedule/versions/${copy}`)).status).toBe(200)
    expect(
      await table().count({ collection: 'timetable-entries', where: { version: { equals: copy } } }),
    ).toBe(0)
  })

  it('knows nothing of another school', async () => {
    const id = await draft()
    expect((await suite.asAway('deputy').get(`/api/schedule/versions/${id}`)).status).toBe(404)
    const foreign = { ...maths(), workload: suite.away.workloads.maths }
    expectRefusal(await change(id, 1, [foreign]), { status: 404 })
    const limits = await suite
      .as('deputy')
      .put(`/api/schedule/limits/${suite.away.staff.teacher}`, { room: null, unavailable: [] })
    expect(limits.status).toBe(404)
  })
})

describe('publishing', () => {
  const FROM = '2026-11-30'

  it('gives lessons on study days only, with term, class and teacher', async () => {
    const { workloads, classes, staff, terms } = suite.world
    const id = await draft()
    await change(id, 1, [maths({ weekday: 1, number: 2, room: suite.world.room })])
    const seen = await preview(id, FROM)
    const { status, body } = await publish(id, FROM, 2)
    expect(status).toBe(200)
    expect(body).toEqual(seen.body)
    const lessons = await lessonsOf(workloads.maths)
    const dates = lessons.map(({ date }) => date)
    // Mondays without the winter vacations; the lesson of the 30th was there already.
    expect(dates).toContain('2026-11-30')
    expect(dates).toContain('2026-12-21')
    expect(dates).not.toContain('2026-12-28')
    expect(dates).not.toContain('2027-01-04')
    expect(dates).toContain('2027-01-11')
    expect(dates.at(-1)).toBe('2027-05-31')
    expect(lessons[0]).toMatchObject({
      class: classes.own,
      teacher: staff.teacher,
      term: terms[1],
      number: 2,
    })
  })

  it('leaves lessons with records and past lessons, and takes away the others', async () => {
    const { workloads, lessons } = suite.world
    const recorded = (
      await suite.world.buildLesson({
        workload: workloads.maths,
        date: '2026-12-01',
        number: 3,
        topic: 'Дроби',
      })
    ).id
    const marked = (
      await suite.world.buildLesson({ workload: workloads.english, date: '2026-12-02', number: 3 })
    ).id
    await suite.world.buildAssignment({ lesson: marked })
    const plain = (
      await suite.world.buildLesson({ workload: workloads.english, date: '2026-12-03', number: 3 })
    ).id
    const before = await table().count({
      collection: 'lessons',
      where: { date: { less_than: FROM }, school: { equals: suite.world.school } },
    })
    const id = await draft()
    await change(id, 1, [maths({ weekday: 5 })])
    const { body } = await publish(id, FROM, 2)
    expect(body.kept).toHaveLength(2)
    const left = await table().find<{ id: number }>({
      collection: 'lessons',
      columns: ['id'],
      where: { id: { in: [recorded, marked, plain, lessons.futureMaths] } },
    })
    expect(left.map((row) => row.id).sort()).toEqual([recorded, marked].sort())
    expect(
      await table().count({
        collection: 'lessons',
        where: { date: { less_than: FROM }, school: { equals: suite.world.school } },
      }),
    ).toBe(before)
    // Left to the next test as the kernel made it.
    lessons.futureMaths = (
      await suite.world.buildLesson({ workload: workloads.maths, date: suite.world.dates.future })
    ).id
  })

  it('ends the version before, and refuses a second one from the same day', async () => {
    const first = await draft()
    await change(first, 1, [maths()])
    expect((await publish(first, FROM, 2)).status).toBe(200)
    const second = await draft({ copyOf: first })
    const [entry] = (
      await table().find<{ id: number }>({
        collection: 'timetable-entries',
        columns: ['id'],
        where: { version: { equals: second } },
      })
    ).map((row) => row.id)
    await change(second, 1, [maths({ number: 2 })], [entry!])
    expectRefusal(await publish(second, FROM, 2), { status: 409, code: 'date-taken', path: 'from' })
    expect((await publish(second, '2026-12-14', 2)).body).toMatchObject({ until: '2027-05-31' })
    const versions = await table().find<{ id: number; from: string; to: string | null }>({
      collection: 'timetable-versions',
      columns: ['id', 'from', 'to'],
      where: { state: { equals: 'published' }, school: { equals: suite.world.school } },
      sort: ['from'],
    })
    expect(versions).toEqual([
      { id: first, from: FROM, to: '2026-12-13' },
      { id: second, from: '2026-12-14', to: null },
    ])
    const numbers = (await lessonsOf(suite.world.workloads.maths)).map(
      ({ date, number }) => `${date} ${number}`,
    )
    expect(numbers).toContain('2026-12-08 1')
    expect(numbers).toContain('2026-12-15 2')
    // Published ones do not change any more.
    expectRefusal(await change(first, 3, [maths({ weekday: 4 })]), { status: 409, code: 'not-draft' })
    expectRefusal(await suite.as('deputy').delete(`/api/schedule/versions/${first}`), { status: 409 })
  })

  it.each(['2026-11-23', '2026-09-01', '2027-06-01'])('refuses to begin on %s', async (from) => {
    const id = await draft()
    await change(id, 1, [maths()])
    expectRefusal(await publish(id, from, 2), { status: 422, code: 'wrong-day', path: 'from' })
  })

  it('refuses an empty timetable and an old revision, and writes nothing then', async () => {
    const id = await draft()
    expectRefusal(await publish(id, FROM, 1), { status: 422, code: 'empty-timetable' })
    await change(id, 1, [maths()])
    const before = await table().count({
      collection: 'lessons',
      where: { school: { equals: suite.world.school } },
    })
    expectRefusal(await publish(id, FROM, 1), { status: 409, code: 'changed-meanwhile' })
    expect(
      await table().count({ collection: 'lessons', where: { school: { equals: suite.world.school } } }),
    ).toBe(before)
  })

  it('tells how a draft differs from what holds', async () => {
    const first = await draft()
    await change(first, 1, [maths()])
    await publish(first, FROM, 2)
    const second = await draft({ copyOf: first })
    await change(second, 1, [maths({ weekday: 3 })])
    const { body } = await suite.as('deputy').get(`/api/schedule/versions/${second}/comparison`)
    expect(body).toMatchObject({ same: 1, added: [{ weekday: 3, number: 1 }], removed: [] })
  })
})

describe('the automatic draft', () => {
  type State = { state: string; after: { clashes: number; missingHours: number } | null }
  const path = (id: number) => `/api/schedule/versions/${id}/search` as const

  it('is started, looked at, stopped and taken; fixed lessons stay', async () => {
    const id = await draft()
    await change(id, 1, [maths({ weekday: 3, number: 3, isFixed: true })])
    const started = await suite
      .as('deputy')
      .post<State>(path(id), { revision: 2, effort: 'thorough', seed: 3 })
    expect(started.status).toBe(200)
    expectRefusal(await suite.as('deputy').post(path(id), { revision: 2 }), {
      status: 409,
      code: 'search-busy',
    })
    const { body: running } = await suite.as('deputy').get<{ search: State }>(path(id))
    expect(running.search.state).toBe('running')
    const { body: stopped } = await suite.as('deputy').post<State>(`${path(id)}/stop`, {})
    expect(stopped).toMatchObject({ state: 'done', after: { clashes: 0 } })
    const taken = await suite.as('deputy').post(`${path(id)}/take`, { revision: 2 })
    expect(taken.body).toEqual({ revision: 3 })
    const entries = await table().find<{
      workload: number
      weekday: number
      number: number
      isFixed: boolean
    }>({
      collection: 'timetable-entries',
      columns: ['workload', 'weekday', 'number', 'isFixed'],
      where: { version: { equals: id } },
    })
    expect(entries).toContainEqual(
      expect.objectContaining({ ...maths({ weekday: 3, number: 3 }), isFixed: true }),
    )
    expect(entries.filter(({ workload }) => workload === suite.world.workloads.maths)).toHaveLength(3)
  })

  it('is not taken into a draft that changed meanwhile', async () => {
    const id = await draft()
    await suite.as('deputy').post(path(id), { revision: 1, effort: 'quick' })
    await suite.as('deputy').post(`${path(id)}/stop`, {})
    await change(id, 1, [maths()])
    expectRefusal(await suite.as('deputy').post(`${path(id)}/take`, { revision: 2 }), { status: 409 })
    expectRefusal(await suite.as('deputy').post(`${path(await draft())}/stop`, {}), {
      status: 409,
      code: 'no-search',
    })
  })
})

describe('the week', () => {
  type Week = {
    view: string
    subject: { id: number }
    days: { lessons: { subject: string; teacher: string }[] }[]
  }
  const week = (actor: ActorName, query = '') =>
    suite.as(actor).get<Week>(`/api/schedule/week${query && `?${query}`}`)

  it('shows everybody the own one first', async () => {
    const { students, staff, classes } = suite.world
    expect((await week('student')).body).toMatchObject({ view: 'student', subject: { id: students.student } })
    expect((await week('guardian')).body).toMatchObject({
      view: 'student',
      subject: { id: students.student },
    })
    expect((await week('teacher')).body).toMatchObject({ view: 'teacher', subject: { id: staff.teacher } })
    expect((await week('secretary')).body).toMatchObject({ view: 'class', subject: { id: classes.own } })
    const { body } = await week('student', `date=${suite.world.dates.today}`)
    expect(body.days.flatMap(({ lessons }) => lessons).length).toBeGreaterThan(0)
  })

  it('shows families nobody else’s, and takes two statements', async () => {
    const { classes, staff, room, students } = suite.world
    for (const query of [
      `view=class&of=${classes.other}`,
      `view=teacher&of=${staff.teacher}`,
      `view=room&of=${room}`,
      `view=student&of=${students.otherStudent}`,
      `view=class&of=${suite.away.classes.own}`,
    ])
      expect((await week('student', query)).status).toBe(404)
    expect((await week('student', `view=class&of=${classes.own}`)).status).toBe(200)
    expect((await week('secretary', `view=room&of=${room}`)).status).toBe(200)
    expect((await week('student', 'date=2026-13-45')).status).toBe(400)
    const { count } = await countStatements(() => week('secretary', `view=class&of=${classes.own}`))
    expect(count.statements).toBeLessThanOrEqual(3)
  })

  it('is taken away as a table', async () => {
    const { status, headers } = await suite.as('teacher').get('/api/schedule/week/table?format=csv')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(/csv/)
  })
})

describe('the load of classes (dep-15)', () => {
  it('is measured by the published timetable, class by class, for those who oversee', async () => {
    const id = await draft()
    await change(id, 1, [maths(), maths({ number: 3 })])
    await publish(id, '2026-11-30', 2)
    const { status, body } = await suite
      .as('principal')
      .get<{ rows: { class: string; week: number; limit: number; breaches: string }[] }>(
        '/api/reports/class-load',
      )
    expect(status).toBe(200)
    const row = body.rows.find(({ week }) => week > 0)!
    expect(row).toMatchObject({ week: 2, limit: 35, lessons1: 2 })
    expect(row.breaches).toMatch(/окно у класса/)
    expect(row.breaches).toMatch(/Математика — 2 раза/)
    expect((await suite.as('teacher').get('/api/reports/class-load')).status).toBe(403)
  })
})
