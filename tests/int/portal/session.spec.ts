import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { type Actors, openSession, signInActors } from '../../helpers/actors'
import { bootSchool, type BootedSchool } from '../../helpers/boot'
import { standAt } from '../../helpers/clock'
import { buildWorld, type World } from '../../helpers/world'

type Errors = { errors: { code: string; message: string; path?: string }[] }

const PASSWORD = 'три кота на крыше'
const NEXT = 'семь слонов в реке'

let booted: BootedSchool
let world: World
let actors: Actors
let account: { id: number; username: string }
let count = 0

const signIn = (username: string, password: string) =>
  actors.nobody.post<Errors & { mustChangePassword: boolean }>('/api/portal/login', { username, password })
const tokenOf = (headers: Headers) => /payload-token=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
const authorised = (token: string) => ({ headers: { authorization: `JWT ${token}` } })
const isSignedIn = async (token: string) =>
  (await actors.nobody.get('/api/portal/me', authorised(token))).status === 200

beforeAll(async () => {
  standAt()
  booted = await bootSchool()
  world = await buildWorld(booted.payload)
  actors = await signInActors(booted.payload, Object.values(world.users))
})
afterAll(() => booted.destroy())

beforeEach(async () => {
  const username = `account-${(count += 1)}`
  const { id } = await world.buildUser({
    username,
    password: PASSWORD,
    statuses: ['teacher'],
    theme: 'dark',
    locale: 'en',
  })
  account = { id, username }
})

describe('POST /portal/login', () => {
  it('opens a session and takes language and theme along', async () => {
    const { status, body, headers } = await signIn(account.username.toUpperCase(), PASSWORD)
    expect([status, body]).toEqual([200, { mustChangePassword: false }])
    const cookies = headers.getSetCookie()
    expect(cookies).toEqual([
      expect.stringMatching(/^payload-token=.*HttpOnly/),
      expect.stringMatching(/^payload-lng=en;/),
      expect.stringMatching(/^asu-theme=dark;/),
      expect.stringMatching(/^asu-device=.*HttpOnly/),
    ])
    expect(await isSignedIn(tokenOf(headers))).toBe(true)
  })

  it('refuses a wrong name and a wrong password alike', async () => {
    for (const answer of [
      await signIn(account.username, 'не тот'),
      await signIn('nobody-at-all', PASSWORD),
    ]) {
      expect(answer.status).toBe(401)
      expect(answer.body.errors).toEqual([
        { code: 'wrong-credentials', message: expect.stringContaining('не подходят') },
      ])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('tells that the account is locked, and for how long', async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) await signIn(account.username, 'не тот')
    const { status, body } = await signIn(account.username, PASSWORD)
    expect(status).toBe(423)
    expect(body.errors[0]).toMatchObject({
      code: 'account-locked',
      message: expect.stringContaining('10\u00a0мин'),
    })
  })

  it.each([
    [{}, ['username', 'password']],
    [{ username: '', password: '' }, ['username', 'password']],
    [{ username: { like: '%' }, password: 7 }, ['username', 'password']],
    [{ username: 'x'.repeat(201), password: 'y' }, ['username']],
  ])('says what is missing in %j', async (input, paths) => {
    const { status, body } = await actors.nobody.post<Errors>('/api/portal/login', input)
    expect(status).toBe(400)
    expect(body.errors.map(({ path }) => path)).toEqual(paths)
  })
})

describe('POST /portal/password', () => {
  const change = (token: string, body: unknown) =>
    actors.nobody.post<Errors>('/api/portal/password', body, authorised(token))

  it('changes the password, keeps this session and ends the others', async () => {
    const other = await openSession(booted.payload, account.id)
    const own = await openSession(booted.payload, account.id)
    await booted.payload.update({
      collection: 'users',
      id: account.id,
      data: { mustChangePassword: true },
      overrideAccess: true,
    })
    const { status, body } = await change(own, { current: PASSWORD, next: NEXT })
    expect([status, body]).toEqual([200, { ok: true }])
    expect(await isSignedIn(own)).toBe(true)
    expect(await isSignedIn(other)).toBe(false)
    expect((await signIn(account.username, PASSWORD)).status).toBe(401)
    expect((await signIn(account.username, NEXT)).body).toEqual({ mustChangePassword: false })
  })

  it('needs the present password', async () => {
    const own = await openSession(booted.payload, account.id)
    const { status, body } = await change(own, { current: 'не тот', next: NEXT })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      {
        code: 'wrong-password',
        path: 'current',
        message: 'The current password is wrong. Check the keyboard layout and Caps Lock.',
      },
    ])
    expect((await signIn(account.username, PASSWORD)).status).toBe(200)
  })

  it('counts guesses of the present password as the sign-in page does', async () => {
    const own = await openSession(booted.payload, account.id)
    await booted.payload.db.updateOne({
      collection: 'users',
      id: account.id,
      data: { loginAttempts: 7 },
      returning: false,
    })
    await change(own, { current: 'не тот', next: NEXT })
    const { status, body } = await change(own, { current: PASSWORD, next: NEXT })
    expect(status).toBe(423)
    expect(body.errors[0]?.code).toBe('account-locked')
  })

  it.each([
    ['short', '1234567'],
    ['common', 'qwerty123'],
    ['long', 'x'.repeat(129)],
  ])('keeps the rules of passwords: %s', async (_rule, next) => {
    const own = await openSession(booted.payload, account.id)
    const { status, body } = await change(own, { current: PASSWORD, next })
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code: 'weak-password', path: 'next' })
  })

  it('refuses the user name and the old password as the new one', async () => {
    const own = await openSession(booted.payload, account.id)
    expect((await change(own, { current: PASSWORD, next: account.username })).body.errors[0]?.code).toBe(
      'weak-password',
    )
    expect((await change(own, { current: PASSWORD, next: PASSWORD })).body.errors[0]).toMatchObject({
      code: 'same-password',
      path: 'next',
    })
  })

  it('needs a session and both fields', async () => {
    expect((await actors.nobody.post('/api/portal/password', { current: PASSWORD, next: NEXT })).status).toBe(
      401,
    )
    const { status, body } = await actors.as(world.users.teacher).post<Errors>('/api/portal/password', {})
    expect(status).toBe(400)
    expect(body.errors.map(({ path }) => path)).toEqual(['current', 'next'])
  })
})

