import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'
import type { WorkloadsPage } from '@/plugins/curriculum/operations/read-workloads'
import type { WorkloadRow } from '@/plugins/curriculum/types'

import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, clear } = journalOf(suite)
const path = () => `/api/curriculum/years/${suite.world.year}/workloads` as const
const read = async (query = ''): Promise<WorkloadsPage> =>
  (await suite.as('deputy').get<WorkloadsPage>(`${path()}${query}` as `/${string}`)).body
const lineOf = async (classId: number, subject: number, subgroup: number | null = null) =>
  (await read()).lines.find(
    (line) =>
      line.class.id === classId && line.subject.id === subject && (line.subgroup?.id ?? null) === subgroup,
  )
const stored = (where: object) =>
  rows({ payload: suite.payload }).find<WorkloadRow>({
    collection: 'workloads',
    columns: ['id', 'class', 'subgroup', 'subject', 'teacher', 'hoursPerWeek', 'from', 'to'],
    where: where as never,
    sort: ['id'],
  })

type Wish = {
  date?: string
  class?: number
  subject?: number
  subgroup?: number | null
  workload?: number | null
  seen?: number[]
  was?: object | null
  now?: object | null
}
const assign = ({ date = suite.world.dates.today, ...change }: Wish) =>
  suite.as('deputy').post<{ made: number; changed: number }>(path(), {
    date,
    changes: [
      {
        class: suite.world.classes.own,
        subject: suite.world.subjects.maths,
        subgroup: null,
        workload: null,
        seen: [],
        was: null,
        now: null,
        ...change,
      },
    ],
  })

beforeAll(async () => {
  const { classes, subjects } = suite.world
  await suite.as('deputy').post(`/api/curriculum/years/${suite.world.year}/plans`, {
    card: {
      name: '7 класс',
      grade: 7,
      profile: null,
      weekDays: 5,
      weeks: 34,
      classes: [classes.own, classes.other],
    },
    lines: [
      { subject: subjects.maths, component: 'mandatory', hoursPerWeek: 4 },
      { subject: subjects.maths, component: 'formed', hoursPerWeek: 1 },
      { subject: subjects.english, component: 'mandatory', hoursPerWeek: 3 },
    ],
  })
})
beforeEach(clear)

const given = (teacher: number, hoursPerWeek = 5) => ({ teacher, hoursPerWeek })

describe('what must be taught', () => {
  it('stands beside who teaches it; totals and subjects without a teacher are always there', async () => {
    const { classes, subjects, staff, workloads } = suite.world
    const page = await read()
    expect(page.withoutPlan).toEqual([])
    expect(await lineOf(classes.own, subjects.maths)).toMatchObject({
      planned: 5,
      workloads: [{ id: workloads.maths, teacher: { id: staff.teacher } }],
    })
    expect(await lineOf(classes.other, subjects.english)).toMatchObject({
      state: 'none',
      planned: 3,
      workloads: [],
    })
    expect(page.uncovered).toEqual([
      { subject: { id: subjects.english, name: 'Английский язык' }, units: 1, hours: 3 },
    ])
    expect(page.teachers.find(({ id }) => id === staff.teacher)!.hours).toBeGreaterThan(0)
    const filtered = await read(`?class=${classes.other}&state=none`)
    expect([filtered.total, filtered.lines.length, filtered.counts.none]).toEqual([1, 1, 1])
    expect((await read(`?teacher=${staff.teacher}`)).total).toBe(1)
    expectRefusal(await suite.as('deputy').get(`${path()}?state=odd` as `/${string}`), { status: 400 })
  })

  it('is taken away as a table, by readers as well', async () => {
    const { text } = await suite.as('secretary').get(`${path()}/table?format=csv&state=none` as `/${string}`)
    expect(text.split('\r\n')[1]).toBe('7Б;Английский язык;;3;;;;;нет учителя')
    expect((await suite.as('medical').get(`${path()}/table` as `/${string}`)).status).toBe(403)
  })
})

