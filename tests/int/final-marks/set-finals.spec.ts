import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

import { standAt } from '../../helpers/clock'
import { finalsOf } from '../../helpers/finals'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { key, change, save, page, marks, stored, clear } = finalsOf(suite)
/** The last week of the first quarter: its marks are being put. */
const AT_END: [string] = ['2026-10-26']

beforeEach(async () => {
  await clear()
  standAt(...AT_END)
  await marks(suite.world.students.student, [4, 4, 5, 4])
  await marks(suite.world.students.classmate, [5], { absentIll: 3, debts: 2 })
})
afterEach(() => standAt())

const cellOf = async (student: number, period = key()) =>
  (await page()).body.students.find(({ id }) => id === student)!.cells[period]!

describe('the page of a group', () => {
  it('suggests by the average, and says who may not be attested and why', async () => {
    const { status, body } = await page()
    expect(status).toBe(200)
    expect(body.canSet).toBe(true)
    expect(body.periods.map((one) => [one.key, one.state])).toEqual([
      [key(), 'open'],
      [key(1), 'ahead'],
      [`year-${suite.world.year}`, 'ahead'],
    ])
    expect(await cellOf(suite.world.students.student)).toMatchObject({
      value: null,
      suggested: 4,
      average: 4.25,
    })
    expect(await cellOf(suite.world.students.classmate)).toMatchObject({
      suggested: null,
      why: 'fewMarks',
      debts: 2,
      missed: 3,
      obstacles: ['fewMarks', 'debts'],
    })
  })

  it('is read by those who read the journal, and set by its teacher', async () => {
    for (const actor of ['classTeacher', 'deputy', 'principal', 'administrator', 'counsellor'] as const) {
      const { status, body } = await page(actor)
      expect([actor, status, body.canSet]).toEqual([actor, 200, false])
    }
    expect((await page('otherTeacher')).status).toBe(404)
    expect((await page('student')).status).toBe(403)
    expectRefusal(await save([change(4)], { actor: 'classTeacher' }), { status: 403 })
    expectRefusal(await save([change(4)], { actor: 'otherTeacher' }), { status: 404 })
    expectRefusal(await save([change(4)], { actor: 'deputy' }), { status: 403 })
    expect(await stored()).toEqual([])
  })
})

