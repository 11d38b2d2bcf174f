import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { countStatements } from '@/db/statement-count'
import { carryOrdersThrough } from '@/plugins/orders/duties/sec-02'
import { publishOrders } from '@/plugins/orders/duties/sec-07'
import { waitingOrders } from '@/plugins/orders/operations/waiting-orders'

import { standAt, TODAY } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

beforeEach(() => standAt())
afterEach(() => standAt())

const AHEAD = '2026-12-01'
const AFTER = '2026-12-02'

const draft = async (effectiveOn: string, student = suite.world.students.student): Promise<number> => {
  const { classes } = suite.world
  const { body } = await suite.as('secretary').post<{ id: number }>('/api/movement/orders', {
    kind: 'move-class',
    date: TODAY,
    effectiveOn,
    lines: [{ student, toClass: classes.other }],
  })
  return body.id
}
const sign = (id: number) => suite.as('principal').post(`/api/movement/orders/${id}/signature`)
const owed = async (actor: ActorName, id: number) => {
  const req = await suite.reqOf(actor)
  const list = [...(await carryOrdersThrough.owed({ req })), ...(await publishOrders.owed({ req }))]
  return list.filter(({ href }) => href === `/orders/${id}`)
}

describe('what the office owes for its orders', () => {
  it('a signature is owed by the principal, and is late after the day of the order', async () => {
    const id = await draft(AHEAD)
    expect(await owed('principal', id)).toMatchObject([
      {
        key: `order-${id}-signature`,
        title: { ru: 'Подписать приказ: Перевод в другой класс' },
        dueDate: AHEAD,
        isOverdue: false,
      },
    ])
    expect(await owed('secretary', id)).toEqual([])
    standAt(AFTER)
    expect(await owed('principal', id)).toMatchObject([{ isOverdue: true }])
    standAt()
    await suite.as('secretary').delete(`/api/movement/orders/${id}`)
    expect(await owed('principal', id)).toEqual([])
  })

  it('a signed order waits for its day, is owed after it, and has to stand in the store', async () => {
    const id = await draft(AHEAD)
    await sign(id)
    expect((await owed('secretary', id)).map(({ key, isOverdue }) => [key, isOverdue])).toEqual([
      [`order-${id}-day`, false],
      [`order-${id}-publication`, false],
    ])
    expect(await owed('principal', id)).toEqual([])
    standAt(AFTER)
    expect((await owed('secretary', id)).map(({ key, isOverdue }) => [key, isOverdue])).toEqual([
      [`order-${id}-execution`, true],
      [`order-${id}-publication`, true],
    ])
    expect((await owed('principal', id)).map(({ key }) => key)).toEqual([`order-${id}-execution`])
    await suite.as('principal').post(`/api/movement/orders/${id}/execution`)
    expect((await owed('secretary', id)).map(({ key }) => key)).toEqual([`order-${id}-publication`])
    await suite.as('secretary').post(`/api/movement/orders/${id}/publication`, { people: [] })
    expect(await owed('secretary', id)).toEqual([])
  })

  it('is nobody else’s, nor another school’s', async () => {
    for (const actor of ['teacher', 'classTeacher', 'technical', 'student'] as const) {
      const req = await suite.reqOf(actor)
      expect(await carryOrdersThrough.owed({ req })).toEqual([])
      expect(await publishOrders.owed({ req })).toEqual([])
    }
  })

  it('is found in one statement, however many orders wait', async () => {
    const { classmate } = suite.world.students
    const ids = [await draft(AHEAD, classmate), await draft(AFTER, classmate)]
    const req = await suite.reqOf('principal')
    const facts = await requireFacts(req)
    const { value, count } = await countStatements(() => waitingOrders({ req, facts }))
    expect(value.filter(({ id }) => ids.includes(id)).map(({ students }) => students)).toEqual([
      [classmate],
      [classmate],
    ])
    expect(count.statements).toBe(1)
    for (const id of ids) await suite.as('secretary').delete(`/api/movement/orders/${id}`)
  })
})
