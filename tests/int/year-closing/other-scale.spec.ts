import { beforeAll, describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { allMarkRules } from '@/plugins/journal/operations/mark-rules'
import { readResults } from '@/plugins/year-closing/operations/year-results'

import { standAt } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const END = '2027-05-31'

beforeAll(() => standAt('2027-06-01'))

const markBy = async (scale: string, year: readonly [student: number, value: number][]) => {
  const { payload, world } = suite
  for (const collection of ['mark-rules', 'final-marks'] as const)
    await payload.db.deleteMany({ collection: collection as never, where: {} })
  const create = (collection: string, data: object) =>
    payload.create({
      collection: collection as never,
      overrideAccess: true,
      data: { school: world.school, ...data } as never,
    })
  await create('mark-rules', {
    inForceFrom: '2026-09-01',
    actNumber: '15',
    actDate: '2026-08-28',
    scale,
    averaging: 'weighted',
    roundUpFrom: 0.5,
    minMarks: 3,
    unmarkedGrades: '1',
    longCheckDays: 3,
  })
  for (const [student, value] of year)
    for (const subject of [world.subjects.maths, world.subjects.english])
      await create('final-marks', {
        student,
        subject,
        kind: 'year',
        period: world.year,
        year: world.year,
        class: world.classes.own,
        workload: world.workloads.maths,
        // In one subject the least mark that is no debt, whatever the scale.
        value: subject === world.subjects.maths ? value : { five: 3, ten: 4, pass: 1 }[scale],
      })
  const req = await suite.reqOf('deputy')
  allMarkRules.forget(req, world.school)
  return readResults({
    req,
    facts: await requireFacts(req),
    classOf: new Map(year.map(([student]) => [student, world.classes.own])),
    endDate: END,
  })
}

describe('debts of the year', () => {
  it('begin below 4 of ten points', async () => {
    const { student, classmate } = suite.world.students
    const results = await markBy('ten', [
      [student, 3],
      [classmate, 4],
    ])
    expect(results.get(student)).toMatchObject({ debts: ['Математика'], isExcellent: false })
    expect(results.get(classmate)).toMatchObject({ debts: [], isExcellent: false })
  })

  it('are failures where only passes are put, and nobody is excellent by them', async () => {
    const { student, classmate } = suite.world.students
    const results = await markBy('pass', [
      [student, 0],
      [classmate, 1],
    ])
    expect(results.get(student)).toMatchObject({ debts: ['Математика'] })
    expect(results.get(classmate)).toEqual({ debts: [], isExcellent: false })
  })
})
