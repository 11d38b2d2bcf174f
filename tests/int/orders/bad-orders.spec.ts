import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { rows } from '@/db/rows'
import { carryOut } from '@/plugins/orders/operations/carry-out'

import { standAt, TODAY } from '../../helpers/clock'
import { countEverything, expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

const AHEAD = '2026-12-01'
beforeEach(() => standAt())
afterEach(() => standAt())

type Made = { id: number }
type Line = { student: number; toClass?: number | null }

const draft = (lines: Line[], more: object = {}) =>
  suite.as('secretary').post<Made>('/api/movement/orders', {
    kind: 'move-class',
    date: TODAY,
    effectiveOn: TODAY,
    lines,
    ...more,
  })
const sign = (id: number) =>
  suite.as('principal').post<{ state: string }>(`/api/movement/orders/${id}/signature`)
const placesOf = (student: number) =>
  rows({ payload: suite.payload }).find<{ class: number; from: string; to: string | null }>({
    collection: 'enrolments',
    columns: ['class', 'from', 'to'],
    where: { student: { equals: student } },
    sort: ['from'],
  })
/** A new student of 7А, so that no test disturbs another. */
const somebody = async (isEnrolled = true): Promise<number> => {
  const { world } = suite
  const person = (await world.buildPerson({ lastName: 'Новиков', firstName: 'Пётр' })).id
  const student = (await world.buildStudent({ person })).id
  if (isEnrolled) await world.buildEnrolment({ student, class: world.classes.own, from: '2026-09-01' })
  return student
}

const both = async (student: number): Promise<{ moving: number; leaving: number }> => ({
  moving: (await draft([{ student, toClass: suite.world.classes.other }])).body.id,
  leaving: (await draft([{ student }], { kind: 'leave-school' })).body.id,
})

describe('an order that cannot be', () => {
  it.each<
    [
      string,
      (ids: { student: number; own: number; other: number; away: number; far: number }) => [Line[], object],
      object,
    ]
  >([
    [
      'dated before the school year',
      ({ student, other }) => [[{ student, toClass: other }], { date: '2026-08-31' }],
      { status: 422, code: 'before-the-year', path: 'date', says: /31\s.*2026.*проверьте дату/ },
    ],
    [
      'held before the school year',
      ({ student, other }) => [[{ student, toClass: other }], { effectiveOn: '2026-08-31' }],
      { status: 422, code: 'before-the-year', path: 'effectiveOn' },
    ],
    [
      'naming a student twice',
      ({ student, other }) => [
        [
          { student, toClass: other },
          { student, toClass: other },
        ],
        {},
      ],
      { status: 422, code: 'movement-impossible', says: /Новиков Пётр.*дважды/ },
    ],
    [
      'enrolling who is in a class that day',
      ({ student, other }) => [[{ student, toClass: other }], { kind: 'enrol-transfer' }],
      { status: 422, code: 'movement-impossible', says: /уже числится/ },
    ],
    [
      'into a class of another school',
      ({ student, away }) => [[{ student, toClass: away }], {}],
      { status: 422, code: 'movement-impossible', says: /не выбран класс/ },
    ],
    [
      'of a student of another school',
      ({ far, other }) => [[{ student: far, toClass: other }], {}],
      { status: 404 },
    ],
    [
      'out of no class',
      ({ student }) => [[{ student }], { kind: 'leave-school', effectiveOn: '2026-09-01' }],
      { status: 422, code: 'movement-impossible' },
    ],
    ['without a class', ({ student }) => [[{ student }], {}], { status: 422, says: /не выбран класс/ }],
    [
      'with a class that is no number',
      ({ student }) => [[{ student, toClass: '7Б' as never }], {}],
      { status: 400 },
    ],
    [
      'with a reason too long',
      ({ student, other }) => [[{ student, toClass: other, note: 'х'.repeat(501) } as never], {}],
      { status: 400, says: /500/ },
    ],
  ])('%s is told clearly, and nothing is kept', async (_, make, expected) => {
    const { world, away } = suite
    const student = await somebody()
    const [lines, more] = make({
      student,
      own: world.classes.own,
      other: world.classes.other,
      away: away.classes.own,
      far: away.students.student,
    })
    const before = await countEverything(suite.payload, `${suite.folder}/media`)
    expectRefusal(await draft(lines, more), expected as never)
    expect(await countEverything(suite.payload, `${suite.folder}/media`)).toEqual(before)
  })

  it('is refused at the signature when the class lists have changed since it was drafted', async () => {
    const student = await somebody()
    const { classes } = suite.world
    const first = (await draft([{ student, toClass: classes.other }])).body.id
    const second = (await draft([{ student }], { kind: 'leave-school' })).body.id
    expect((await sign(first)).body.state).toBe('done')
    const refused = await sign(second)
    expectRefusal(refused, { status: 422, code: 'movement-impossible', says: /Новиков Пётр/ })
    expect(await placesOf(student)).toHaveLength(2)
    await suite.as('secretary').delete(`/api/movement/orders/${second}`)
  })
})

describe('two orders over one student, of the same day', () => {
  it.each(['moving', 'leaving'] as const)('%s first: the other one is refused', async (first) => {
    const student = await somebody()
    const ids = await both(student)
    expect((await sign(ids[first])).status).toBe(200)
    const after = await placesOf(student)
    expectRefusal(await sign(first === 'moving' ? ids.leaving : ids.moving), {
      status: 422,
      code: 'movement-impossible',
      says: /Новиков Пётр/,
    })
    expect(await placesOf(student)).toEqual(after)
  })
})

describe('two orders over one student, at the same moment', () => {
  it('one is carried out, the other is told why not', async () => {
    // Which one comes first is chance, and either way has to be right.
    for (let round = 0; round < 5; round += 1) {
      const student = await somebody()
      const { moving, leaving } = await both(student)
      const answers = await Promise.all([sign(moving), sign(leaving)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
      const isMoved = answers[0].status === 200
      const present = (await placesOf(student)).filter(({ to }) => to === null)
      expect(present.map((place) => place.class)).toEqual(isMoved ? [suite.world.classes.other] : [])
    }
  })

  it('enrols nobody twice', async () => {
    const student = await somebody(false)
    const { classes } = suite.world
    const ids = await Promise.all(
      [classes.own, classes.other].map(
        async (toClass) => (await draft([{ student, toClass }], { kind: 'enrol-transfer' })).body.id,
      ),
    )
    const answers = await Promise.all(ids.map(sign))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await placesOf(student)).toHaveLength(1)
  })

  it('one order is carried out once, whoever presses how often', async () => {
    const student = await somebody()
    const { id } = (await draft([{ student, toClass: suite.world.classes.other }], { effectiveOn: AHEAD }))
      .body
    await sign(id)
    standAt(AHEAD)
    const press = () => suite.as('secretary').post(`/api/movement/orders/${id}/execution`)
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await placesOf(student)).toHaveLength(2)
  })

  it('a cancellation that is pressed twice undoes once', async () => {
    const student = await somebody()
    const { id } = (await draft([{ student, toClass: suite.world.classes.other }])).body
    await sign(id)
    const cancel = () => suite.as('secretary').post<Made>(`/api/movement/orders/${id}/cancellation`, {})
    const drafts = await Promise.all([cancel(), cancel()])
    expect(drafts.map(({ status }) => status).sort()).toEqual([200, 409])
    const undoing = drafts.find(({ status }) => status === 200)!.body.id
    const answers = await Promise.all([sign(undoing), sign(undoing)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await placesOf(student)).toEqual([
      { class: suite.world.classes.own, from: '2026-09-01', to: null },
    ])
  })
})

describe('a newcomer', () => {
  it('gets a number in the alphabetical book, all of an order at once', async () => {
    const students = [await somebody(false), await somebody(false), await somebody(false)]
    await rows({ payload: suite.payload }).update({
      collection: 'students',
      where: { id: { in: students } },
      data: { fileNumber: null },
    })
    const toClass = suite.world.classes.own
    const { id } = (
      await draft(
        students.map((student) => ({ student, toClass })),
        { kind: 'enrol-transfer' },
      )
    ).body
    expect(await sign(id)).toMatchObject({ status: 200 })
    const cards = await rows({ payload: suite.payload }).find<{ fileNumber: string; person: number }>({
      collection: 'students',
      columns: ['fileNumber', 'person'],
      where: { id: { in: students } },
    })
    expect(new Set(cards.map(({ fileNumber }) => fileNumber)).size).toBe(3)
    for (const { fileNumber, person } of cards) {
      expect(fileNumber).toMatch(/^Н-\d+$/)
      expect(person).toBeGreaterThan(0)
    }
  })
})

describe('an order broken off amid its work', () => {
  it('leaves everything as it was, and can be carried out again', async () => {
    const student = await somebody()
    const { id } = (await draft([{ student, toClass: suite.world.classes.other }], { effectiveOn: AHEAD }))
      .body
    await sign(id)
    standAt(AHEAD)
    const req = await suite.reqOf('secretary')
    const facts = await requireFacts(req)
    // The snapshot that the work needs is gone half-way: what was written by then must not stay.
    const broken = { ...facts, reference: { ...facts.reference, subgroups: undefined as never } }
    await expect(carryOut({ req, facts: broken, order: id })).rejects.toThrow()
    expect(await placesOf(student)).toEqual([
      { class: suite.world.classes.own, from: '2026-09-01', to: null },
    ])
    expect((await suite.as('secretary').get<{ state: string }>(`/api/orders/${id}`)).body.state).toBe(
      'signed',
    )
    expect((await suite.as('secretary').post(`/api/movement/orders/${id}/execution`)).status).toBe(200)
    expect(await placesOf(student)).toHaveLength(2)
  })
})