describe('a teacher is named', () => {
  it('for a line without one, once however often it is sent', async () => {
    const { classes, subjects, staff } = suite.world
    const wish = { class: classes.other, subject: subjects.english, now: given(staff.otherTeacher, 3) }
    const both = await Promise.all([assign(wish), assign(wish)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await assign(wish)).body).toMatchObject({ made: 0, changed: 0, parted: 0, together: 0 })
    const found = await stored({ class: { equals: classes.other }, subject: { equals: subjects.english } })
    expect(found).toMatchObject([
      { teacher: staff.otherTeacher, hoursPerWeek: 3, from: suite.world.dates.today },
    ])
    expect(await lineOf(classes.other, subjects.english)).toMatchObject({ state: 'done', hours: 3 })
    // Somebody who saw nobody there is told.
    const late = await assign({ ...wish, now: given(staff.teacher, 3) })
    expectRefusal(late, { status: 409, code: 'workload-changed', says: /7Б, Английский язык/ })
    // Nothing was taught: another teacher takes its place, or nobody.
    const [{ id }] = found as [WorkloadRow]
    const seen = { ...wish, workload: id, seen: [id], was: given(staff.otherTeacher, 3) }
    expect((await assign({ ...seen, now: given(staff.teacher, 3) })).body).toMatchObject({
      made: 0,
      changed: 1,
      parted: 0,
      together: 0,
    })
    const back = { ...seen, was: given(staff.teacher, 3), now: null }
    expect((await assign(back)).body).toMatchObject({ made: 0, changed: 1, parted: 0, together: 0 })
    expect((await assign(back)).body).toMatchObject({ made: 0, changed: 0, parted: 0, together: 0 })
    expect(await stored({ id: { equals: id } })).toEqual([])
  })

  it('for each group of a divided class, and not for one that is closed', async () => {
    const { classes, subjects, staff, buildDivision, buildSubgroup } = suite.world
    const division = (await buildDivision({ class: classes.other, to: '2026-10-31' })).id
    const groups = []
    for (const name of ['1-я группа', '2-я группа'])
      groups.push((await buildSubgroup({ class: classes.other, subject: subjects.english, name })).id)
    expect(await lineOf(classes.other, subjects.english, groups[0]!)).toMatchObject({
      planned: 3,
      state: 'none',
    })
    const wish = { class: classes.other, subject: subjects.english, now: given(staff.teacher, 3) }
    expect((await assign({ ...wish, subgroup: groups[0]! })).body.made).toBe(1)
    await rows({ payload: suite.payload }).update({
      collection: 'subgroups',
      where: { id: { equals: groups[1]! } },
      data: { division, part: 1 },
    })
    expect(await lineOf(classes.other, subjects.english, groups[1]!)).toBeUndefined()
    expectRefusal(await assign({ ...wish, subgroup: groups[1]! }), { status: 422, code: 'subgroup-closed' })
    // A group of another class is not found.
    expectRefusal(await assign({ ...wish, class: classes.own, subgroup: groups[0]! }), { status: 404 })
  })

  it.each([
    ['a day outside of the year', () => ({ date: '2026-08-01' }), 422, 'outside-year'],
    ['no hours', () => ({ now: given(suite.world.staff.teacher, 0) }), 400, undefined],
    ['a quarter of an hour', () => ({ now: given(suite.world.staff.teacher, 1.25) }), 400, undefined],
    ['a teacher of another school', () => ({ now: given(suite.away.staff.teacher) }), 404, 'not-found'],
    ['a class of another school', () => ({ class: suite.away.classes.own }), 404, 'not-found'],
    ['no date', () => ({ date: '1 сентября' }), 400, undefined],
  ])('not for %s', async (_, more, status, code) => {
    const { classes, subjects, staff } = suite.world
    const wish = { class: classes.own, subject: subjects.english, now: given(staff.teacher, 3), ...more() }
    expectRefusal(await assign(wish), { status, ...(code ? { code } : {}) })
  })

  it('not for a subject that the class does not learn, nor for somebody who has left', async () => {
    const { classes, buildSubject, buildStaff } = suite.world
    const subject = (await buildSubject()).id
    const wish = { class: classes.own, subject, now: given(suite.world.staff.teacher, 1) }
    expectRefusal(await assign(wish), { status: 422, code: 'not-in-plan' })
    const gone = (await buildStaff({ leftOn: '2026-10-01' })).id
    expectRefusal(await assign({ ...wish, now: given(gone, 1) }), { status: 422, code: 'teacher-left' })
  })
})

