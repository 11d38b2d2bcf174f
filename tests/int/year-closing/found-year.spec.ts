import { beforeAll, describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { carryOutDue } from '@/plugins/orders/jobs/carry-out-due'
import { switchDue } from '@/plugins/year-closing/jobs/switch-due'
import { findClosing } from '@/plugins/year-closing/operations/find-closing'
import { readYearPlan } from '@/plugins/year-closing/operations/next-year-plan'
import { readOverview } from '@/plugins/year-closing/operations/read-overview'
import { readPlan } from '@/plugins/year-closing/operations/save-plan'

import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import { buildSmallSchool, type SmallSchool } from './small-school'

/** A school that has made its next year and first grade by hand, before anybody thought of closing the year. */
const suite = useSchools()
let school: SmallSchool
let nextYear = 0
let firstGrade = 0

beforeAll(async () => {
  standAt('2027-05-20')
  school = await buildSmallSchool(suite)
  const { world } = suite
  nextYear = (
    await world.buildYear({ name: '2027/28', startDate: '2027-09-01', endDate: '2028-05-26', holidays: [] })
  ).id
  const termSet = (await world.buildTermSet({ name: 'Свои', year: nextYear, vacations: [] })).id
  await world.buildTerm({ termSet, number: 1, name: '1 четверть', from: '2027-09-01', to: '2028-05-26' })
  firstGrade = (await world.buildClass({ year: nextYear, grade: 1, letter: 'А', termSet })).id
}, 60_000)

const scene = async () => {
  const req = await suite.reqOf('deputy')
  return { req, facts: (await factsOf(req))! }
}
const post = (path: string, body: object = {}) =>
  suite.as('deputy').post<Record<string, unknown>>(`/api/year-closing/${path}`, body)
const begin = async () => {
  return post('year', await readYearPlan(await scene()))
}

describe('a year that is there already', () => {
  it('is taken with its own terms, those that it lacks are added, and it waits', async () => {
    expect((await begin()).status).toBe(200)
    const { req, facts } = await scene()
    const closing = (await findClosing({ req, facts }))!
    expect(closing).toMatchObject({ nextYear, hasMadeYear: false })
    const sets = [...facts.reference.termSets.values()].filter(({ year }) => year === nextYear)
    expect(sets.map(({ name }) => name).sort()).toEqual(['Свои', 'Четверти'])
    standAt('2027-07-01')
    expect(presentYear((await scene()).facts)?.id).toBe(suite.world.year)
  })

  it('brings its classes into the plan and keeps them when the approval is undone', async () => {
    const { req, facts } = await scene()
    const closing = (await findClosing({ req, facts }))!
    const { rows } = await readPlan(req, facts, closing)
    expect(rows.map(({ grade }) => grade)).toEqual([1, 2, 8, 8, 10, 11])
    const put = await suite.as('deputy').put('/api/year-closing/plan', {
      seen: closing.revision,
      rows: rows.map(({ made: _made, ...row }) => row),
    })
    expect(put.status).toBe(200)
    expect((await post('approval')).body).toEqual({ made: 5 })
    expect((await post('undo', { step: 'classes' })).body).toMatchObject({ undone: 'classes' })
    expect((await scene()).facts.reference.classes.has(firstGrade)).toBe(true)
  })

  it('keeps a class that is used already, and says which', async () => {
    await post('approval')
    const { facts } = await scene()
    const made = [...facts.reference.classes.values()].find(
      (row) => row.year === nextYear && row.grade === 8,
    )!
    const workload = await suite.world.buildWorkload({ class: made.id, from: '2027-09-01', to: '2028-05-26' })
    expectRefusal(await post('undo', { step: 'classes' }), {
      status: 409,
      code: 'classes-in-use',
      says: made.name,
    })
    expect((await scene()).facts.reference.classes.has(made.id)).toBe(true)
    await suite.payload.delete({ collection: 'workloads', id: workload.id, overrideAccess: true })
    expect((await post('undo', { step: 'classes' })).status).toBe(200)
  })

  it('is a plain year again when everything is undone', async () => {
    expect((await post('undo', { step: 'plan' })).body.undone).toBe('plan')
    expect((await post('undo', { step: 'year' })).body.undone).toBe('year')
    const { facts } = await scene()
    expect(facts.reference.years.get(nextYear)!.isPlanned).toBeFalsy()
    expectRefusal(await post('undo', { step: 'year' }), { status: 409, code: 'step-first' })
  })
})

describe('steps out of turn', () => {
  it('are refused and say what comes first', async () => {
    // In July the plain year is the present one already; the year that has ended is closed all the same.
    expect(presentYear((await scene()).facts)?.id).toBe(nextYear)
    for (const deed of ['approval', 'orders', 'grade-10'])
      expectRefusal(await post(deed), { status: 409, code: 'step-first' })
    expect((await begin()).status).toBe(200)
    expectRefusal(await post('approval'), { status: 409, says: 'план классов' })
    expectRefusal(await post('orders'), { status: 409, says: 'утвердите классы' })
    expectRefusal(await post('switch', { on: '2027-09-01' }), { status: 409 })
  })
})

describe('a switch that is set ahead', () => {
  it('tells why it could not be done, and is done later', async () => {
    const { req, facts } = await scene()
    const closing = (await findClosing({ req, facts }))!
    const { rows } = await readPlan(req, facts, closing)
    const seven = { ...rows.find(({ grade }) => grade === 1)!, grade: 7, letter: 'А' }
    await suite.as('deputy').put('/api/year-closing/plan', {
      seen: closing.revision,
      rows: [...rows, seven].map(({ made: _made, ...row }) => row),
    })
    await post('approval')
    await post('decisions', {
      decisions: [
        { student: school.students.twoDebts, decision: 'repeat', target: null, reason: 'Педсовет', seen: 0 },
      ],
    })
    expect((await post('orders')).status).toBe(200)
    expectRefusal(await post('switch', { on: '2027-09-01' }), { status: 409, code: 'orders-not-done' })
    expect((await suite.as('principal').post('/api/year-closing/signatures', {})).status).toBe(200)
    expect((await post('switch', { on: '2027-09-01' })).body).toEqual({ switched: false })
    standAt('2027-09-01')
    // The orders of the day have not been carried out yet.
    expect(await switchDue(suite.payload)).toEqual({ done: 0, failed: 1 })
    const overview = (await readOverview(await scene()))!
    expect(overview.closing.failure).toContain('Не все приказы')
    await carryOutDue(suite.payload)
    expect(await switchDue(suite.payload)).toEqual({ done: 1, failed: 0 })
    expect(presentYear((await scene()).facts)?.id).toBe(nextYear)
  })
})

it('the other school has its own closing, and sees nothing of this one', async () => {
  standAt('2027-05-20')
  const { body } = await suite.asAway('deputy').get<{ totalDocs: number }>('/api/year-closings')
  expect(body.totalDocs).toBe(0)
  const lists = await suite.asAway('deputy').get<{ rows: unknown[] }>('/api/reports/year-closing-lists')
  expect(lists.body.rows).toEqual([])
  expectRefusal(await suite.asAway('deputy').post('/api/year-closing/approval', {}), {
    status: 409,
    code: 'step-first',
  })
})