describe('POST /portal/first-password', () => {
  const choose = (token: string, body: unknown) =>
    actors.nobody.post<Errors>('/api/portal/first-password', body, authorised(token))

  it('is only for a password that somebody else has given', async () => {
    expect((await actors.nobody.post('/api/portal/first-password', { next: NEXT })).status).toBe(401)
    const own = await openSession(booted.payload, account.id)
    const refused = await choose(own, { next: NEXT })
    expect([refused.status, refused.body.errors[0]?.code]).toEqual([403, 'not-allowed'])

    await booted.payload.update({
      collection: 'users',
      id: account.id,
      data: { mustChangePassword: true },
      overrideAccess: true,
    })
    expect((await choose(own, {})).status).toBe(400)
    expect((await choose(own, { next: '123' })).body.errors[0]).toMatchObject({
      code: 'weak-password',
      path: 'next',
    })
    expect((await choose(own, { next: NEXT })).status).toBe(200)
    expect(await isSignedIn(own)).toBe(true)
    expect((await choose(own, { next: 'ещё один пароль' })).status).toBe(403)
    expect((await signIn(account.username, NEXT)).body.mustChangePassword).toBe(false)
  })
})

describe('PATCH /portal/preferences', () => {
  it('keeps language and theme for the account and for pages without a session', async () => {
    const caller = actors.as(world.users.student)
    const { status, headers } = await caller.patch('/api/portal/preferences', { locale: 'en', theme: 'dark' })
    expect(status).toBe(200)
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^payload-lng=en; Max-Age=31536000; Path=\/; SameSite=Lax$/),
      expect.stringMatching(/^asu-theme=dark; /),
    ])
    const me = await caller.get<{ user: { locale: string; theme: string } }>('/api/portal/me')
    expect(me.body.user).toMatchObject({ locale: 'en', theme: 'dark' })
    await caller.patch('/api/portal/preferences', { locale: 'ru' })
    expect((await caller.get<typeof me.body>('/api/portal/me')).body.user).toMatchObject({
      locale: 'ru',
      theme: 'dark',
    })
  })

  it.each([
    [{}],
    [{ locale: 'de' }],
    [{ theme: 'pink' }],
    [{ theme: 'dark', statuses: ['administrator'] }],
    ['[]'],
  ])('refuses %j', async (body) => {
    const { status } = await actors.as(world.users.student).patch('/api/portal/preferences', body)
    expect(status).toBe(400)
  })

  it('needs a session', async () => {
    expect((await actors.nobody.patch('/api/portal/preferences', { theme: 'dark' })).status).toBe(401)
  })
})