describe('a workload with lessons', () => {
  const maths = async () => (await lineOf(suite.world.classes.own, suite.world.subjects.maths))!
  const handOver = async (date: string) => {
    const { workloads, staff } = suite.world
    const line = await maths()
    const row = line.workloads.find(({ id }) => id === workloads.maths)!
    return assign({
      date,
      workload: row.id,
      seen: line.workloads.map(({ id }) => id),
      was: given(row.teacher.id, row.hoursPerWeek),
      now: given(staff.otherTeacher, 5),
    })
  }

  it('gets other hours in place for the same teacher: one subject, one journal', async () => {
    const { workloads, staff } = suite.world
    const [row] = await stored({ id: { equals: workloads.maths } })
    const answer = await assign({
      workload: workloads.maths,
      seen: [workloads.maths],
      was: given(staff.teacher, row!.hoursPerWeek),
      now: given(staff.teacher, 4.5),
    })
    expect(answer.body).toMatchObject({ made: 0, changed: 1, parted: 0, together: 0 })
    expect(await stored({ id: { equals: workloads.maths } })).toMatchObject([
      { hoursPerWeek: 4.5, from: row!.from },
    ])
    expect((await maths()).state).toBe('differs')
  })

  it('is not parted from its records', async () => {
    const { today } = suite.world.dates
    await record({ marks: [mark(markOf(5))] })
    const refused = await handOver(today)
    expectRefusal(refused, {
      status: 409,
      code: 'records-after',
      path: 'date',
      says: /24\.11\.2026|23\.11\.2026/,
    })
  })

  it('ends the day before, and another begins with the lessons ahead', async () => {
    const { workloads, staff, lessons, dates, buildAssignment, classes, subjects } = suite.world
    await record({ marks: [mark(markOf(5))] })
    const task = (await buildAssignment({ lesson: lessons.futureMaths })).id
    const from = addDays(dates.today, 1)
    expect((await handOver(from)).body).toMatchObject({ made: 1, changed: 1, parted: 0, together: 0 })
    const [old, fresh] = await stored({ class: { equals: classes.own }, subject: { equals: subjects.maths } })
    expect(old).toMatchObject({ id: workloads.maths, teacher: staff.teacher, to: dates.today })
    expect(fresh).toMatchObject({ teacher: staff.otherTeacher, from, to: '2027-05-31', hoursPerWeek: 5 })
    const lesson = await suite.payload.findByID({
      collection: 'lessons',
      id: lessons.futureMaths,
      depth: 0,
      overrideAccess: true,
    })
    expect(lesson).toMatchObject({ workload: fresh!.id, teacher: staff.otherTeacher })
    const past = await suite.payload.findByID({
      collection: 'lessons',
      id: lessons.maths,
      depth: 0,
      overrideAccess: true,
    })
    expect(past).toMatchObject({ workload: workloads.maths, teacher: staff.teacher })
    const moved = await suite.payload.findByID({
      collection: 'assignments',
      id: task,
      depth: 0,
      overrideAccess: true,
    })
    expect(moved).toMatchObject({ workload: fresh!.id })
    expect((await maths()).workloads.map(({ id }) => id)).toEqual([old!.id, fresh!.id])
    // The one that has ended by then is not given away from a later day.
    const late = await assign({
      date: addDays(dates.today, 7),
      workload: old!.id,
      seen: [old!.id, fresh!.id],
      was: given(staff.teacher, old!.hoursPerWeek),
      now: given(staff.deputy, 5),
    })
    expectRefusal(late, { status: 422, code: 'workload-ended', path: 'date' })
    // The new teacher opens the journal with the lesson, and records it in time.
    expect((await suite.as('otherTeacher').get(`/api/journal/workloads/${fresh!.id}/page`)).status).toBe(200)
  })

  it('is not taken back while the timetable has its lessons', async () => {
    const { workloads, staff, dates, classes, subjects } = suite.world
    const [row] = await stored({ id: { equals: workloads.english } })
    await suite.world.buildLesson({ workload: workloads.english, date: dates.future, number: 3 })
    const back = await assign({
      class: classes.own,
      subject: subjects.english,
      date: addDays(dates.today, 1),
      workload: workloads.english,
      seen: [workloads.english],
      was: given(staff.classTeacher, row!.hoursPerWeek),
      now: null,
    })
    expectRefusal(back, { status: 409, code: 'lessons-after' })
  })
})
