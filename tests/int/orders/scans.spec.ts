import { describe, expect, it } from '@jest/globals'

import { TODAY } from '../../helpers/clock'
import { HTML, PNG } from '../../helpers/files'
import { countEverything, expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

type Made = { id: number }

const form = (name = 'приказ.png', data: Buffer = PNG): FormData => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(data)]), name)
  return body
}
const draft = async (): Promise<number> => {
  const { students, classes } = suite.world
  const { body } = await suite.as('secretary').post<Made>('/api/movement/orders', {
    kind: 'move-class',
    date: TODAY,
    effectiveOn: '2026-12-01',
    lines: [{ student: students.student, toClass: classes.other }],
  })
  return body.id
}
const signed = async (): Promise<number> => {
  const id = await draft()
  expect((await suite.as('principal').post(`/api/movement/orders/${id}/signature`)).status).toBe(200)
  return id
}
const add = (order: number, actor: ActorName = 'secretary', file = form()) =>
  suite.as(actor).post<Made>(`/api/movement/orders/${order}/scans`, file)
const open = (order: number, scan: number, actor: ActorName) =>
  suite.as(actor).get(`/api/movement/orders/${order}/scans/${scan}`)

describe('the scan of an order', () => {
  it('is opened by those who read the order, and by nobody by its own address', async () => {
    const order = await signed()
    const { body, status } = await add(order)
    expect(status).toBe(200)
    for (const actor of ['secretary', 'principal', 'deputy', 'administrator', 'classTeacher'] as const) {
      const answer = await open(order, body.id, actor)
      expect({ actor, status: answer.status }).toEqual({ actor, status: 200 })
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    }
    for (const actor of ['teacher', 'technical', 'student', 'guardian'] as const)
      expectRefusal(await open(order, body.id, actor), { status: [403, 404] })
    expectRefusal(await suite.nobody.get(`/api/movement/orders/${order}/scans/${body.id}`), { status: 401 })
    expectRefusal(await suite.asAway('secretary').get(`/api/movement/orders/${order}/scans/${body.id}`), {
      status: 404,
    })
    const { docs } = await suite.payload.find({ collection: 'media', depth: 0, overrideAccess: true })
    const { id, filename } = docs.at(-1) as unknown as { id: number; filename: string }
    for (const actor of ['secretary', 'deputy', 'teacher'] as const) {
      expect((await suite.as(actor).get(`/api/media/${id}`)).status).toBeGreaterThan(399)
      expect(
        (await suite.as(actor).get(`/api/media/file/${encodeURIComponent(filename)}`)).status,
      ).toBeGreaterThan(399)
      expect((await suite.as(actor).delete(`/api/media/${id}`)).status).toBeGreaterThan(399)
    }
  })

  it('is replaced with a trace: the office opens the former one, a class teacher the present one alone', async () => {
    const order = await signed()
    const first = (await add(order)).body.id
    const second = (await add(order, 'principal')).body.id
    for (const scan of [first, second]) expect((await open(order, scan, 'secretary')).status).toBe(200)
    expect((await open(order, second, 'classTeacher')).status).toBe(200)
    expectRefusal(await open(order, first, 'classTeacher'), { status: 404 })
    const other = await signed()
    expectRefusal(await open(other, second, 'secretary'), { status: 404 })
  })

  it('is laid by the secretary and the principal alone, and to no draft', async () => {
    const order = await signed()
    for (const actor of ['administrator', 'deputy', 'classTeacher', 'teacher'] as const)
      expectRefusal(await add(order, actor), { status: 403 })
    expectRefusal(await suite.asAway('secretary').post(`/api/movement/orders/${order}/scans`, form()), {
      status: 404,
    })
    const unsigned = await draft()
    expectRefusal(await add(unsigned), {
      status: 409,
      code: 'draft-has-no-scan',
      says: /подписывает директор/,
    })
  })

  it.each<[string, string, Buffer, number]>([
    ['a page under the name of a scan', 'скан.pdf', HTML, 415],
    ['another kind of file', 'скан.webp', PNG, 415],
    ['a picture under another name', 'скан.jpg', PNG, 415],
    ['an empty file', 'скан.pdf', Buffer.alloc(0), 415],
  ])('%s is refused, and nothing is kept', async (_, name, data, status) => {
    const order = await signed()
    const folder = `${suite.folder}/media`
    const before = await countEverything(suite.payload, folder)
    expectRefusal(await add(order, 'secretary', form(name, data)), { status: [status, 400] })
    expectRefusal(await add(order, 'secretary', new FormData()), { status: 400 })
    expect(await countEverything(suite.payload, folder)).toEqual(before)
  })
})