describe('POST /portal/sign-out-everywhere', () => {
  it('ends all sessions of this account and of no other', async () => {
    const [first, second] = [
      await openSession(booted.payload, account.id),
      await openSession(booted.payload, account.id),
    ]
    const { status, headers } = await actors.nobody.post(
      '/api/portal/sign-out-everywhere',
      undefined,
      authorised(first),
    )
    expect(status).toBe(200)
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^payload-token=;/)])
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, false])
    expect((await actors.as(world.users.teacher).get('/api/portal/me')).status).toBe(200)
    expect((await actors.nobody.post('/api/portal/sign-out-everywhere')).status).toBe(401)
  })
})

describe('GET /portal/me and POST /portal/school', () => {
  it('shows the account, the person and the school, and nothing else', async () => {
    const { status, body } = await actors.as(world.users.guardian).get('/api/portal/me')
    expect(status).toBe(200)
    expect(body).toEqual({
      user: {
        id: world.users.guardian,
        username: `guardian-${world.school}`,
        statuses: ['guardian'],
        locale: 'ru',
        theme: 'auto',
        mustChangePassword: false,
      },
      person: { id: world.people.guardian, fullName: 'Тест guardian Анна Ильинична' },
      school: {
        id: world.school,
        name: 'Школа № 1',
        shortName: 'Школа № 1',
        timeZone: 'Europe/Samara',
        today: '2026-11-23',
        time: '10:00',
      },
      schools: [{ id: world.school, shortName: 'Школа № 1' }],
    })
    expect((await actors.nobody.get('/api/portal/me')).status).toBe(401)
  })

  it('lets somebody of two schools choose between them, and nobody choose another', async () => {
    const second = await world.buildSchool({ shortName: 'Вторая школа' })
    const stranger = await world.buildSchool({ shortName: 'Чужая школа' })
    const { id } = await world.buildUser({
      statuses: ['deputy'],
      schools: [{ school: world.school }, { school: second.id }],
    })
    const token = await openSession(booted.payload, id)
    const { body } = await actors.nobody.get<{ school: { id: number }; schools: { id: number }[] }>(
      '/api/portal/me',
      authorised(token),
    )
    expect(body.school.id).toBe(world.school)
    expect(body.schools.map((school) => school.id).sort()).toEqual([world.school, second.id].sort())

    const chosen = await actors.nobody.post('/api/portal/school', { school: second.id }, authorised(token))
    expect(chosen.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^payload-tenant=${second.id};`)),
    ])
    const there = await actors.nobody.get<typeof body>('/api/portal/me', {
      headers: { ...authorised(token).headers, cookie: `payload-tenant=${second.id}` },
    })
    expect(there.body.school.id).toBe(second.id)

    expect(
      (await actors.nobody.post('/api/portal/school', { school: stranger.id }, authorised(token))).status,
    ).toBe(404)
    expect((await actors.nobody.post('/api/portal/school', { school: 'x' }, authorised(token))).status).toBe(
      400,
    )
    expect((await actors.nobody.post('/api/portal/school', { school: second.id })).status).toBe(401)
  })
})
