import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { carryOutDue } from '@/plugins/orders/jobs/carry-out-due'
import { rows } from '@/db/rows'

import { standAt, TODAY } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

type Made = { id: number }
type Order = { id: number; state: string; label: string | null; failure: string | null; body: string | null }

const AHEAD = '2026-12-01'

const draft = (body: object, actor: ActorName = 'secretary') =>
  suite.as(actor).post<Made>('/api/movement/orders', {
    kind: 'move-class',
    date: TODAY,
    effectiveOn: TODAY,
    lines: [{ student: suite.world.students.student, toClass: suite.world.classes.other }],
    ...body,
  })
const sign = (id: number, actor: ActorName = 'principal') =>
  suite.as(actor).post<{ label: string; state: string }>(`/api/movement/orders/${id}/signature`)
const order = async (id: number): Promise<Order> =>
  (await suite.as('secretary').get<Order>(`/api/orders/${id}`)).body
const leave = (student: number, more: object = {}) => ({
  kind: 'leave-school',
  lines: [{ student }],
  ...more,
})

const placesOf = (student: number) =>
  rows({ payload: suite.payload }).find<{ class: number; from: string; to: string | null }>({
    collection: 'enrolments',
    columns: ['class', 'from', 'to'],
    where: { student: { equals: student } },
    sort: ['from'],
  })

const made: number[] = []
const ordered = async (body: object): Promise<number> => {
  const { id } = (await draft(body)).body
  made.push(id)
  return id
}
const cancel = async (id: number): Promise<Awaited<ReturnType<typeof sign>>> => {
  const { body } = await suite.as('secretary').post<Made>(`/api/movement/orders/${id}/cancellation`, {})
  const answer = await sign(body.id)
  if (answer.status !== 200) await suite.as('secretary').delete(`/api/movement/orders/${body.id}`)
  return answer
}

beforeEach(() => standAt())
// Each test leaves the classes as it found them: newest order first.
afterEach(async () => {
  standAt(AHEAD)
  for (const id of made.splice(0).reverse()) {
    const { state } = await order(id)
    if (state === 'done' || state === 'signed') expect((await cancel(id)).status).toBe(200)
  }
  standAt()
})

