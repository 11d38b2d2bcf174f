import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { markWorksInTime } from '@/plugins/journal/duties/sub-06'

import { standAt } from '../../helpers/clock'
import { DEBT, journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, stored, clear } = journalOf(suite)

/** A control work of today's lesson, Monday the 23rd: its marks are due on Thursday the 26th. */
let control = 0
beforeAll(async () => {
  const { world, payload } = suite
  await payload.update({
    collection: 'assignment-types',
    id: world.assignmentTypes.control,
    data: { needsLongCheck: true },
    overrideAccess: true,
  })
  control = (await world.buildAssignment({ type: world.assignmentTypes.control, position: 2 })).id
})
beforeEach(() => clear())
afterEach(() => standAt())

const late = async () => (await stored('marks')).map(({ lateDays }) => lateDays ?? null)
const work = (value: number | null, more: object = {}) =>
  mark(value === null ? null : markOf(value), { assignment: control, ...more })
const owedBy = async (actor: 'teacher' | 'otherTeacher' = 'teacher') =>
  markWorksInTime.owed({ req: await suite.reqOf(actor) })

describe('lateness is kept with a mark', () => {
  it.each([
    ['2026-11-23', null],
    ['2026-11-26', null],
    ['2026-11-27', 1],
    // Saturdays are school days here, Sundays are not.
    ['2026-11-29', 2],
    ['2026-11-30', 3],
    ['2026-12-01', 4],
  ])('a work that is checked at home, marked on %s', async (day, days) => {
    standAt(day)
    expect((await record({ marks: [work(4)] })).status).toBe(200)
    expect(await late()).toEqual([days])
  })

  it('another work is marked on its day', async () => {
    standAt('2026-11-24')
    await record({ marks: [mark(markOf(4))] })
    expect(await late()).toEqual([1])
  })

  it('a correction changes nothing, and a debt that was told in time makes a later mark no late one', async () => {
    await record({
      marks: [work(2), mark(DEBT, { assignment: control, student: suite.world.students.classmate })],
    })
    standAt('2026-12-07')
    const { classmate } = suite.world.students
    await record({
      marks: [
        work(4, { was: markOf(2) }),
        mark(markOf(3), { assignment: control, student: classmate, was: DEBT }),
      ],
    })
    expect(await late()).toEqual([null, null])
  })

  it('a correction does not make a late mark timely', async () => {
    standAt('2026-11-30')
    await record({ marks: [work(2)] })
    await record({ marks: [work(5, { was: markOf(2) })] })
    expect(await late()).toEqual([3])
  })

  it('a mark taken away by mistake and put again is as timely as it was', async () => {
    await record({ marks: [work(5)] })
    standAt('2026-12-07')
    await record({ marks: [work(null, { was: markOf(5) })] })
    await record({ marks: [work(5)] })
    expect(await late()).toEqual([null])
  })

  it('whoever missed the lesson hands in later, also when both are saved at once', async () => {
    const { classmate } = suite.world.students
    await record({ attendance: [absence('ill')] })
    standAt('2026-12-07')
    await record({
      marks: [work(4), work(4, { student: classmate })],
      attendance: [absence('excused', { student: classmate })],
    })
    expect(await late()).toEqual([null, null])
  })

  it('is told in the cell, and nobody can send it', async () => {
    standAt('2026-11-30')
    await record({ marks: [work(4)] })
    const { body } = await suite
      .as('teacher')
      .get<{ marks: object[] }>(`/api/journal/lessons/${suite.world.lessons.maths}`)
    expect(body.marks).toMatchObject([{ value: 4, lateDays: 3 }])
    const forged = await record({
      marks: [{ ...work(5), was: markOf(4), now: { ...markOf(5), lateDays: 0 } as never }],
    })
    expectRefusal(forged, { status: 400 })
  })
})

describe('the teacher is reminded', () => {
  const held = () => record({ lesson: { was: {}, now: { topic: 'Контрольная' } } })

  it('on the day before and on the last day, and until the work is marked', async () => {
    await held()
    await record({ marks: [mark(markOf(5))] })
    expect(await owedBy()).toEqual([])
    standAt('2026-11-24')
    expect(await owedBy()).toEqual([])
    for (const [day, isOverdue] of [
      ['2026-11-25', false],
      ['2026-11-26', false],
      ['2026-11-27', true],
    ] as const) {
      standAt(day)
      expect(await owedBy()).toMatchObject([
        {
          title: { ru: expect.stringContaining('контрольная, Математика, 7') },
          href: `/lessons/${suite.world.lessons.maths}`,
          dueDate: '2026-11-26',
          isOverdue,
        },
      ])
    }
    expect(await owedBy('otherTeacher')).toEqual([])
    await record({ marks: [work(4)] })
    expect(await owedBy()).toEqual([])
  })

  it('of a work without long checking on its day', async () => {
    await held()
    await record({ marks: [work(4)] })
    expect(await owedBy()).toMatchObject([{ dueDate: '2026-11-23', isOverdue: false }])
  })

  it('not of a work that nobody wrote', async () => {
    const { student, classmate } = suite.world.students
    await held()
    await record({
      marks: [mark(markOf(5))],
      attendance: [absence('ill'), absence('ill', { student: classmate })],
    })
    standAt('2026-11-27')
    expect(await owedBy()).toEqual([])
    expect(student).not.toBe(classmate)
  })
})

describe('the deputy', () => {
  it('takes away who marks late, by teacher', async () => {
    await record({ marks: [mark(markOf(5))] })
    standAt('2026-11-30')
    await record({ marks: [work(4), work(3, { student: suite.world.students.classmate })] })
    const path = '/api/marking/late/table?from=2026-11-01&to=2026-11-30&format=csv' as const
    expectRefusal(await suite.as('teacher').get(path), { status: 403 })
    const { status, text } = await suite.as('deputy').get(path)
    expect(status).toBe(200)
    expect(text).toMatch(/^Тест teacher.*;2;1;3;0$/m)
    const other = await suite.asAway('deputy').get(path)
    expect(other.text).not.toContain('Тест')
  })
})
