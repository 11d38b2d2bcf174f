import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { presentYear } from '@/access/present-year'
import { forgetReference, readReference } from '@/db/reference'
import { readYearPlan } from '@/plugins/year-closing/operations/next-year-plan'
import { readOverview } from '@/plugins/year-closing/operations/read-overview'
import { readPlan } from '@/plugins/year-closing/operations/save-plan'
import { findClosing } from '@/plugins/year-closing/operations/find-closing'
import { factsOf } from '@/access/facts'
import { switchDue } from '@/plugins/year-closing/jobs/switch-due'
import { carryOutDue } from '@/plugins/orders/jobs/carry-out-due'

import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import { type ActorName, ACTORS } from '../../helpers/world'
import { buildSmallSchool, type SmallSchool } from './small-school'

const suite = useSchools()
let school: SmallSchool

const AFTER = '2027-06-01'
beforeAll(async () => {
  standAt(AFTER)
  school = await buildSmallSchool(suite)
}, 60_000)

const scene = async (actor: ActorName = 'deputy') => {
  const req = await suite.reqOf(actor)
  const facts = (await factsOf(req))!
  return { req, facts }
}
const proposal = async () => {
  return readYearPlan(await scene())
}
const grid = async () => {
  const { req, facts } = await scene()
  const closing = (await findClosing({ req, facts }))!
  const { rows } = await readPlan(req, facts, closing)
  return { seen: closing.revision, rows: rows.map(({ made: _made, ...row }) => row).map(clean) }
}
const clean = (row: Record<string, unknown>) =>
  Object.fromEntries(
    [
      'id',
      'fromClass',
      'grade',
      'letter',
      'profile',
      'room',
      'teacher',
      'termSet',
      'bellSchedule',
      'capacity',
    ].map((name) => [name, row[name] ?? null]),
  ) as Record<string, number | string | null>
const overview = async () => (await readOverview(await scene()))!
const codes = async () => (await overview()).conflicts.map(({ code }) => code).sort()
const count = (collection: string, where = {}) =>
  suite.payload
    .count({ collection: collection as CollectionSlug, overrideAccess: true, where })
    .then(({ totalDocs }) => totalDocs)
const saveYear = async (changes: object = {}, actor: ActorName = 'deputy') =>
  suite.as(actor).post('/api/year-closing/year', { ...(await proposal()), ...changes })
const undo = (step: string) =>
  suite
    .as('deputy')
    .post<{ undone: string | null; cancellations: number }>('/api/year-closing/undo', { step })
const decide = (student: number, decision: string, more: object = {}) =>
  suite.as('deputy').post('/api/year-closing/decisions', {
    decisions: [{ student, decision, target: null, reason: 'Педсовет № 9', seen: 0, ...more }],
  })
const act = (deed: string, actor: ActorName = 'secretary', body: object = {}) =>
  suite.as(actor).post<Record<string, never>>(`/api/year-closing/${deed}`, body)
const sign = () => act('signatures', 'principal')
const ordersOf = async () => (await overview()).orders.map(({ kind, state }) => `${kind} ${state}`)
const placesOf = async (student: number) =>
  (
    await suite.payload.find({
      collection: 'enrolments',
      where: { student: { equals: student } },
      sort: 'from',
      depth: 0,
      overrideAccess: true,
    })
  ).docs.map(({ class: id, from, to }) => ({ class: id, from, to: to ?? null }))

/** Moves the promotion, so that a time may end between the year and it. */
const saveLater = async (promotedOn = '2027-06-02') => {
  expect((await saveYear({ ...DATES, promotedOn })).status).toBe(200)
}
const DATES = { orderDate: '2027-05-31', promotedOn: '2027-06-01', graduatedOn: '2027-06-01' }