describe('an order on movement', () => {
  it('moves nobody before it is signed, and everybody at once then', async () => {
    const { students, classes } = suite.world
    const id = await ordered({})
    expect(await placesOf(students.student)).toEqual([{ class: classes.own, from: '2026-09-01', to: null }])
    const answer = await sign(id)
    expect(answer).toMatchObject({ status: 200, body: { state: 'done' } })
    expect(answer.body.label).toMatch(/^\d+-п$/)
    expect(await placesOf(students.student)).toEqual([
      { class: classes.own, from: '2026-09-01', to: '2026-11-22' },
      { class: classes.other, from: TODAY, to: null },
    ])
    // The class page follows at once.
    const seen = await suite.as('otherTeacher').get<{ docs: { id: number }[] }>('/api/students?limit=50')
    expect(seen.body.docs.map((doc) => doc.id)).toContain(students.student)
  })

  it('moves all of its students or none', async () => {
    const { students, classes } = suite.world
    const lines = [students.student, students.otherStudent].map((student) => ({
      student,
      toClass: classes.other,
    }))
    const refused = await draft({ lines })
    expectRefusal(refused, { status: 422, code: 'movement-impossible' })
    expect(refused.text).toContain('Жуков')
    expect(await placesOf(students.student)).toHaveLength(1)
  })

  it('waits for its date and is carried out once by the job', async () => {
    const { students } = suite.world
    const id = await ordered(leave(students.classmate, { effectiveOn: AHEAD }))
    expect((await sign(id)).body.state).toBe('signed')
    expectRefusal(await suite.as('secretary').post(`/api/movement/orders/${id}/execution`), { status: 409 })
    expect(await carryOutDue(suite.payload)).toEqual({ done: 0, failed: 0 })
    standAt(AHEAD)
    const runs = await Promise.all([carryOutDue(suite.payload), carryOutDue(suite.payload)])
    expect(runs[0].done + runs[1].done).toBe(1)
    expect(await placesOf(students.classmate)).toMatchObject([{ to: '2026-11-30' }])
  })

  it('tells on its card why it could not be carried out, and stops no other', async () => {
    const { students } = suite.world
    const late = await ordered(leave(students.classmate, { effectiveOn: AHEAD }))
    await sign(late)
    const now = await ordered(leave(students.classmate))
    await sign(now)
    standAt(AHEAD)
    expect(await carryOutDue(suite.payload)).toEqual({ done: 0, failed: 1 })
    expect((await order(late)).failure).toContain('не числится')
    standAt()
  })

  it('keeps the text as it was signed', async () => {
    const { students } = suite.world
    const id = await ordered(leave(students.student))
    await sign(id)
    const before = (await order(id)).body
    expect(before).toContain('Ёлкин Егор')
    await suite
      .as('secretary')
      .put('/api/movement/templates/leave', { series: 'у', preamble: 'x', points: 'Другое' })
    expect((await order(id)).body).toBe(before)
  })

  it('is numbered without gaps within its book, when two are signed at once', async () => {
    const { students } = suite.world
    const ids = [await ordered(leave(students.student)), await ordered(leave(students.classmate))]
    const labels = (await Promise.all(ids.map((id) => sign(id)))).map(({ body }) =>
      Number.parseInt(body.label, 10),
    )
    labels.sort((left, right) => left - right)
    expect(labels[1]).toBe(labels[0]! + 1)
  })

  it('is signed once, whoever presses twice', async () => {
    const id = await ordered({})
    const answers = await Promise.all([sign(id), sign(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await placesOf(suite.world.students.student)).toHaveLength(2)
  })
})

describe('a cancellation', () => {
  it('puts everybody back where the order found them', async () => {
    const { students, classes } = suite.world
    const id = await ordered({})
    await sign(id)
    expect((await cancel(id)).status).toBe(200)
    expect(await placesOf(students.student)).toEqual([{ class: classes.own, from: '2026-09-01', to: null }])
    expect((await order(id)).state).toBe('cancelled')
  })

  it('goes in reverse order', async () => {
    const { students } = suite.world
    const move = await ordered({ effectiveOn: '2026-11-10', date: TODAY })
    await sign(move)
    const gone = await ordered(leave(students.student))
    const { label } = (await sign(gone)).body
    const early = await cancel(move)
    expectRefusal(early, { status: 409, code: 'later-orders-first' })
    expect(early.text).toContain(label)
    expect((await order(move)).state).toBe('done')
  })

  it('is prepared once', async () => {
    const id = await ordered({})
    await sign(id)
    const path = `/api/movement/orders/${id}/cancellation` as const
    const first = await suite.as('secretary').post<Made>(path, {})
    expectRefusal(await suite.as('secretary').post(path, {}), {
      status: 409,
      code: 'already-being-cancelled',
    })
    await suite.as('secretary').delete(`/api/movement/orders/${first.body.id}`)
  })
})

describe('who may', () => {
  it.each<[ActorName]>([
    ['administrator'],
    ['principal'],
    ['deputy'],
    ['teacher'],
    ['classTeacher'],
    ['guardian'],
  ])('%s prepares no order', async (actor) => expectRefusal(await draft({}, actor), { status: 403 }))
  it.each<[ActorName]>([['administrator'], ['secretary'], ['deputy'], ['classTeacher'], ['student']])(
    '%s signs none',
    async (actor) => {
      const id = await ordered({})
      expectRefusal(await sign(id, actor), { status: 403 })
      await suite.as('secretary').delete(`/api/movement/orders/${id}`)
    },
  )
  it('nobody edits an enrolment', async () => {
    const [enrolment] = await rows({ payload: suite.payload }).find<{ id: number }>({
      collection: 'enrolments',
      columns: ['id'],
      where: { student: { equals: suite.world.students.student } },
    })
    for (const actor of ['administrator', 'secretary', 'principal', 'deputy'] as const)
      expectRefusal(await suite.as(actor).patch(`/api/enrolments/${enrolment!.id}`, { to: TODAY }), {
        status: 403,
      })
  })
  it('an order of another school does not exist', async () => {
    const id = await ordered({})
    expectRefusal(await suite.asAway('principal').post(`/api/movement/orders/${id}/signature`), {
      status: 404,
    })
    expectRefusal(await suite.asAway('secretary').get(`/api/movement/orders/${id}/paper`), { status: 404 })
    expectRefusal(await draft(leave(suite.away.students.student)), { status: 404 })
    const toForeign = await draft({
      lines: [{ student: suite.world.students.student, toClass: suite.away.classes.own }],
    })
    expectRefusal(toForeign, { status: 422 })
    await suite.as('secretary').delete(`/api/movement/orders/${id}`)
  })
})

describe('bad input', () => {
  it.each<[string, object, number]>([
    ['nobody', { lines: [] }, 422],
    ['no date', { effectiveOn: '2026-02-30' }, 400],
    ['a date before every year', { date: '2020-01-01' }, 422],
    ['a kind that is none', { kind: 'sell' }, 400],
    ['a cancellation made by hand', { kind: 'cancel' }, 400],
    ['a text too long', { ground: 'х'.repeat(2001) }, 400],
  ])('%s is refused and nothing is kept', async (_, body, status) => {
    const before = await rows({ payload: suite.payload }).count({ collection: 'orders' as never })
    expectRefusal(await draft(body), { status })
    expect(await rows({ payload: suite.payload }).count({ collection: 'orders' as never })).toBe(before)
  })
})

describe('papers', () => {
  it.each(['pdf', 'docx'] as const)('comes as %s', async (format) => {
    const id = await ordered({})
    const { status, text, headers } = await suite
      .as('secretary')
      .get(`/api/movement/orders/${id}/paper?format=${format}`)
    expect(status).toBe(200)
    expect(text.slice(0, 2)).toBe(format === 'pdf' ? '%P' : 'PK')
    expect(headers.get('content-disposition')).toContain(`.${format}`)
    await suite.as('secretary').delete(`/api/movement/orders/${id}`)
  })

  it('stands in the store once, however often it is put there, and drafts never', async () => {
    const id = await ordered({})
    const publish = () =>
      suite
        .as('secretary')
        .post<{ document: number; asked: number }>(`/api/movement/orders/${id}/publication`)
    expectRefusal(await publish(), { status: 409, code: 'wrong-order-state' })
    await sign(id)
    const [first, second] = [await publish(), await publish()]
    expect(first.status).toBe(200)
    expect(second.body.document).toBe(first.body.document)
    expectRefusal(await suite.as('principal').post(`/api/movement/orders/${id}/publication`), { status: 403 })
  })

  it('the movement of a period agrees with the lists', async () => {
    const id = await ordered({})
    await sign(id)
    const { body } = await suite
      .as('secretary')
      .get<{ rows: { class: string; before: number; arrived: number; left: number; after: number }[] }>(
        `/api/reports/movement?from=2026-11-20&to=2026-11-30`,
      )
    expect(body.rows.length).toBeGreaterThan(1)
    for (const { before, arrived, left, after } of body.rows) expect(before + arrived - left).toBe(after)
    expect(body.rows.reduce((sum, { left }) => sum + left, 0)).toBe(1)
  })
})
