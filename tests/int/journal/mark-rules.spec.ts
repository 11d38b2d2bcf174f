import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { allMarkRules } from '@/plugins/journal/operations/mark-rules'

import { standAt } from '../../helpers/clock'
import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, mark, stored, clear } = journalOf(suite)

const rules = (more: object = {}) => ({
  from: '2026-11-23',
  actNumber: '15',
  actDate: '2026-11-20',
  scale: 'five',
  averaging: 'weighted',
  roundUpFrom: 0.5,
  minMarks: 3,
  unmarkedGrades: [1],
  longCheckDays: 3,
  ...more,
})
const enter = (more: object = {}, actor: ActorName = 'deputy') =>
  suite.as(actor).post<{ id: number }>('/api/marking/rules', rules(more))
const page = async () =>
  (
    await suite
      .as('teacher')
      .get<{ marking: object; isMarked: boolean }>(
        `/api/journal/workloads/${suite.world.workloads.maths}/page`,
      )
  ).body

const forgetRules = async () => {
  await suite.payload.db.deleteMany({ collection: 'mark-rules', where: {} })
  allMarkRules.forget(await suite.reqOf('deputy'), suite.world.school)
}
/** A scale that was in force from the first day of the second quarter. */
const scaleFromTerm = async (scale: string) => {
  standAt('2026-11-01')
  const made = await enter({ from: (await secondTerm()).from, scale })
  standAt()
  expect(made.status).toBe(200)
}
const secondTerm = () =>
  suite.payload.findByID({ collection: 'terms', id: suite.world.terms[1], overrideAccess: true })

beforeEach(async () => {
  await clear()
  await forgetRules()
})
afterEach(() => standAt())