describe('the next year', () => {
  it('is refused with wrong dates, beside the field', async () => {
    expectRefusal(await saveYear({ endDate: '2027-01-01' }), { status: 422, path: 'endDate' })
    expectRefusal(await saveYear({ promotedOn: '2027-05-01' }), { status: 422, path: 'promotedOn' })
    expectRefusal(await saveYear({ startDate: 'вчера' }), { status: 400, path: 'startDate' })
    expect(await count('year-closings')).toBe(0)
  })

  it('is made from this one, and this one stays the present one', async () => {
    const years = await count('years')
    expect((await saveYear(DATES)).status).toBe(200)
    expect(await count('years')).toBe(years + 1)
    standAt('2027-07-15')
    const { facts } = await scene()
    expect(presentYear(facts)?.id).toBe(suite.world.year)
    standAt(AFTER)
    const { nextYear } = await overview()
    expect(nextYear).toMatchObject({ name: '2027/28', startDate: '2027-09-01', isPlanned: true })
    const sets = [...facts.reference.termSets.values()].filter(({ year }) => year === nextYear!.id)
    expect(sets.map(({ name }) => name)).toContain('Четверти')
    expect(sets[0]!.vacations[0]).toMatchObject({ from: '2027-10-25', to: '2027-11-02' })
  })

  it('is not saved over what somebody else has saved meanwhile', async () => {
    const stale = await proposal()
    expect((await saveYear({ ...DATES, ground: 'Протокол № 9' })).status).toBe(200)
    expectRefusal(await suite.as('administrator').post('/api/year-closing/year', { ...stale, ...DATES }), {
      status: 409,
      code: 'changed-meanwhile',
    })
    expect(await count('year-closings')).toBe(1)
  })

  it('is begun by one of two who come at once', async () => {
    await undo('year')
    const plan = { ...(await proposal()), ...DATES }
    const answers = await Promise.all(
      (['deputy', 'administrator'] as const).map((actor) =>
        suite.as(actor).post('/api/year-closing/year', plan),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await count('year-closings')).toBe(1)
  })

  it('is undone whole', async () => {
    const sets = await count('term-sets')
    const { nextYear } = await overview()
    const own = await count('term-sets', { year: { equals: nextYear!.id } })
    expect((await undo('plan')).body.undone).toBeNull()
    expect((await undo('year')).body.undone).toBe('year')
    expect(await count('year-closings')).toBe(0)
    expect(await count('years', { id: { equals: nextYear!.id } })).toBe(0)
    expect(own).toBeGreaterThan(0)
    expect(await count('term-sets')).toBe(sets - own)
    expect((await saveYear(DATES)).status).toBe(200)
  })
})

describe('the plan of classes', () => {
  it('is proposed from this year, refused with faults, and saved', async () => {
    const { seen, rows } = await grid()
    expect(rows.map(({ grade, letter }) => `${grade}${letter}`)).toEqual(['2А', '8А', '8Б', '10А', '11А'])
    const twice = rows.map((row) => (row.letter === 'Б' ? { ...row, letter: 'а' } : row))
    const put = (body: object) => suite.as('secretary').put('/api/year-closing/plan', body)
    expectRefusal(await put({ seen, rows: twice }), { status: 422, path: 'rows.2.letter' })
    expectRefusal(await put({ seen, rows: rows.map((row) => ({ ...row, termSet: suite.away.termSet })) }), {
      status: 422,
      code: 'class-plan',
    })
    const first = { ...rows[0], id: null, fromClass: null, grade: 1, teacher: null, room: null }
    const seven = { ...first, grade: 7 }
    expect((await put({ seen, rows: [...rows, first, seven] })).status).toBe(200)
    expectRefusal(await put({ seen, rows }), { status: 409, code: 'changed-meanwhile' })
    expect(await codes()).toContain('classesNotApproved')
  })

  it('is approved once, whoever presses twice, and undone', async () => {
    const before = await count('classes')
    const answers = await Promise.all([act('approval'), act('approval', 'deputy')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await count('classes')).toBe(before + 7)
    expect((await undo('classes')).body.undone).toBe('classes')
    expect(await count('classes')).toBe(before)
    expect((await act('approval')).status).toBe(200)
    expectRefusal(
      await suite.as('deputy').put('/api/year-closing/plan', {
        seen: (await grid()).seen,
        rows: (await grid()).rows.map((row, at) => (at === 0 ? { ...row, letter: 'Я' } : row)),
      }),
      { status: 409, code: 'undo-first' },
    )
  })
})

describe('decisions', () => {
  it('follow from the marks, and two debts wait for a person', async () => {
    const { classes } = await overview()
    const of = (id: number) => classes.find((row) => row.class === id)
    expect(of(school.classes['7А'])).toMatchObject({ total: 3, promoted: 1, conditional: 1, open: 1 })
    expect(of(school.classes['9А'])).toMatchObject({ total: 2, graduated: 1, honours: 1 })
    expect(of(school.classes['1А'])).toMatchObject({ promoted: 1 })
    expect(await codes()).toEqual(['undecided'])
  })

  it('ask a reason, a fitting grade and a student of the school', async () => {
    const { students } = school
    expectRefusal(await decide(students.twoDebts, 'repeat', { reason: '' }), { status: 400 })
    expectRefusal(await decide(students.twoDebts, 'graduate'), { status: 422, path: 'decision' })
    expectRefusal(await decide(suite.away.students.student, 'repeat'), { status: 422, path: 'student' })
    const eleven = (await grid()).rows.find(({ grade }) => grade === 11)
    expectRefusal(await decide(students.twoDebts, 'repeat', { target: eleven!.id }), {
      status: 422,
      path: 'target',
    })
  })

  it('are kept with the reason, not over those of others', async () => {
    const { twoDebts } = school.students
    expect((await decide(twoDebts, 'repeat')).status).toBe(200)
    expect((await decide(twoDebts, 'repeat')).status).toBe(200)
    expect(await count('year-closing-decisions')).toBe(1)
    expectRefusal(await decide(twoDebts, 'conditional'), { status: 409, code: 'changed-meanwhile' })
    expect(await codes()).toEqual([])
  })
})

describe('conflicts', () => {
  it('name a class that is overfull, until it takes more', async () => {
    const { seen, rows } = await grid()
    const put = (capacity: number, revision: number) =>
      suite.as('deputy').put('/api/year-closing/plan', {
        seen: revision,
        rows: rows.map((row) => (row.grade === 8 && row.letter === 'А' ? { ...row, capacity } : row)),
      })
    expect((await put(1, seen)).status).toBe(200)
    expect(await codes()).toEqual(['overfull'])
    expect((await put(25, seen + 1)).status).toBe(200)
  })

  it('name who leaves by a draft, and an order that is not finished', async () => {
    const { students, classes } = school
    const draft = async (kind: string, toClass: number | null) =>
      (
        await suite.as('secretary').post<{ id: number }>('/api/movement/orders', {
          kind,
          date: AFTER,
          effectiveOn: AFTER,
          lines: [{ student: students.fine, toClass }],
        })
      ).body.id
    const leaving = await draft('leave-school', null)
    expect(await codes()).toEqual(['leavingByDraft'])
    expectRefusal(await act('orders'), { status: 409, code: 'conflicts-left' })
    await suite.as('secretary').delete(`/api/movement/orders/${leaving}`)
    const moving = await draft('move-class', classes['7Б'])
    expect(await codes()).toEqual(['openOrder'])
    await suite.as('secretary').delete(`/api/movement/orders/${moving}`)
  })

  it('name who stands in two classes and who has no class to go to', async () => {
    const { students, classes } = school
    const { id } = (await suite.payload.db.create({
      collection: 'enrolments',
      data: {
        id: 1,
        school: suite.world.school,
        student: students.ten,
        class: classes['9А'],
        from: '2026-10-01',
      },
    })) as { id: number }
    forgetReference((await scene()).req, suite.world.school)
    expect(await codes()).toContain('enrolledTwice')
    await suite.payload.delete({ collection: 'enrolments', id, overrideAccess: true })
    const [own] = (
      await suite.payload.find({
        collection: 'enrolments',
        where: { student: { equals: students.ten } },
        overrideAccess: true,
        depth: 0,
      })
    ).docs
    const end = (to: string | null) =>
      suite.payload.update({ collection: 'enrolments', id: own!.id, data: { to }, overrideAccess: true })
    // An import may bring the end of the year along: nobody must get lost by that.
    await saveLater()
    await end('2027-05-31')
    expect(await codes()).toEqual(['endedWithoutOrder'])
    await end(null)
    await saveLater(DATES.promotedOn)
    expect((await undo('classes')).body.undone).toBe('classes')
    const { seen, rows } = await grid()
    const without = rows.filter(({ grade }) => grade !== 2)
    expect((await suite.as('deputy').put('/api/year-closing/plan', { seen, rows: without })).status).toBe(200)
    await act('approval')
    expect(await codes()).toEqual(['noTarget'])
    await undo('classes')
    const again = await grid()
    await suite.as('deputy').put('/api/year-closing/plan', {
      seen: again.seen,
      rows: [...again.rows, { ...rows.find(({ grade }) => grade === 2)!, id: null }],
    })
    await act('approval')
    expect(await codes()).toEqual([])
  })
})

describe('orders', () => {
  const KINDS = [
    'promote',
    'promote-conditional',
    'repeat',
    'graduate-9',
    'graduate-9-honours',
    'graduate-11',
  ]

  it('are drafted for the whole school, once, and thrown away again', async () => {
    const answers = await Promise.all([act('orders'), act('orders', 'deputy')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await ordersOf()).sort()).toEqual(KINDS.map((kind) => `${kind} draft`).sort())
    expectRefusal(await decide(school.students.fine, 'repeat'), { status: 409, code: 'undo-first' })
    expect((await undo('orders')).body).toEqual({ undone: 'orders', cancellations: 0 })
    expect(await ordersOf()).toEqual([])
    expect(await count('orders')).toBe(0)
  })

  it('move everybody when the principal signs, and cancellations put everybody back', async () => {
    const { students, classes } = school
    const target = (await grid()).rows.find(({ grade }) => grade === 10)!
    expect((await decide(students.nine, 'graduate', { target: target.id })).status).toBe(200)
    await act('orders')
    expect((await sign()).status).toBe(200)
    expect((await ordersOf()).every((order) => order.endsWith(' done'))).toBe(true)
    expect((await placesOf(students.fine)).at(-1)).toMatchObject({ from: '2027-06-01', to: null })
    expect(await placesOf(students.eleven)).toEqual([
      { class: classes['11А'], from: '2026-09-01', to: '2027-05-31' },
    ])
    expect((await undo('orders')).body.cancellations).toBe(6)
    expectRefusal(await undo('orders'), { status: 409, code: 'waits-for-principal' })
    expect((await sign()).status).toBe(200)
    expect(await placesOf(students.fine)).toEqual([{ class: classes['7А'], from: '2026-09-01', to: null }])
    expect(await placesOf(students.eleven)).toEqual([{ class: classes['11А'], from: '2026-09-01', to: null }])
    expect((await overview()).last).toBe('classes')
    const before = await count('classes')
    expect((await undo('classes')).body.undone).toBe('classes')
    expect(await count('classes')).toBe(before - 7)
    expect((await act('approval')).status).toBe(200)
  })

  it('count everybody before and after', async () => {
    await act('orders')
    await sign()
    const { classes } = await overview()
    for (const { total, promoted, conditional, repeat, graduated, honours, left, open } of classes)
      expect(total).toBe(promoted + conditional + repeat + graduated + honours + left + open)
    expect(classes.reduce((sum, { total }) => sum + total, 0)).toBe(9)
    const lists = await suite
      .as('deputy')
      .get<{ rows: { name: string; list: string; target: string }[] }>(
        '/api/reports/year-closing-lists?list=repeat',
      )
    expect(lists.body.rows).toMatchObject([{ list: 'Повторное обучение', target: '7А' }])
    const table = await suite.as('principal').get('/api/reports/year-closing-reconciliation?format=xlsx')
    expect(table.status).toBe(200)
  })

  it('enrol in grade 10 those who stay, after they have graduated', async () => {
    expect((await overview()).staying).toBe(1)
    expect((await act('grade-10')).status).toBe(200)
    expect((await sign()).status).toBe(200)
    expect(await ordersOf()).toContain('enrol-grade-10 signed')
    expect((await undo('orders')).body.undone).toBeNull()
    expect((await undo('grade10')).body.cancellations).toBe(1)
    await sign()
    expect((await overview()).last).toBe('orders')
    expect((await act('grade-10')).status).toBe(200)
  })
})

describe('the switch', () => {
  it('is refused while an order is open, too early, and to the secretary', async () => {
    const set = (on: string, actor: ActorName = 'deputy') => act('switch', actor, { on })
    expectRefusal(await set('2027-05-31'), { status: 422, path: 'on' })
    expectRefusal(await set(AFTER), { status: 409, code: 'orders-not-done' })
    expectRefusal(await set(AFTER, 'secretary'), { status: 403 })
    await sign()
  })

  it('is set ahead, taken off, and done by itself on its day', async () => {
    expect((await act('switch', 'administrator', { on: '2027-09-01' })).body).toEqual({ switched: false })
    expect((await undo('switch')).body.undone).toBe('switch')
    await act('switch', 'administrator', { on: '2027-09-01' })
    expect(await switchDue(suite.payload)).toEqual({ done: 0, failed: 0 })
    standAt('2027-09-01')
    expect(presentYear((await scene()).facts)?.id).toBe(suite.world.year)
    await carryOutDue(suite.payload)
    expect(await switchDue(suite.payload)).toEqual({ done: 1, failed: 0 })
    const { facts } = await scene()
    expect(presentYear(facts)?.name).toBe('2027/28')
    expect((await placesOf(school.students.nine)).at(-1)).toMatchObject({ from: '2027-09-01', to: null })
    const { classes } = await readReference(suite.payload, suite.world.school)
    expect(classes.get(school.classes['9А'])!.classTeachers[0]!.to).toBe('2027-05-31')
  })

  it('leaves nothing to undo, and its lists stay', async () => {
    expectRefusal(await undo('switch'), { status: 409, code: 'step-first' })
    const { closing, conflicts, classes } = await overview()
    expect(closing.switchedAt).toBeTruthy()
    expect(conflicts).toEqual([])
    expect(classes.reduce((sum, { total }) => sum + total, 0)).toBe(9)
  })

  it('touched nothing of the other school', async () => {
    const { enrolments, years } = await readReference(suite.payload, suite.away.school)
    expect(enrolments).toHaveLength(3)
    expect(enrolments.every(({ to }) => !to)).toBe(true)
    expect(years.size).toBe(1)
  })
})

describe('who may', () => {
  const STRANGERS = ACTORS.filter(
    (actor) => !['administrator', 'deputy', 'secretary', 'principal'].includes(actor),
  )

  it('nobody but the office sees or does anything', async () => {
    for (const actor of STRANGERS) {
      for (const deed of ['approval', 'orders', 'grade-10', 'signatures'])
        expectRefusal(await act(deed, actor), { status: 403 })
      expectRefusal(await suite.as(actor).get('/api/reports/year-closing-lists'), { status: 403 })
    }
    expectRefusal(await act('signatures', 'deputy'), { status: 403 })
    expectRefusal(await act('orders', 'principal'), { status: 403 })
  })
})
