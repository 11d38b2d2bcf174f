import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { rows } from '@/db/rows'

import { openSession } from '../../helpers/actors'
import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import { codeOf } from '../../helpers/totp'

Object.assign(process.env, { SECOND_FACTOR: 'required', PUBLIC_URL: 'http://school.test' })

const suite = useSchools()
const PASSWORD = 'три кота на крыше'
let count = 0

/** An account of the school with a fresh session. */
const make = async (statuses: string[], more: object = {}) => {
  const username = `required-${(count += 1)}`
  const { id } = await suite.world.buildUser({
    username,
    password: PASSWORD,
    email: `${username}@school.test`,
    statuses,
    ...more,
  })
  const token = await openSession(suite.payload, id)
  const options = { headers: { authorization: `JWT ${token}` } }
  return {
    id,
    get: (path: `/${string}`) => suite.nobody.get(path, options),
    post: <TBody>(path: `/${string}`, body: unknown = {}) => suite.nobody.post<TBody>(path, body, options),
  }
}
type Account = Awaited<ReturnType<typeof make>>

const addTotp = async (account: Account) => {
  const { body } = await account.post<{ key: string; ticket: string }>('/api/account-security/totp/begin')
  return account.post('/api/account-security/totp', { ticket: body.ticket, code: codeOf(body.key) })
}

/** Letters that went out instead of being sent. */
const letters: { to?: unknown; subject?: string; text?: string }[] = []
const catchLetters = (payload: Payload): void => {
  letters.length = 0
  Object.assign(payload.email, { name: 'test' })
  payload.sendEmail = ((letter: (typeof letters)[number]) => {
    letters.push(letter)
    return Promise.resolve({})
  }) as never
}

beforeEach(() => {
  standAt()
  catchLetters(suite.payload)
})

describe('an account that must have a second factor and has none', () => {
  it.each(['administrator', 'deputy', 'secretary'])('%s opens nothing but the setup', async (status) => {
    const account = await make([status])
    for (const path of ['/api/people', '/api/students', '/api/marks', '/api/users'] as const)
      expect([path, (await account.get(path)).status]).toEqual([path, 403])
    expectRefusal(await account.get('/api/portal/search?q=а'), { status: 403, code: 'second-factor-due' })
    const graphql = await suite.nobody.graphql('{ Students { docs { id } } }')
    expect(graphql.data?.Students ?? null).toBeNull()
    expectRefusal(await account.post('/api/account-security/recovery-codes'), { status: 403 })
    expect((await addTotp(account)).status).toBe(200)
    expect((await account.get('/api/people')).status).toBe(200)
    expect((await account.get('/api/portal/search?q=а')).status).toBe(200)
  })

  it.each(['teacher', 'principal', 'guardian', 'student'])('%s needs none', async (status) => {
    const account = await make([status])
    expect((await account.get('/api/portal/search?q=а')).status).toBe(200)
  })

  it('a demo account needs none, and nobody makes an account a demo one', async () => {
    const account = await make(['administrator'])
    await rows({ payload: suite.payload }).update({
      collection: 'users',
      where: { id: { equals: account.id } },
      data: { isDemo: true } as never,
    })
    expect((await account.get('/api/people')).status).toBe(200)
    const other = await make(['deputy'])
    const { status } = await suite.nobody.patch(
      `/api/users/${other.id}`,
      { isDemo: true, hasSecondFactor: true },
      { headers: { authorization: `JWT ${await openSession(suite.payload, account.id)}` } },
    )
    expect(status).toBe(200)
    expect((await other.get('/api/people')).status).toBe(403)
  })

  it('its last factor is not removed', async () => {
    const account = await make(['deputy'])
    await addTotp(account)
    const factor = await rows({ payload: suite.payload }).findOne<{ id: number }>({
      collection: 'second-factors' as 'users',
      columns: ['id'],
      where: { account: { equals: account.id }, kind: { equals: 'totp' } },
    })
    expectRefusal(await account.post(`/api/account-security/factors/${factor!.id}/removal`), {
      status: 422,
      code: 'last-factor',
    })
  })
})

describe('an account with a given password', () => {
  it('opens nothing over REST either until it is replaced', async () => {
    const account = await make(['teacher'], { mustChangePassword: true })
    expect((await account.get('/api/people')).status).toBe(403)
    expectRefusal(await account.get('/api/portal/search?q=а'), { status: 403, code: 'password-due' })
    expectRefusal(await account.post('/api/account-security/totp/begin'), { status: 403 })
    expect((await account.get('/api/portal/me')).status).toBe(200)
    expect((await account.post('/api/portal/first-password', { next: 'семь слонов в реке' })).status).toBe(
      200,
    )
    expect((await account.get('/api/portal/search?q=а')).status).toBe(200)
  })
})

describe('letters', () => {
  const signIn = (id: number, agent: string) =>
    suite.nobody.post(
      '/api/portal/login',
      { username: `required-${id}`, password: PASSWORD },
      { headers: { 'user-agent': agent, 'x-client-address': '192.0.2.9' } },
    )

  it('tell of a new device and not of the first one', async () => {
    await make(['teacher'])
    await signIn(count, 'Firefox/130.0')
    expect(letters).toEqual([])
    await signIn(count, 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0')
    expect(letters).toMatchObject([
      { to: `required-${count}@school.test`, subject: 'АСУ РСО: вход с нового устройства' },
    ])
    expect(letters[0]!.text).toContain('Chrome, Android')
    expect(letters[0]!.text).toContain('192.0.2.9')
    expect(letters[0]!.text).toMatch(/23\sноября, 10:00/)
    expect(letters[0]!.text).toContain('http://school.test/account-security')
  })

  it('tell of a new password, of a second factor added, and of its reset', async () => {
    const account = await make(['teacher'])
    await account.post('/api/portal/password', { current: PASSWORD, next: 'семь слонов в реке' })
    await addTotp(account)
    const administrator = await make(['administrator'])
    await addTotp(administrator)
    letters.splice(
      letters.findIndex(({ to }) => String(to).startsWith(`required-${count}@`)),
      1,
    )
    await administrator.post(`/api/account-security/accounts/${account.id}/reset`)
    expect(letters.map(({ subject }) => subject)).toEqual([
      'АСУ РСО: пароль изменён',
      'АСУ РСО: добавлен второй шаг входа',
      'АСУ РСО: второй шаг входа сброшен',
    ])
  })

  it('that fail undo no sign-in', async () => {
    await make(['teacher'])
    await signIn(count, 'Firefox/130.0')
    suite.payload.sendEmail = () => Promise.reject(new Error('no mail today'))
    expect((await signIn(count, 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0')).status).toBe(200)
  })
})
