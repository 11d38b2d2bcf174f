import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { collectNews } from '@/plugins/notifications/operations/collect-news'
import { readSettings } from '@/plugins/notifications/operations/settings'
import { sendNews } from '@/plugins/notifications/operations/send-news'

import { setClock, TODAY } from '../../helpers/clock'
import { DEBT, journalOf, markOf } from '../../helpers/journal'
import { makeBrowser, startPushServer } from '../../helpers/push-server'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

let server: Awaited<ReturnType<typeof startPushServer>>
beforeAll(async () => {
  server = await startPushServer()
  process.env.PUSH_HOSTS = `fcm.googleapis.com,${server.origin}`
})
afterAll(() => server.close())

const suite = useSchools()
const { record, mark, lesson, clear } = journalOf(suite)
const table = () => rows({ payload: suite.payload })
const DEVICES = '/api/notifications/devices'

/** Minutes after ten in the morning of the tests' day. */
const at = (minutes: number, date = TODAY) =>
  setClock(() => new Date(Date.parse(`${date}T10:00:00+04:00`) + minutes * 60_000))

const count = (collection: string) => table().count({ collection: collection as never })
const turnOn = async (actor: ActorName = 'guardian', browser = makeBrowser(server.origin)) => {
  const { status, body } = await suite.as(actor).post<{ id: number }>(DEVICES, browser.subscription)
  return { status, id: body.id, ...browser }
}
const choose = (actor: ActorName, more: object = {}) =>
  suite.as(actor).put('/api/notifications/choices', {
    digest: false,
    marks: true,
    homework: true,
    showsValue: false,
    ...more,
  })
/** What came to a browser since the last look. */
const arrived = (browser: ReturnType<typeof makeBrowser>) => {
  const mine = server.received.filter(({ path }) => path === browser.path)
  server.received.length = 0
  return mine.map(browser.read)
}

beforeEach(async () => {
  at(0)
  for (const slug of [
    'push-outbox',
    'push-news',
    'push-devices',
    'notification-choices',
    'notification-settings',
  ])
    await table().remove({ collection: slug as never, where: { id: { exists: true } } })
  await clear()
  server.received.length = 0
  server.answerWith({ status: 201 })
})

describe('a device', () => {
  it('is switched on by a family, whose choice is then marks and homework', async () => {
    expect((await turnOn()).status).toBe(200)
    const { body } = await suite.as('guardian').get<{ docs: object[] }>('/api/push-devices')
    expect(body.docs).toHaveLength(1)
    for (const secret of ['endpoint', 'endpointHash', 'p256dh', 'auth'])
      expect(body.docs[0]).not.toHaveProperty(secret)
    const own = await suite.as('guardian').get<{ docs: object[] }>('/api/notification-choices')
    expect(own.body.docs[0]).toMatchObject({ digest: false, marks: true, homework: true, showsValue: false })
    expectRefusal(await suite.as('teacher').post(DEVICES, makeBrowser(server.origin).subscription), {
      status: 403,
    })
    expectRefusal(await suite.nobody.post(DEVICES, {}), { status: 401 })
  })

  it('is reached through known push services only', async () => {
    for (const endpoint of [
      'https://127.0.0.1/x',
      'http://169.254.169.254/latest',
      'https://evil.example/push',
      'http://fcm.googleapis.com/x',
    ]) {
      const { subscription } = makeBrowser(server.origin)
      expectRefusal(await suite.as('guardian').post(DEVICES, { ...subscription, endpoint }), {
        status: 422,
        code: 'unknown-push-host',
      })
    }
    expect(await count('push-devices')).toBe(0)
  })

  it('needs keys that can be encrypted for', async () => {
    const { subscription } = makeBrowser(server.origin)
    for (const keys of [
      { ...subscription.keys, p256dh: 'A'.repeat(87) },
      { ...subscription.keys, auth: 'short' },
    ])
      expectRefusal(await suite.as('guardian').post(DEVICES, { ...subscription, keys }), {
        status: 422,
        says: 'Ключи подписки',
      })
  })

  it('is kept once, and ten at most', async () => {
    const browser = makeBrowser(server.origin)
    const twice = await Promise.all([turnOn('guardian', browser), turnOn('guardian', browser)])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(await count('push-devices')).toBe(1)
    for (let index = 0; index < 9; index += 1) expect((await turnOn()).status).toBe(200)
    expectRefusal(await suite.as('guardian').post(DEVICES, makeBrowser(server.origin).subscription), {
      status: 409,
      says: 'на 10 устройствах',
    })
    expect((await turnOn('guardian', browser)).status).toBe(200)
  })

  it('tells the next person who switches it on, and the former one no more', async () => {
    const browser = makeBrowser(server.origin)
    await turnOn('guardian', browser)
    await turnOn('otherGuardian', browser)
    const devices = await table().find<{ user: number }>({
      collection: 'push-devices' as never,
      columns: ['user'],
    })
    expect(devices).toEqual([{ user: suite.world.users.otherGuardian }])
  })

  it('of somebody else is not there', async () => {
    const { id } = await turnOn('otherGuardian')
    for (const actor of ['guardian', 'student'] as const) {
      expectRefusal(await suite.as(actor).delete(`${DEVICES}/${id}`), { status: 404 })
      expectRefusal(await suite.as(actor).post(`${DEVICES}/${id}/test`, {}), { status: 404 })
    }
    expect((await suite.as('otherGuardian').delete(`${DEVICES}/${id}`)).status).toBe(200)
    expect(await count('push-devices')).toBe(0)
  })

  it('is tried with a message that it can read', async () => {
    const device = await turnOn()
    expect((await suite.as('guardian').post(`${DEVICES}/${device.id}/test`, {})).status).toBe(200)
    expect(server.received[0]!.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      authorization: expect.stringContaining('vapid'),
    })
    expect(arrived(device)).toEqual([
      expect.objectContaining({ title: 'Проверка', body: 'Уведомления на этом устройстве работают.' }),
    ])
    server.answerWith({ status: 410 })
    expectRefusal(await suite.as('guardian').post(`${DEVICES}/${device.id}/test`, {}), {
      status: 422,
      says: 'больше не принимает',
    })
    expect(await count('push-devices')).toBe(0)
  })
})