describe('a save', () => {
  it('keeps the mark, what was suggested, and who put it; sent twice it is one', async () => {
    expect((await save([change(4)])).status).toBe(200)
    expect((await save([change(4)])).status).toBe(200)
    expect(await stored()).toMatchObject([
      {
        student: suite.world.students.student,
        subject: suite.world.subjects.maths,
        kind: 'term',
        period: suite.world.terms[0],
        value: 4,
        suggested: 4,
        average: 4.25,
        isDiffering: false,
        author: suite.world.users.teacher,
      },
    ])
  })

  it('asks why when the mark is not the suggested one', async () => {
    expectRefusal(await save([change(5)]), {
      status: 422,
      code: 'reason-needed',
      path: 'changes.0',
      says: /Ёлкин/,
    })
    expectRefusal(await save([change(5, { reason: '  ' })]), { status: 422, code: 'reason-needed' })
    expect((await save([change(5, { reason: 'Победа на олимпиаде' })])).status).toBe(200)
    expect(await stored()).toMatchObject([{ value: 5, isDiffering: true, reason: 'Победа на олимпиаде' }])
    // A figure that too few marks suggest none for wants one as well, «н/а» does not.
    const { classmate: student } = suite.world.students
    expectRefusal(await save([change(5, { student })]), { status: 422, code: 'reason-needed' })
    expect((await save([change('na', { student })])).status).toBe(200)
  })

  it('answers the rows counted anew: the year follows from its terms', async () => {
    standAt('2026-12-28')
    await marks(suite.world.students.student, [3, 3, 3], {}, 1)
    const { body } = await save([change(3, { period: key(1) })])
    const year = `year-${suite.world.year}`
    const rowOf = (answer: unknown) =>
      (answer as { rows: Record<number, Record<string, { suggested: number; why: string }>> }).rows[
        suite.world.students.student
      ]!
    expect(rowOf(body)[year]).toMatchObject({ suggested: null, why: 'termsMissing' })
    standAt(...AT_END)
    await save([change(4)])
    expect(await cellOf(suite.world.students.student, year)).toMatchObject({ suggested: 4, average: 3.5 })
  })

  it('refuses what the scale has not, who was not there, and what is no period', async () => {
    expectRefusal(await save([change(6)]), { status: 422, code: 'value-off-scale', says: /5, 4, 3, 2, н\/а/ })
    expectRefusal(await save([change(4.5)]), { status: 400 })
    expectRefusal(await save([change(4, { student: suite.world.students.otherStudent })]), {
      status: 422,
      code: 'not-in-group',
      says: /Жуков/,
    })
    expectRefusal(await save([change(4, { student: suite.away.students.student })]), { status: 422 })
    expectRefusal(await save([change(4, { period: 'term-1' })]), { status: 422, code: 'unknown-period' })
    expectRefusal(await save([change(4, { period: 'вчера' })]), { status: 400 })
    expectRefusal(await save([change(4), change(3)]), { status: 400, says: /дважды/ })
    expectRefusal(await save([]), { status: 400 })
    expect(await stored()).toEqual([])
  })

  it('is whole or not at all', async () => {
    const { classmate: student } = suite.world.students
    expect((await save([change(4), change(5, { student })])).status).toBe(422)
    expect(await stored()).toEqual([])
  })

  it('with two windows tells what stands there, and by whom', async () => {
    await save([change(4)])
    const refused = await save([change('na', { reason: 'Пропуски' })])
    expectRefusal(refused, { status: 409, code: 'changed-meanwhile' })
    expect(refused.body).toMatchObject({
      errors: [{ details: { conflicts: [{ period: key(), value: 4, isOwn: true }] } }],
    })
    expect((await save([change('na', { was: 4, reason: 'Пропуски' })])).status).toBe(200)
    expect((await save([change(null, { was: 'na' })])).status).toBe(200)
    expect(await cellOf(suite.world.students.student)).toMatchObject({ value: null, reason: null })
  })

  it('at the same time from four windows is kept once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => save([change(4)])))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await stored()).toHaveLength(1)
    expect(await verifyChanges({ payload: suite.payload }, suite.world.school)).toMatchObject({
      changes: 1,
      faults: [],
    })
  })
})

describe('the history', () => {
  it('is in the change journal of the workload, chained, with the reason', async () => {
    await save([change(4)])
    await save([change(5, { was: 4, reason: 'Итоговая работа на «5» 🎉' })])
    const { workloads, students } = suite.world
    const all = await suite.as('deputy').get(`/api/journal/workloads/${workloads.maths}/changes`)
    expect(all.body).toMatchObject({
      total: 2,
      changes: [
        {
          kind: 'Отметка за период',
          date: '1 четверть',
          before: '4',
          after: '5 (Итоговая работа на «5» 🎉)',
          lesson: null,
        },
        { before: null, after: '4' },
      ],
    })
    const path =
      `/api/finals/workloads/${workloads.maths}/history?student=${students.student}&period=${key()}` as const
    for (const actor of ['teacher', 'deputy'] as const)
      expect((await suite.as(actor).get<{ changes: unknown[] }>(path)).body.changes).toHaveLength(2)
    expect((await suite.as('classTeacher').get(path)).status).toBe(403)
  })

  it('is found out when somebody changes it in the database', async () => {
    await save([change(4)])
    await save([change(5, { was: 4, reason: 'Итоговая работа' })])
    const table = rows({ payload: suite.payload })
    const where = { kind: { equals: 'finalTerm' }, sequence: { equals: 1 } }
    const verify = async () => (await verifyChanges({ payload: suite.payload }, suite.world.school)).faults
    expect(await verify()).toEqual([])
    await table.update({ collection: 'final-mark-changes', where, data: { after: '2' } })
    expect(await verify()).toMatchObject([
      { lesson: suite.world.workloads.maths, sequence: 1, fault: 'text' },
    ])
    await table.remove({ collection: 'final-mark-changes', where })
    expect(await verify()).toMatchObject([{ sequence: 2, fault: 'gap' }])
  })
})
