import { createHmac } from 'node:crypto'

import { beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'

import { openSession } from '../../helpers/actors'
import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import { codeOf } from '../../helpers/totp'

const suite = useSchools()
const PASSWORD = 'три кота на крыше'

type Errors = { errors: { code: string; message: string; path?: string; details?: unknown }[] }
type Offer = { key: string; ticket: string; qr: { size: number; path: string } }

let account: { id: number; username: string }
let token: string
let count = 0

const signedIn = (own: string) => ({ headers: { authorization: `JWT ${own}` } })
const call = <TBody>(path: string, body: unknown = {}) =>
  suite.nobody.post<TBody & Errors>(`/api/account-security/${path}`, body, signedIn(token))
const signIn = (more: object = {}) =>
  suite.nobody.post<Errors & { mustChangePassword: boolean }>('/api/portal/login', {
    username: account.username,
    password: PASSWORD,
    ...more,
  })
const add = async (): Promise<{ key: string; recoveryCodes: string[] }> => {
  const { key, ticket } = (await call<Offer>('totp/begin')).body
  const { body } = await call<{ recoveryCodes: string[] }>('totp', { ticket, code: codeOf(key) })
  return { key, recoveryCodes: body.recoveryCodes }
}

beforeEach(async () => {
  standAt()
  const username = `guarded-${(count += 1)}`
  const { id } = await suite.world.buildUser({ username, password: PASSWORD, statuses: ['teacher'] })
  account = { id, username }
  token = await openSession(suite.payload, id)
  await rows({ payload: suite.payload }).update({
    collection: 'users',
    where: { id: { equals: id } },
    data: { loginAttempts: 0 } as never,
  })
})

describe('a program with codes', () => {
  it('is added by its first code, and brings ten recovery codes', async () => {
    const { key, recoveryCodes } = await add()
    expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    expect(recoveryCodes).toHaveLength(10)
    expect(new Set(recoveryCodes).size).toBe(10)
  })

  it('is not added by a wrong code, and the setup can go on', async () => {
    const { key, ticket } = (await call<Offer>('totp/begin')).body
    expectRefusal(await call('totp', { ticket, code: '000000' }), {
      status: 422,
      code: 'wrong-first-code',
      path: 'code',
    })
    expect((await signIn()).status).toBe(200)
    expect((await call('totp', { ticket, code: codeOf(key) })).status).toBe(200)
  })

  it('is set up with one’s own fresh ticket only', async () => {
    const { key, ticket } = (await call<Offer>('totp/begin')).body
    const other = await suite.as('teacher').post('/api/account-security/totp', { ticket, code: codeOf(key) })
    expectRefusal(other, { status: 409, code: 'setup-expired' })
    standAt('2026-11-23', '10:31')
    expectRefusal(await call('totp', { ticket, code: codeOf(key) }), { status: [409, 422] })
  })

  it('is asked for after the password, whichever door one comes by', async () => {
    const { key } = await add()
    const first = await signIn()
    expectRefusal(first, { status: 401, code: 'second-factor-needed' })
    expect(first.body.errors[0]!.details).toEqual({ passkey: null })
    expect(first.headers.getSetCookie().join()).not.toContain('payload-token')
    const rest = await suite.nobody.post('/api/users/login', {
      username: account.username,
      password: PASSWORD,
    })
    expect(rest.status).toBe(401)
    expect(rest.text).not.toContain('token')
    const graphql = await suite.nobody.graphql(
      `mutation { loginUser(email: "", username: "${account.username}", password: "${PASSWORD}") { token } }`,
    )
    expect(graphql.data?.loginUser ?? null).toBeNull()
    const { status } = await signIn({ secondCode: codeOf(key, 1) })
    expect(status).toBe(200)
  })

  it('is not asked for before the password is right', async () => {
    const { key } = await add()
    expectRefusal(await signIn({ password: 'не тот', secondCode: codeOf(key, 1) }), {
      status: 401,
      code: 'wrong-credentials',
    })
  })

  it('takes a code once, also when two come with it at the same moment', async () => {
    const { key } = await add()
    const code = codeOf(key, 1)
    const answers = await Promise.all([signIn({ secondCode: code }), signIn({ secondCode: code })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
    expectRefusal(await signIn({ secondCode: code }), {
      status: 401,
      code: 'wrong-second-factor',
      path: 'secondCode',
    })
  })

  it('takes no code of long ago and none of the code that set it up', async () => {
    const { key } = await add()
    for (const steps of [0, -3, 3])
      expectRefusal(await signIn({ secondCode: codeOf(key, steps) }), { status: 401 })
  })

  it('locks the account after as many wrong codes as wrong passwords', async () => {
    const { key } = await add()
    for (let attempt = 0; attempt < 8; attempt += 1) await signIn({ secondCode: '000000' })
    expectRefusal(await signIn({ secondCode: codeOf(key, 1) }), { status: 423, code: 'account-locked' })
  })

  it('ends the sessions that began without it', async () => {
    const other = await openSession(suite.payload, account.id)
    await add()
    expect((await suite.nobody.get('/api/portal/me', signedIn(other))).status).toBe(401)
    expect((await suite.nobody.get('/api/portal/me', signedIn(token))).status).toBe(200)
  })

  it('keeps no secret and no recovery code as it is', async () => {
    const { key, recoveryCodes } = await add()
    const kept = JSON.stringify(
      await rows({ payload: suite.payload }).find({
        collection: 'second-factors' as 'users',
        columns: ['secret' as never],
      }),
    )
    expect(kept).not.toContain(key.replaceAll(' ', ''))
    for (const code of recoveryCodes) expect(kept).not.toContain(code.replaceAll('-', ''))
  })
})

describe('recovery codes', () => {
  it('open once each, in whatever way they are typed', async () => {
    const { recoveryCodes } = await add()
    const [first, second] = recoveryCodes
    expect((await signIn({ secondCode: first!.toLowerCase().replaceAll('-', ' ') })).status).toBe(200)
    expectRefusal(await signIn({ secondCode: first }), { status: 401, code: 'wrong-second-factor' })
    expect((await signIn({ secondCode: second })).status).toBe(200)
  })

  it('are kept as salted hashes, and those that were kept otherwise still open', async () => {
    const { recoveryCodes } = await add()
    const kept = await rows({ payload: suite.payload }).find<{ id: number; secret: string }>({
      collection: 'second-factors' as 'users',
      columns: ['id', 'secret' as never],
      where: { account: { equals: account.id }, kind: { equals: 'recovery' } } as never,
    })
    expect(kept).toHaveLength(10)
    for (const { secret } of kept) expect(secret).toMatch(/^scrypt:15:3:/)
    const code = recoveryCodes[3]!.replaceAll('-', '')
    const former = createHmac('sha256', suite.payload.secret).update(`recovery-code:${account.id}:${code}`)
    await rows({ payload: suite.payload }).update({
      collection: 'second-factors' as 'users',
      where: { id: { equals: kept[3]!.id } },
      data: { secret: former.digest('base64url') } as never,
    })
    expect((await signIn({ secondCode: code })).status).toBe(200)
    expectRefusal(await signIn({ secondCode: code }), { status: 401 })
    expect((await signIn({ secondCode: recoveryCodes[4] })).status).toBe(200)
  })

  it('are all replaced by new ones', async () => {
    const { recoveryCodes } = await add()
    const { body } = await call<{ recoveryCodes: string[] }>('recovery-codes')
    expect(body.recoveryCodes).toHaveLength(10)
    expectRefusal(await signIn({ secondCode: recoveryCodes[0] }), { status: 401 })
    expect((await signIn({ secondCode: body.recoveryCodes[0] })).status).toBe(200)
  })

  it('are not made for an account without a second factor', async () => {
    expectRefusal(await call('recovery-codes'), { status: 404 })
  })
})

describe('changing the second factor', () => {
  const factor = async () =>
    (await rows({ payload: suite.payload }).findOne<{ id: number }>({
      collection: 'second-factors' as 'users',
      columns: ['id'],
      where: { account: { equals: account.id }, kind: { equals: 'totp' } },
    }))!.id

  it('asks for the password when the session is not fresh', async () => {
    await add()
    const id = await factor()
    // Sessions of the tests begin by the clock of the machine: the school's stands before it.
    standAt('2027-06-01')
    const path = `factors/${id}/removal`
    expectRefusal(await call(path), { status: 422, code: 'password-needed', path: 'password' })
    expectRefusal(await call(path, { password: 'не тот' }), {
      status: 422,
      code: 'wrong-password',
      path: 'password',
    })
    expect((await call(path, { password: PASSWORD })).status).toBe(200)
    expect((await signIn()).status).toBe(200)
  })

  it('makes no session of that question', async () => {
    const before = (await suite.payload.findByID({
      collection: 'users',
      id: account.id,
      overrideAccess: true,
      showHiddenFields: true,
    })) as { sessions?: unknown[] }
    standAt('2027-06-01')
    await call('recovery-codes', { password: PASSWORD })
    const after = (await suite.payload.findByID({
      collection: 'users',
      id: account.id,
      overrideAccess: true,
      showHiddenFields: true,
    })) as { sessions?: unknown[] }
    expect(after.sessions).toEqual(before.sessions)
  })

  it('is one’s own alone', async () => {
    await add()
    expectRefusal(
      await suite.as('administrator').post(`/api/account-security/factors/${await factor()}/removal`),
      {
        status: 404,
      },
    )
    expect((await signIn()).status).toBe(401)
  })

  it('a passkey that answers nothing of ours is refused', async () => {
    for (const response of [
      { id: 'x' },
      { id: '', rawId: 1, response: { clientDataJSON: 'e30' }, type: 'public-key' },
    ])
      expectRefusal(await call('passkeys', { response }), { status: 422, code: 'passkey-refused' })
    await add()
    expectRefusal(await signIn({ passkey: { id: 'x' } }), { status: 401, code: 'wrong-second-factor' })
  })
})

describe('a slip of the office', () => {
  it('stands for the password alone, and stays good until the second step is right', async () => {
    const { world } = suite
    const person = (await world.buildPerson({ lastName: 'Второв', firstName: 'Лев' })).id
    await world.buildStaff({ person })
    await rows({ payload: suite.payload }).update({
      collection: 'users',
      where: { id: { equals: account.id } },
      data: { person } as never,
    })
    const { key } = await add()
    const { body } = await suite
      .as('administrator')
      .post<{ slips: { code: string }[] }>('/api/access-slips/issue', { people: [person] })
    const enter = (more: object = {}) =>
      suite.nobody.post<Errors>('/api/access-slips/login', {
        username: account.username,
        code: body.slips[0]!.code,
        ...more,
      })
    expectRefusal(await enter(), { status: 401, code: 'second-factor-needed' })
    expectRefusal(await enter({ secondCode: '000000' }), { status: 401, code: 'wrong-second-factor' })
    expect((await enter({ secondCode: codeOf(key, 1) })).status).toBe(200)
    expectRefusal(await enter({ secondCode: codeOf(key, 2) }), { status: 401, code: 'wrong-code' })
  })
})