describe('a new mark', () => {
  it('is told to the student and the guardian, by its subject, and to nobody else', async () => {
    const [guardian, student] = [await turnOn('guardian'), await turnOn('student')]
    const [classmate, foreign] = [await turnOn('classmate'), await turnOn('otherGuardian')]
    at(1)
    await record({ marks: [mark(markOf(2))] })
    at(2)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
    at(5)
    expect(await sendNews(suite.payload)).toEqual({ sent: 2 })
    const paths = server.received.map(({ path }) => path)
    expect(paths.sort()).toEqual([guardian.path, student.path].sort())
    expect(paths).not.toContain(classmate.path)
    expect(paths).not.toContain(foreign.path)
    const [message] = arrived(guardian)
    expect(message).toMatchObject({
      title: 'Новая оценка',
      body: 'Математика',
      url: `/diary/marks?student=${suite.world.students.student}`,
    })
    at(20)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
  })

  it('costs the save no statement', async () => {
    const save = (value: number, was: ReturnType<typeof markOf> | null) => () =>
      record({ marks: [mark(markOf(value), { was })] })
    const without = await countStatements(save(3, null))
    await turnOn()
    const withDevice = await countStatements(save(4, markOf(3)))
    expect(withDevice.count.statements).toBeLessThanOrEqual(without.count.statements)
  })

  it('stands with its value for whoever asked for it', async () => {
    const device = await turnOn()
    await choose('guardian', { showsValue: true })
    at(1)
    await record({ marks: [mark(markOf(4))] })
    at(6)
    await sendNews(suite.payload)
    expect(arrived(device)).toMatchObject([{ body: 'Математика: 4' }])
  })

  it('that was removed or corrected meanwhile is told as it stands', async () => {
    const device = await turnOn()
    await choose('guardian', { showsValue: true })
    const { student, classmate } = suite.world.students
    expect(classmate).not.toBe(student)
    at(1)
    await record({ marks: [mark(markOf(2))] })
    at(2)
    await sendNews(suite.payload)
    await record({ marks: [mark(markOf(5), { was: markOf(2) })] })
    at(7)
    await sendNews(suite.payload)
    expect(arrived(device)).toMatchObject([{ body: 'Математика: 5' }])
    await record({ marks: [mark(null, { was: markOf(5) })] })
    at(14)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
  })

  it('that was taken back before is never told', async () => {
    await turnOn()
    at(1)
    await record({ marks: [mark(markOf(2))] })
    at(2)
    await record({ marks: [mark(null, { was: markOf(2) })] })
    at(9)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
  })

  it('is told once more when it is corrected, and not when a comment is added', async () => {
    const device = await turnOn()
    await choose('guardian', { showsValue: true })
    at(1)
    await record({ marks: [mark(DEBT)] })
    at(6)
    await sendNews(suite.payload)
    expect(arrived(device)).toMatchObject([{ body: 'Математика: долг' }])
    await record({ marks: [mark({ ...DEBT, comment: 'Сдать до пятницы' }, { was: DEBT })] })
    at(12)
    await sendNews(suite.payload)
    expect(arrived(device)).toEqual([])
    await record({ marks: [mark(markOf(4), { was: { ...DEBT, comment: 'Сдать до пятницы' } })] })
    at(20)
    await sendNews(suite.payload)
    expect(arrived(device)).toMatchObject([{ body: 'Математика: 4' }])
  })

  it('given before the device was switched on is no news', async () => {
    await record({ marks: [mark(markOf(4))] })
    at(1)
    await turnOn()
    at(8)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
  })

  it('is told to nobody whose rights have ended', async () => {
    await turnOn()
    at(1)
    await record({ marks: [mark(markOf(4))] })
    at(2)
    await sendNews(suite.payload)
    const of = { guardian: { equals: suite.world.people.guardian } }
    const [tie] = (
      await suite.payload.find({ collection: 'guardianships', where: of, depth: 0, overrideAccess: true })
    ).docs
    const setTo = (mayViewDiary: boolean) =>
      suite.payload.update({
        collection: 'guardianships',
        id: tie!.id,
        data: { mayViewDiary },
        overrideAccess: true,
      })
    await setTo(false)
    at(8)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
    await setTo(true)
    at(15)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
  })
})

