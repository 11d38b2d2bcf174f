import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { makeOffToken } from '@/plugins/notifications/operations/off-token'
import { sendDigests } from '@/plugins/notifications/operations/send-digests'

import { standAt } from '../../helpers/clock'
import { DEBT, journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

process.env.PUBLIC_URL = 'http://school.test'

type Mail = {
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  messageId: string
}

const suite = useSchools()
const { record, mark, absence, lesson, clear } = journalOf(suite)
const table = () => rows({ payload: suite.payload })
const SATURDAY = '2026-11-28'

let mails: Mail[] = []
let take: (mail: Mail) => Promise<void> = async (mail) => void mails.push(mail)
const asConfigured = (name = 'stand-in') => Object.assign(suite.payload.email as { name: string }, { name })

const choose = (actor: ActorName, more: object = {}) =>
  suite.as(actor).put('/api/notifications/choices', {
    digest: true,
    marks: false,
    homework: false,
    showsValue: false,
    ...more,
  })
const setUp = (more: object = {}) =>
  suite.as('administrator').put('/api/notifications/school', {
    digestDay: 6,
    digestHour: 18,
    isBrief: false,
    quietFrom: '21:00',
    quietTo: '07:00',
    ...more,
  })
const addressOf = (actor: ActorName) => `${actor.toLowerCase()}@mail.test`
const setAddress = (actor: ActorName, email: string | null) =>
  table().update({
    collection: 'users',
    where: { id: { equals: suite.world.users[actor] } },
    data: { email },
  })

beforeAll(async () => {
  asConfigured()
  suite.payload.sendEmail = (mail: unknown) => take(mail as Mail)
  for (const actor of ['guardian', 'otherGuardian', 'student'] as const)
    await setAddress(actor, addressOf(actor))
})
afterAll(() => standAt())

beforeEach(async () => {
  standAt()
  mails = []
  take = async (mail) => void mails.push(mail)
  for (const slug of ['digest-letters', 'notification-choices', 'notification-settings'])
    await table().remove({ collection: slug as never, where: { id: { exists: true } } })
  await clear()
})

const aWeek = async () => {
  const { student, classmate } = suite.world.students
  const saved = await record({
    marks: [mark(markOf(4)), mark(markOf(2), { student: classmate })],
    attendance: [absence('late'), absence('ill', { student: classmate })],
    behaviour: [{ student, kind: 'remark', was: null, now: 'Забыл <b>тетрадь</b>' }],
    lesson: lesson({ homework: 'Повторить формулы', homeworkDueDate: '2026-12-01' }),
  })
  expect(saved).toMatchObject({ status: 200 })
}
const onSaturday = (time = '18:05') => {
  standAt(SATURDAY, time)
  return sendDigests(suite.payload)
}

describe('the weekly letter', () => {
  it('tells a guardian of the own child alone, in plain text and in a page without anything from outside', async () => {
    expect((await choose('guardian')).status).toBe(200)
    await aWeek()
    expect(await onSaturday()).toEqual({ sent: 1 })
    const [mail] = mails
    expect(mail).toMatchObject({ to: addressOf('guardian') })
    expect(mail!.subject).toContain('23–29\u00a0ноября')
    for (const told of [
      'Ёлкин Егор',
      'Математика: 4 (средняя 4',
      'опоздание: Математика',
      'Повторить формулы',
    ])
      expect(mail!.text).toContain(told)
    expect(mail!.text).not.toContain('Ерёмина')
    expect(mail!.text).not.toContain('Математика: 2')
    expect(mail!.html).toContain('Забыл &#60;b&#62;тетрадь')
    expect(mail!.html).not.toMatch(/<(?:script|img|link|iframe)|src=|url\(/)
    expect(mail!.html).toContain('<html lang="ru">')
    expect(mail!.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
  })

  it('tells of debts, and never why a child was away', async () => {
    await choose('guardian')
    await record({ marks: [mark(DEBT)], attendance: [absence('ill')] })
    await onSaturday()
    expect(mails[0]!.text).toMatch(/Долги\n- Математика: .*срок не указан/)
    expect(mails[0]!.text).toContain('пропуск: Математика')
    expect(mails[0]!.text.toLowerCase()).not.toContain('боле')
  })

  it('says only that there is news when the school wants it so', async () => {
    await setUp({ isBrief: true })
    await choose('guardian')
    await aWeek()
    await onSaturday()
    expect(mails[0]!.text).toContain('В дневнике есть новости')
    for (const hidden of ['Егор', 'Ёлкин', 'Математика', '7А'])
      for (const part of [mails[0]!.text, mails[0]!.html, mails[0]!.subject])
        expect(part).not.toContain(hidden)
  })

  it('is not written when there is nothing to tell, and in the language of its reader', async () => {
    await choose('otherGuardian')
    await choose('guardian')
    await table().update({
      collection: 'users',
      where: { id: { equals: suite.world.users.guardian } },
      data: { locale: 'en' },
    })
    await aWeek()
    expect(await onSaturday()).toEqual({ sent: 1 })
    expect(mails[0]!.text).toContain('Homework of the next week')
    await table().update({
      collection: 'users',
      where: { id: { equals: suite.world.users.guardian } },
      data: { locale: 'ru' },
    })
  })

  it('waits for the day and hour of the school', async () => {
    await choose('guardian')
    await setUp({ digestDay: 5, digestHour: 19 })
    await aWeek()
    standAt('2026-11-27', '18:59')
    expect(await sendDigests(suite.payload)).toEqual({ sent: 0 })
    standAt('2026-11-27', '19:00')
    expect(await sendDigests(suite.payload)).toEqual({ sent: 1 })
    expect(await onSaturday()).toEqual({ sent: 0 })
  })

  it('goes once, whoever sends at the same time and however often', async () => {
    for (const actor of ['guardian', 'student'] as const) await choose(actor)
    await aWeek()
    standAt(SATURDAY, '18:05')
    await Promise.all([sendDigests(suite.payload), sendDigests(suite.payload), sendDigests(suite.payload)])
    await onSaturday('18:45')
    expect(mails.map(({ to }) => to).sort()).toEqual([addressOf('guardian'), addressOf('student')].sort())
  })

  it('is neither lost nor repeated when the server is killed in the middle', async () => {
    for (const actor of ['guardian', 'student'] as const) await choose(actor)
    await aWeek()
    // The first goes; with the second in the hand the process never comes back.
    let count = 0
    take = (mail) => {
      count += 1
      if (count > 1) return new Promise(() => undefined)
      mails.push(mail)
      return Promise.resolve()
    }
    standAt(SATURDAY, '18:05')
    void sendDigests(suite.payload)
    for (let tries = 0; count < 2 && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(count).toBe(2)
    take = async (mail) => void mails.push(mail)
    expect(await onSaturday('18:15')).toEqual({ sent: 0 })
    expect(await onSaturday('18:25')).toEqual({ sent: 1 })
    expect(mails.map(({ to }) => to).sort()).toEqual([addressOf('guardian'), addressOf('student')].sort())
  })

  it('that the mail server refuses is tried again under the same Message-ID', async () => {
    await choose('guardian')
    await aWeek()
    const ids: string[] = []
    take = async (mail) => {
      ids.push(mail.messageId)
      throw Object.assign(new Error('450 try later'), { code: 'EENVELOPE' })
    }
    expect(await onSaturday()).toEqual({ sent: 0 })
    take = async (mail) => void mails.push(mail)
    expect(await onSaturday('18:30')).toEqual({ sent: 1 })
    expect(mails[0]!.messageId).toBe(ids[0])
  })

  it('goes to nobody whose rights have ended, who has no address, or who has not asked for it', async () => {
    await choose('guardian')
    await aWeek()
    const [tie] = (
      await suite.payload.find({
        collection: 'guardianships',
        where: { guardian: { equals: suite.world.people.guardian } },
        depth: 0,
        overrideAccess: true,
      })
    ).docs
    const setTo = (deprivedOn: string | null) =>
      suite.payload.update({
        collection: 'guardianships',
        id: tie!.id,
        data: { deprivedOn, deprivationGround: deprivedOn && 'Решение суда № 1' } as never,
        overrideAccess: true,
      })
    await setTo('2026-11-27')
    expect(await onSaturday()).toEqual({ sent: 0 })
    await setTo(null)
    standAt()
    await setAddress('guardian', null)
    expectRefusal(await choose('guardian'), { status: 422, says: 'секретарю' })
    await setAddress('guardian', addressOf('guardian'))
  })

  it('is not even noted without a mail server', async () => {
    await choose('guardian')
    await aWeek()
    asConfigured('console')
    expect(await onSaturday()).toEqual({ sent: 0 })
    expect(await table().count({ collection: 'digest-letters' as never })).toBe(0)
    asConfigured()
    expect(await onSaturday()).toEqual({ sent: 1 })
  })

  it('passes by a school that has switched the plugin off', async () => {
    await choose('guardian')
    await aWeek()
    const setOff = (switchedOff: string | null) =>
      table().update({
        collection: 'schools',
        where: { id: { equals: suite.world.school } },
        data: { switchedOff },
      })
    await setOff('notifications')
    expect(await onSaturday()).toEqual({ sent: 0 })
    await setOff(null)
  })

  it('reads a batch in as many statements as one family', async () => {
    await choose('guardian')
    await aWeek()
    standAt(SATURDAY, '18:05')
    const one = await countStatements(() => sendDigests(suite.payload))
    standAt()
    await table().remove({ collection: 'digest-letters' as never, where: { id: { exists: true } } })
    for (const actor of ['student', 'otherGuardian'] as const) await choose(actor)
    await record({}, { actor: 'otherTeacher', lesson: suite.world.lessons.otherMaths })
    await record(
      {
        marks: [
          mark(markOf(5), {
            student: suite.world.students.otherStudent,
            assignment: suite.world.assignments.otherMaths,
          }),
        ],
      },
      { actor: 'otherTeacher', lesson: suite.world.lessons.otherMaths },
    )
    standAt(SATURDAY, '18:05')
    const three = await countStatements(() => sendDigests(suite.payload))
    expect(three.value).toEqual({ sent: 3 })
    // Each letter is noted before and after; nothing else grows.
    expect(three.count.statements - one.count.statements).toBeLessThanOrEqual(2 * 2)
  })
})

describe('the link that ends the letters', () => {
  const linkOf = (mail: Mail) =>
    new URL(/<(.+)>/.exec(mail.headers['List-Unsubscribe']!)![1]!).pathname as `/${string}`
  const isOn = async () =>
    (
      await table().findOne<{ digest: boolean }>({
        collection: 'notification-choices' as never,
        columns: ['digest'],
        where: { user: { equals: suite.world.users.guardian } },
      })
    )?.digest

  it('asks first when it is opened and ends them at one press, without a sign-in', async () => {
    await choose('guardian')
    await aWeek()
    await onSaturday()
    const link = linkOf(mails[0]!)
    expect(mails[0]!.text).toContain(link)
    expect((await suite.nobody.get(link)).status).toBe(200)
    expect(await isOn()).toBe(true)
    expect((await suite.nobody.post(link, {})).status).toBe(200)
    expect(await isOn()).toBe(false)
    expect((await suite.nobody.post(link, {})).status).toBe(200)
  })

  it('opens nothing when it was not signed here', async () => {
    await choose('guardian')
    const { school, users } = suite.world
    const token = makeOffToken(suite.payload.secret, { school, user: users.guardian })
    const other = makeOffToken(suite.payload.secret, { school, user: users.otherGuardian })
    const [, , signature] = other.split('.')
    for (const wrong of [
      `${token}x`,
      token.slice(0, -1),
      `${school}.${users.guardian}.${signature}`,
      makeOffToken('another secret', { school, user: users.guardian }),
      '0'.repeat(64),
      '..',
    ])
      expect([
        wrong,
        (await suite.nobody.post(`/api/notifications/letters-off/${wrong}`, {})).status,
      ]).toEqual([wrong, 404])
    expect(await isOn()).toBe(true)
  })
})

describe('how a school sends', () => {
  it('is set by the administrator alone, within what there is', async () => {
    expect((await setUp({ digestDay: 7 })).status).toBe(200)
    for (const more of [{ digestDay: 8 }, { digestHour: 24 }, { quietFrom: '25:00' }, { quietTo: 'поздно' }])
      expect([more, (await setUp(more)).status]).toEqual([more, 400])
    for (const actor of ['principal', 'teacher', 'guardian'] as const)
      expectRefusal(await suite.as(actor).put('/api/notifications/school', {}), { status: 403 })
  })
})
