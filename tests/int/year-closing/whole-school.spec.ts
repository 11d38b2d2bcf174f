import { beforeAll, describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import { newId } from '@/core/ids'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { findClosing } from '@/plugins/year-closing/operations/find-closing'
import { readYearPlan } from '@/plugins/year-closing/operations/next-year-plan'
import { readOverview } from '@/plugins/year-closing/operations/read-overview'
import { readPlan } from '@/plugins/year-closing/operations/save-plan'

import { standAt } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

/** 26 classes of 25 students, eight subjects in four terms each. */
const LETTERS = ['В', 'Г', 'Д']
const SIZE = 25
const SUBJECTS = 8
const AFTER = '2027-06-01'

beforeAll(async () => {
  standAt(AFTER)
  const { world } = suite
  const { school, termSet, terms, staff } = world
  const classes: { id: number; grade: number }[] = []
  for (let grade = 1; grade <= 11; grade += 1)
    for (const letter of grade > 9 ? LETTERS.slice(0, 1) : LETTERS.slice(0, grade > 6 ? 2 : 3))
      classes.push({ id: (await world.buildClass({ grade, letter, termSet })).id, grade })
  const source = { payload: suite.payload }
  const subjects = await Promise.all(Array.from({ length: SUBJECTS }, () => world.buildSubject()))
  const workloads = classes.flatMap(({ id }) =>
    subjects.map((subject) => ({
      id: newId(),
      school,
      class: id,
      subject: subject.id,
      teacher: staff.teacher,
      hoursPerWeek: 2,
      from: '2026-09-01',
    })),
  )
  const seats = classes.flatMap((row) =>
    Array.from({ length: SIZE }, (_, at) => ({ ...row, at, person: newId(), student: newId() })),
  )
  await rows(source).insert({
    collection: 'people',
    rows: seats.map(({ person, at }) => ({
      id: person,
      school,
      lastName: `Ученик${at}`,
      firstName: 'Иван',
      fullName: `Ученик${at} Иван`,
      sortKey: `ученик${at}`,
      sex: 'male',
    })),
  })
  await rows(source).insert({
    collection: 'students',
    rows: seats.map(({ student, person }) => ({ id: student, school, person })),
  })
  await rows(source).insert({
    collection: 'enrolments',
    rows: seats.map(({ student, id }) => ({ school, student, class: id, from: '2026-09-01' })),
  })
  await rows(source).insert({ collection: 'workloads', rows: workloads })
  await rows(source).insert({
    collection: 'term-totals',
    rows: seats.flatMap(({ student, id }) =>
      workloads
        .filter((row) => row.class === id)
        .flatMap((workload) =>
          terms.map((term) => ({
            school,
            student,
            class: id,
            workload: workload.id,
            term,
            markSum: 40,
            weightSum: 10,
          })),
        ),
    ),
  })
  forgetReference(await suite.reqOf('deputy'), school)
}, 120_000)

const scene = async () => {
  const req = await suite.reqOf('deputy')
  return { req, facts: (await factsOf(req))! }
}

/** Runs a step and tells its time and statements. */
const measured = async (name: string, run: () => Promise<{ status: number; text?: string }>) => {
  const begun = performance.now()
  const { value: result, count } = await countStatements(run)
  const seconds = (performance.now() - begun) / 1000
  expect({ name, status: result.status, text: result.status < 400 ? '' : result.text }).toEqual({
    name,
    status: 200,
    text: '',
  })
  return { seconds, statements: count.statements }
}

describe('a whole school', () => {
  it('is planned, drafted and signed in seconds, by sets and not by students', async () => {
    const first = await scene()
    await suite.as('deputy').post('/api/year-closing/year', {
      ...(await readYearPlan(first)),
      orderDate: '2027-05-31',
      promotedOn: AFTER,
      graduatedOn: AFTER,
    })
    const { req, facts } = await scene()
    const closing = (await findClosing({ req, facts }))!
    const { rows: plan } = await readPlan(req, facts, closing)
    const put = await suite.as('deputy').put('/api/year-closing/plan', {
      seen: closing.revision,
      rows: plan.map(({ made: _made, ...row }) => ({ ...row, capacity: 40 })),
    })
    expect(put.status).toBe(200)
    const approve = await measured('approve', () => suite.as('deputy').post('/api/year-closing/approval', {}))
    const draft = await measured('draft', () => suite.as('secretary').post('/api/year-closing/orders', {}))
    const sign = await measured('sign', () => suite.as('principal').post('/api/year-closing/signatures', {}))
    const overview = (await readOverview(await scene()))!
    const total = overview.classes.reduce((sum, row) => sum + row.total, 0)
    expect(total).toBeGreaterThanOrEqual(620)
    expect(overview.conflicts).toEqual([])
    expect(overview.orders.every(({ state }) => state === 'done')).toBe(true)
    expect(approve.seconds).toBeLessThan(10)
    for (const { seconds, statements } of [draft, sign]) {
      expect(seconds).toBeLessThan(10)
      // Some ten statements for each of a handful of orders.
      expect(statements).toBeLessThan(250)
    }
  }, 120_000)
})