describe('new homework', () => {
  it('is told to the whole class with its day, and old one is not', async () => {
    const [guardian, classmate, foreign] = [
      await turnOn('guardian'),
      await turnOn('classmate'),
      await turnOn('otherGuardian'),
    ]
    at(1)
    await record({ lesson: lesson({ homework: '§ 5', homeworkDueDate: '2026-11-27' }) })
    at(6)
    expect(await sendNews(suite.payload)).toEqual({ sent: 2 })
    const bodies = server.received.map((got) =>
      [guardian, classmate, foreign].find(({ path }) => path === got.path)!.read(got),
    )
    expect(bodies).toMatchObject([
      { title: 'Новое задание', body: 'Математика на пт,\u00a027.11' },
      { title: 'Новое задание', body: 'Математика на пт,\u00a027.11' },
    ])
  })

  it('is silent for whoever wants marks only', async () => {
    await turnOn()
    await choose('guardian', { homework: false })
    at(1)
    await record({ lesson: lesson({ homework: '§ 6' }) })
    at(6)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
  })
})

describe('sending', () => {
  it('joins what comes within minutes', async () => {
    const device = await turnOn()
    at(1)
    await record({ marks: [mark(markOf(4))] })
    at(2)
    await sendNews(suite.payload)
    await record({ lesson: lesson({ homework: '§ 7' }) })
    at(3)
    await sendNews(suite.payload)
    at(5)
    await sendNews(suite.payload)
    expect(arrived(device)).toMatchObject([
      { title: 'Новое в дневнике', body: 'Оценки: Математика\nЗадания: Математика' },
    ])
  })

  it('waits for the morning', async () => {
    const device = await turnOn()
    at(11 * 60 + 30)
    await record({ marks: [mark(markOf(4))] })
    for (const minutes of [40, 300]) {
      at(11 * 60 + minutes)
      expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
    }
    at(21 * 60 + 1)
    expect(await sendNews(suite.payload)).toEqual({ sent: 1 })
    expect(arrived(device)).toHaveLength(1)
  })

  it('tells once when two processes send at once', async () => {
    const device = await turnOn()
    at(1)
    await record({ marks: [mark(markOf(4))] })
    at(6)
    await Promise.all([sendNews(suite.payload), sendNews(suite.payload)])
    await sendNews(suite.payload)
    expect(arrived(device)).toHaveLength(1)
  })

  it('goes on where it was cut off', async () => {
    const device = await turnOn()
    at(1)
    await record({ marks: [mark(markOf(4))] })
    at(2)
    // Killed after it had collected, with the turn of the school in its hand.
    await collectNews(suite.payload, await readSettings({ payload: suite.payload }, suite.world.school))
    await table().update({
      collection: 'notification-settings' as never,
      where: { school: { equals: suite.world.school } },
      data: { heldUntil: new Date(Date.parse(`${TODAY}T10:05:00+04:00`)).toISOString() },
    })
    at(4)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
    at(6)
    expect(await sendNews(suite.payload)).toEqual({ sent: 1 })
    expect(arrived(device)).toHaveLength(1)
  })

  it('tries again later, as the push service asks, and forgets a device that is gone', async () => {
    const device = await turnOn()
    at(1)
    await record({ marks: [mark(markOf(4))] })
    server.answerWith({ status: 429, headers: { 'retry-after': '600' } })
    at(6)
    expect(await sendNews(suite.payload)).toEqual({ sent: 0 })
    expect(server.received).toHaveLength(1)
    server.answerWith({ status: 503 })
    at(10)
    await sendNews(suite.payload)
    expect(server.received).toHaveLength(1)
    at(17)
    await sendNews(suite.payload)
    expect(server.received).toHaveLength(2)
    server.answerWith({ status: 201 })
    at(20)
    expect(await sendNews(suite.payload)).toEqual({ sent: 1 })
    expect(arrived(device)).toHaveLength(3)
    expect(await count('push-outbox')).toBe(0)

    server.answerWith({ status: 404 })
    await record({ marks: [mark(markOf(5), { was: markOf(4) })] })
    at(30)
    await sendNews(suite.payload)
    expect([await count('push-devices'), await count('push-outbox')]).toEqual([0, 0])
  })

  it('is not slowed down for others by a silent service, and never holds up a save', async () => {
    await turnOn()
    server.answerWith({ status: 201, delay: 1500 })
    at(1)
    await record({ marks: [mark(markOf(4))] })
    at(6)
    const sending = sendNews(suite.payload)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const began = performance.now()
    expect((await record({ marks: [mark(markOf(5), { was: markOf(4) })] })).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(await sending).toEqual({ sent: 1 })
  })
})