describe('the rules of marks', () => {
  it('are entered by those who keep them, and by nobody else', async () => {
    for (const actor of ['principal', 'teacher', 'student', 'guardian', 'secretary'] as const)
      expectRefusal(await enter({}, actor), { status: 403, code: 'not-allowed' })
    expect((await enter({}, 'administrator')).status).toBe(200)
  })

  it('hold from their date on: what was before is counted as it was', async () => {
    await enter({ from: '2026-11-30', averaging: 'plain' })
    expect(await page()).toMatchObject({ marking: { averaging: 'weighted' } })
    standAt('2026-11-30')
    expect(await page()).toMatchObject({ marking: { averaging: 'plain' } })
  })

  it('do not begin in a closed year', async () => {
    const refused = await enter({ from: '2026-05-20' })
    expectRefusal(refused, { status: 422, code: 'year-is-closed', says: 'закрытом учебном году' })
  })

  it('stand once on a date, also for two who enter them at once', async () => {
    const answers = await Promise.all([enter({ minMarks: 4 }), enter({ minMarks: 5 })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each([
    [{ roundUpFrom: 0 }, 'roundUpFrom', '0,01'],
    [{ roundUpFrom: 1.5 }, 'roundUpFrom', '0,99'],
    [{ minMarks: 0 }, 'minMarks', 'от 1 до 30'],
    [{ longCheckDays: -1 }, 'longCheckDays', 'от 0 до 30'],
    [{ unmarkedGrades: [12] }, 'unmarkedGrades', 'от 1 до 11'],
    [{ actNumber: ' ' }, 'actNumber', 'номер локального акта'],
    [{ from: '2026-02-30' }, 'from', 'дату'],
    [{ scale: 'six' }, 'scale', ''],
  ])('refuse %j beside its field', async (more, path, says) => {
    const { status, body } = await enter(more)
    expect(status).toBe(400)
    const [first] = (body as unknown as { errors: { path: string; message: string }[] }).errors
    expect(first!.path.split('.')[0]).toBe(path)
    expect(first!.message).toContain(says)
  })

  it('stay in the history once they are in force; those ahead may be taken back', async () => {
    const ahead = await enter({ from: '2026-12-01' })
    expect((await suite.as('deputy').delete(`/api/marking/rules/${ahead.body.id}`)).status).toBe(200)
    const { body } = await enter()
    // The clock of the database is the real one: what was entered long ago is told by its date of making.
    await suite.payload.db.updateOne({
      collection: 'mark-rules',
      id: body.id,
      data: { createdAt: '2026-11-20T08:00:00.000Z' },
    })
    allMarkRules.forget(await suite.reqOf('deputy'), suite.world.school)
    expectRefusal(await suite.as('deputy').delete(`/api/marking/rules/${body.id}`), {
      status: 409,
      code: 'rules-are-in-force',
    })
  })
})

describe('another scale', () => {
  it('begins with a term and not inside one', async () => {
    expectRefusal(await enter({ scale: 'ten' }), {
      status: 422,
      code: 'scale-inside-term',
      says: 'с начала учебного периода',
    })
  })

  it('does not begin where marks of the former one stand', async () => {
    await record({ marks: [mark(markOf(5))] })
    standAt('2026-11-01')
    const refused = await enter({ from: (await secondTerm()).from, scale: 'ten' })
    expectRefusal(refused, { status: 409, code: 'scale-has-marks', says: 'прежней шкале' })
  })

  it.each([
    ['five', 6, 'от 1 до 5'],
    ['five', 0, 'от 1 до 5'],
    ['ten', 11, 'от 1 до 10'],
    ['hundred', 101, 'от 0 до 100'],
    ['pass', 5, 'зач. или незач.'],
    ['letters', 6, 'буква от A до E'],
  ])('%s takes no %d', async (scale, value, says) => {
    if (scale !== 'five') await scaleFromTerm(scale)
    const refused = await record({ marks: [mark(markOf(value))] })
    expectRefusal(refused, { status: 400, code: 'mark-off-scale', says })
    expect(await stored('marks')).toEqual([])
  })

  it.each([
    ['ten', 9, 'count5', '9'],
    ['hundred', 0, 'count2', '0'],
    ['pass', 0, 'count2', 'незач.'],
    ['letters', 4, 'count4', 'B'],
  ])('%s takes %d, counts it by its level and tells it by its name', async (scale, value, counter, label) => {
    await scaleFromTerm(scale)
    expect((await record({ marks: [mark(markOf(value))] })).status).toBe(200)
    expect(await stored('term-totals')).toMatchObject([{ markSum: value * 10, plainCount: 1, [counter]: 1 }])
    expect(await stored('journal-changes')).toMatchObject([{ after: label }])
    expect(await page()).toMatchObject({ marking: { scale } })
  })

  it('is seen in the diary', async () => {
    await scaleFromTerm('ten')
    await record({ marks: [mark(markOf(9)), mark(markOf(2), { student: suite.world.students.classmate })] })
    const { student } = suite.world.students
    const { body } = await suite.as('student').get(`/api/diary/students/${student}/marks`)
    expect(JSON.stringify(body)).toContain('"scale":"ten"')
  })
})

describe('marks without weights', () => {
  it('count alike, and a mark of weight zero counts in no way', async () => {
    const { world } = suite
    await enter({ averaging: 'plain' })
    const more = async (position: number, weight: number) =>
      (
        await suite
          .as('teacher')
          .post<{ assignment: { id: number } }>(`/api/journal/lessons/${world.lessons.maths}/assignments`, {
            type: world.assignmentTypes.control,
            position,
            weight,
          })
      ).body.assignment.id
    const [heavy, none] = [await more(2, 30), await more(3, 0)]
    const given = await record({
      marks: [mark(markOf(5)), mark(markOf(2), { assignment: heavy }), mark(markOf(2), { assignment: none })],
    })
    expect(given.status).toBe(200)
    expect(await stored('term-totals')).toMatchObject([{ plainSum: 7, plainCount: 2, count5: 1, count2: 2 }])
    const { student } = world.students
    const { body } = await suite
      .as('student')
      .get<{ subjects: { subject: { name: string }; average: number | null }[] }>(
        `/api/diary/students/${student}/marks`,
      )
    expect(body.subjects.find(({ subject }) => subject.name === 'Математика')?.average).toBe(3.5)
  })
})

describe('grades without marks', () => {
  it('are those of the rules', async () => {
    await enter({ unmarkedGrades: [1, 7] })
    expect(await page()).toMatchObject({ isMarked: false })
    expectRefusal(await record({ marks: [mark(markOf(5))] }), {
      status: 422,
      code: 'grade-without-marks',
      says: '7-х классах',
    })
  })
})
