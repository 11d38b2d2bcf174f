import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { setFinalMarks } from '@/plugins/final-marks/duties/sub-07'
import { readFinals } from '@/plugins/diary/operations/final-marks'
import { ask } from '@/core/questions'
import { requireFacts } from '@/access/require-facts'

import { standAt } from '../../helpers/clock'
import { finalsOf } from '../../helpers/finals'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { key, change, save, marks, clear } = finalsOf(suite)

beforeEach(async () => {
  await clear()
  standAt('2026-10-24')
  await marks(suite.world.students.student, [4, 4, 5, 4])
  await marks(suite.world.students.classmate, [2, 2, 3])
})
afterEach(() => standAt())

type State = {
  rows: { workload: { subject: { name: string } }; owed: number; done: number }[]
  sums: object
  total: number
}
const stateOf = (query = '', actor: Parameters<typeof suite.as>[0] = 'deputy') =>
  suite.as(actor).get<State>(`/api/finals/state${query}`)

describe('the duty sub-07', () => {
  it('is owed from a week before the end of the period until everybody has a mark', async () => {
    const owed = async () => setFinalMarks.owed({ req: await suite.reqOf('teacher') })
    standAt('2026-10-10')
    expect(await owed()).toEqual([])
    standAt('2026-10-24')
    expect(await owed()).toMatchObject([
      {
        dueDate: '2026-10-25',
        isOverdue: false,
        title: { ru: expect.stringMatching(/1 четверть: осталось поставить 2.отметки — Математика, 7А/) },
        href: `/final-marks/${suite.world.workloads.maths}?period=${key()}`,
      },
    ])
    await save([change(4)])
    standAt('2026-10-27')
    expect(await owed()).toMatchObject([
      { isOverdue: true, title: { ru: expect.stringMatching(/1.отметка/) } },
    ])
    await save([change(2, { student: suite.world.students.classmate })])
    expect(await owed()).toEqual([])
  })
})

describe('the state of the school', () => {
  it('counts what is put and what is missing, and is narrowed by words and by state', async () => {
    await save([change(5, { reason: 'Олимпиада' })])
    const { status, body } = await stateOf()
    expect(status).toBe(200)
    expect(body.total).toBe(3)
    expect(body.sums).toMatchObject({ groups: 3, owed: 5, done: 1, differing: 1, complete: 0 })
    const only = await stateOf(`?q=${encodeURIComponent('7а матем')}`)
    expect(only.body.rows).toMatchObject([{ owed: 2, done: 1, differing: 1 }])
    expect((await stateOf('?state=differing')).body.total).toBe(1)
    expect((await stateOf('?state=done')).body.total).toBe(0)
    expect((await stateOf('?period=exam')).body.total).toBe(0)
    expect((await stateOf('?state=nonsense')).status).toBe(400)
    const table = await suite.as('principal').get('/api/finals/state?format=csv')
    expect(table.text).toContain('Математика')
  })

  it('is closed to teachers and families', async () => {
    for (const actor of ['teacher', 'student', 'guardian', 'counsellor'] as const)
      expect((await stateOf('', actor)).status).toBe(403)
  })
})

describe('the sheet of a class', () => {
  const sheetOf = (actor: Parameters<typeof suite.as>[0], query = '', classId = suite.world.classes.own) =>
    suite.as(actor).get<Record<string, unknown>>(`/api/finals/classes/${classId}/sheet${query}`)

  it('shows students × subjects with the indicators', async () => {
    await save([change(4), change(2, { student: suite.world.students.classmate })])
    const { status, body } = await sheetOf('classTeacher', `?period=${key()}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      students: [
        { name: 'Ёлкин Егор', values: { [suite.world.subjects.maths]: 4 } },
        { name: 'Ерёмина Яна', values: { [suite.world.subjects.maths]: 2 } },
      ],
      whole: { counted: 2, progress: 50, quality: 50, learned: 40, average: 3 },
      groups: { excellent: 0, good: 1, failing: 1 },
    })
    const table = await sheetOf('deputy', `?period=${key()}&format=csv`)
    expect(table.text).toMatch(/Успеваемость/)
  })

  it('is for the class teacher and those who watch over the school', async () => {
    for (const actor of ['deputy', 'principal', 'administrator', 'counsellor'] as const)
      expect((await sheetOf(actor)).status).toBe(200)
    expect((await sheetOf('teacher')).status).toBe(404)
    expect((await sheetOf('classTeacher', '', suite.world.classes.other)).status).toBe(404)
    expect((await sheetOf('student')).status).toBe(403)
    expect((await sheetOf('deputy', '', suite.away.classes.own)).status).toBe(404)
  })
})

describe('the final marks of a student', () => {
  it('stand by subject and period for the diary, and are read by the family over REST', async () => {
    await save([change(4)])
    const req = await suite.reqOf('guardian')
    const facts = await requireFacts(req)
    const { school, year, subjects, students } = suite.world
    const [found] = await ask(req, 'student.finalMarks', { school, year, student: students.student })
    expect(found).toMatchObject([{ subject: subjects.maths, kind: 'term', value: 4, label: '4' }])
    const shown = await readFinals({ req, facts, student: suite.world.students.student })
    expect(shown.hasFinals).toBe(true)
    expect(shown.rows.find(({ subject }) => subject.name === 'Математика')?.cells[key()]).toMatchObject({
      label: '4',
      value: 4,
    })
    const read = async (actor: Parameters<typeof suite.as>[0]) =>
      (await suite.as(actor).get<{ totalDocs: number }>('/api/final-marks')).body.totalDocs
    expect([
      await read('guardian'),
      await read('student'),
      await read('classmate'),
      await read('otherTeacher'),
    ]).toEqual([1, 1, 0, 0])
    expect((await suite.as('teacher').post('/api/final-marks', { value: 5 })).status).toBe(403)
  })
})
