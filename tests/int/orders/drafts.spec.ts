import { describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'

import { TODAY } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

type Made = { id: number; revision: number }
type Card = { lines: { student: number; toClass: number | null; note: string | null }[] }

/** A class of the grade beside, so that two students may go to different ones. */
const third = async (): Promise<number> => {
  const { year, termSet } = suite.world
  return (await suite.world.buildClass({ year, termSet, grade: 7, letter: 'В', name: '7В' })).id
}
const body = (lines: object[], more: object = {}) => ({
  kind: 'move-class',
  date: TODAY,
  effectiveOn: TODAY,
  lines,
  ...more,
})
const make = async (lines: object[], more: object = {}): Promise<number> => {
  const answer = await suite.as('secretary').post<Made>('/api/movement/orders', body(lines, more))
  expect(answer.status).toBe(200)
  return answer.body.id
}
const linesOf = (order: number) =>
  rows({ payload: suite.payload }).find<Card['lines'][number]>({
    collection: 'order-lines' as never,
    columns: ['student', 'toClass', 'note'],
    where: { order: { equals: order } },
    sort: ['id'],
  })
const change = (id: number, input: object) =>
  suite.as('secretary').patch<Made>(`/api/movement/orders/${id}`, input)
const remove = (id: number) => suite.as('secretary').delete(`/api/movement/orders/${id}`)

describe('a draft', () => {
  it('leads each student to a class of one’s own, for a reason of one’s own', async () => {
    const { students, classes } = suite.world
    const beside = await third()
    const lines = [
      { student: students.student, toClass: classes.other, note: 'по заявлению' },
      { student: students.classmate, toClass: beside, note: null },
      { student: students.otherStudent, toClass: classes.own, note: null },
    ]
    const id = await make(lines)
    expect(await linesOf(id)).toEqual(lines)
    await remove(id)
  })

  it('takes lines in and out, and another target, date and reason', async () => {
    const { students, classes } = suite.world
    const id = await make([{ student: students.student, toClass: classes.other }])
    const answer = await change(
      id,
      body([{ student: students.classmate, toClass: classes.other, note: 'ошибка в фамилии' }], {
        effectiveOn: '2026-12-01',
        ground: 'Заявление № 7',
        revision: 1,
      }),
    )
    expect(answer).toMatchObject({ status: 200, body: { id, revision: 2 } })
    expect(await linesOf(id)).toEqual([
      { student: students.classmate, toClass: classes.other, note: 'ошибка в фамилии' },
    ])
    await remove(id)
  })

  it('keeps what it was when a line is impossible, and names the student', async () => {
    const { students, classes } = suite.world
    const id = await make([{ student: students.student, toClass: classes.other }])
    const refused = await change(
      id,
      body([
        { student: students.student, toClass: classes.other },
        { student: students.classmate, toClass: classes.own },
      ]),
    )
    expectRefusal(refused, { status: 422, code: 'movement-impossible', says: /Ерёмина/ })
    expect(await linesOf(id)).toHaveLength(1)
    await remove(id)
  })

  it('tells the second of two editors, who may then save over the first', async () => {
    const { students, classes } = suite.world
    const id = await make([{ student: students.student, toClass: classes.other }])
    const first = body([{ student: students.student, toClass: classes.other }], {
      ground: 'Первое',
      revision: 1,
    })
    expect((await change(id, first)).status).toBe(200)
    const second = { ...first, ground: 'Второе' }
    const refused = await change(id, second)
    expectRefusal(refused, { status: 409, code: 'draft-changed' })
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ details: { revision: 2 } }] })
    expect((await change(id, { ...second, revision: 2 })).status).toBe(200)
    await remove(id)
  })

  it('is written by one of two who save at the same moment', async () => {
    const { students, classes } = suite.world
    const id = await make([{ student: students.student, toClass: classes.other }])
    const input = body([{ student: students.student, toClass: classes.other }], { revision: 1 })
    const answers = await Promise.all([change(id, input), change(id, input)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await linesOf(id)).toHaveLength(1)
    await remove(id)
  })

  it('is signed only as it was read', async () => {
    const { students, classes } = suite.world
    const id = await make([{ student: students.student, toClass: classes.other }])
    await change(id, body([{ student: students.classmate, toClass: classes.other }], { revision: 1 }))
    const sign = (revision: number) =>
      suite.as('principal').post(`/api/movement/orders/${id}/signature`, { revision })
    expectRefusal(await sign(1), { status: 409, code: 'draft-changed', says: /прочтите ещё раз/ })
    await remove(id)
  })

  it('is no longer changed once it is signed', async () => {
    const { students, classes } = suite.world
    const id = await make([{ student: students.student, toClass: classes.other }], {
      effectiveOn: '2026-12-01',
    })
    await suite.as('principal').post(`/api/movement/orders/${id}/signature`, { revision: 1 })
    expectRefusal(
      await change(id, body([{ student: students.student, toClass: classes.other }], { revision: 1 })),
      { status: 409, code: 'wrong-order-state' },
    )
    expectRefusal(await remove(id), { status: 409 })
  })
})
