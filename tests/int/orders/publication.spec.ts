import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { readWhatIsAsked } from '@/plugins/documents/duties/sec-07'
import { readDocument } from '@/plugins/documents/operations/read-document'

import { standAt, TODAY } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

beforeEach(() => standAt())
afterEach(() => standAt())

type Published = { document: number; asked: number }

const DUE = '2026-11-25'
const LATE = '2026-11-26'

const signed = async (): Promise<number> => {
  const { students, classes } = suite.world
  const { body } = await suite.as('secretary').post<{ id: number }>('/api/movement/orders', {
    kind: 'move-class',
    date: TODAY,
    effectiveOn: '2026-12-01',
    lines: [{ student: students.student, toClass: classes.other }],
  })
  await suite.as('principal').post(`/api/movement/orders/${body.id}/signature`)
  return body.id
}
const publish = (order: number, body?: object) =>
  suite.as('secretary').post<Published>(`/api/movement/orders/${order}/publication`, body)
const sheet = async (document: number) => {
  const req = await suite.reqOf('secretary')
  return (await readDocument({ req, facts: await requireFacts(req), document })).sheet!
}
const acknowledge = (document: number, actor: ActorName) =>
  suite.as(actor).post(`/api/document-store/${document}/acknowledgement`, {})
const owedBy = async (actor: ActorName) => readWhatIsAsked.owed({ req: await suite.reqOf(actor) })

describe('publishing an order', () => {
  it('asks those who were chosen, till the day that was named', async () => {
    const { people } = suite.world
    const chosen = [people.teacher, people.medical]
    const { body, status } = await publish(await signed(), { people: chosen, dueOn: DUE })
    expect({ status, asked: body.asked }).toEqual({ status: 200, asked: 2 })
    const rows = await sheet(body.document)
    expect(rows.map(({ person }) => person).sort()).toEqual([...chosen].sort())
    expect(rows.map(({ dueOn, isLate }) => ({ dueOn, isLate }))).toEqual([
      { dueOn: DUE, isLate: false },
      { dueOn: DUE, isLate: false },
    ])
  })

  it('asks nobody when nobody was chosen, and the class teachers when nothing was said', async () => {
    expect((await publish(await signed(), { people: [] })).body.asked).toBe(0)
    const { body } = await publish(await signed())
    expect((await sheet(body.document)).map(({ person }) => person)).toEqual([
      suite.world.people.classTeacher,
    ])
  })

  it('stores nothing when somebody chosen does not work here, or the day is over', async () => {
    const order = await signed()
    const before = await suite.payload.count({ collection: 'documents', overrideAccess: true })
    const { world, away } = suite
    expectRefusal(await publish(order, { people: [world.people.student] }), {
      status: 422,
      code: 'not-of-staff',
    })
    expectRefusal(await publish(order, { people: [away.people.teacher] }), {
      status: 422,
      code: 'not-of-staff',
    })
    expectRefusal(await publish(order, { people: [world.people.teacher], dueOn: '2026-11-01' }), {
      status: 422,
      code: 'due-in-the-past',
      says: /уже прошёл/,
    })
    expectRefusal(await publish(order, { people: ['x'] }), { status: 400 })
    expectRefusal(await publish(order, { dueOn: '31.12.2026' }), { status: 400 })
    expect(await suite.payload.count({ collection: 'documents', overrideAccess: true })).toEqual(before)
  })
})

describe('who has not acknowledged', () => {
  it('is late after the day, and it is owed as a duty until then and after', async () => {
    const { people } = suite.world
    const { document } = (await publish(await signed(), { people: [people.counsellor], dueOn: DUE })).body
    const own = async () => (await owedBy('counsellor')).find(({ key }) => key === `document-${document}`)
    expect(await own()).toMatchObject({ dueDate: DUE, isOverdue: false, href: `/documents/${document}` })
    expect((await own())?.title.ru).toContain('О переводе в другой класс')
    standAt(LATE)
    expect(await own()).toMatchObject({ isOverdue: true })
    expect((await sheet(document))[0]).toMatchObject({ isLate: true })
    expect((await acknowledge(document, 'counsellor')).status).toBe(200)
    expect(await own()).toBeUndefined()
    expect((await sheet(document))[0]).toMatchObject({ isLate: false })
  })

  it('is reminded once a day, and nobody who has read it', async () => {
    const { people } = suite.world
    const { document } = (
      await publish(await signed(), { people: [people.teacher, people.technical], dueOn: DUE })
    ).body
    await acknowledge(document, 'teacher')
    const remind = (actor: ActorName = 'secretary') =>
      suite.as(actor).post<{ reminded: number }>(`/api/document-store/${document}/reminders`)
    for (const actor of ['deputy', 'teacher'] as const) expectRefusal(await remind(actor), { status: 403 })
    expectRefusal(await suite.asAway('secretary').post(`/api/document-store/${document}/reminders`), {
      status: 404,
    })
    expect((await remind()).body).toEqual({ reminded: 1 })
    expectRefusal(await remind(), { status: 409, code: 'nobody-to-remind' })
    standAt(LATE)
    expect((await remind('principal')).body).toEqual({ reminded: 1 })
    const rows = await sheet(document)
    expect(rows.find(({ person }) => person === people.teacher)?.remindedAt).toBeNull()
    expect(rows.find(({ person }) => person === people.technical)?.remindedAt).toContain(LATE)
  })

  it('stands in a table to take away', async () => {
    const { people } = suite.world
    const { document } = (await publish(await signed(), { people: [people.teacher], dueOn: DUE })).body
    standAt(LATE)
    const path = `/api/document-store/${document}/sheet` as const
    const csv = await suite.as('secretary').get(`${path}?format=csv`)
    expect(csv.text).toContain('просрочено')
    expect(csv.text).toContain('25.11.2026')
    const xlsx = await suite.as('secretary').get(`${path}?format=xlsx`)
    expect(xlsx.headers.get('content-disposition')).toContain('.xlsx')
    expect(xlsx.text.slice(0, 2)).toBe('PK')
    expectRefusal(await suite.as('secretary').get(`${path}?format=docx`), { status: 400 })
  })
})
