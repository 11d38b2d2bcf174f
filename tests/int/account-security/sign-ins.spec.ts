import { beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { forgetSignIns } from '@/plugins/account-security/operations/list-sign-ins'

import { openSession } from '../../helpers/actors'
import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import { codeOf } from '../../helpers/totp'

const suite = useSchools()
const PASSWORD = 'три кота на крыше'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/130.0'
const CHROME = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0'

type SignIn = {
  id: number
  session: string
  isNewDevice: boolean
  seenAt: string | null
  deviceName: string
  address: string
  manner: string
}

let account: { id: number; username: string }
let count = 0

const signIn = async (cookie = '', agent = FIREFOX, address = '192.0.2.7') => {
  const { status, headers } = await suite.nobody.post(
    '/api/portal/login',
    { username: account.username, password: PASSWORD },
    { headers: { cookie, 'user-agent': agent, 'x-client-address': address } },
  )
  const cookies = headers.getSetCookie()
  const valueOf = (name: string) => cookies.find((own) => own.startsWith(`${name}=`))?.split(';')[0] ?? ''
  return {
    status,
    device: valueOf('asu-device'),
    token: valueOf('payload-token').split('=')[1] ?? '',
    cookies,
  }
}
const as = (token: string) => ({ headers: { authorization: `JWT ${token}` } })
const kept = (): Promise<SignIn[]> =>
  rows({ payload: suite.payload }).find<SignIn>({
    collection: 'sign-ins' as 'users',
    columns: ['id', 'session', 'isNewDevice', 'seenAt', 'deviceName', 'address', 'manner'] as never,
    where: { account: { equals: account.id } },
    sort: ['id'],
  })
const isOpen = async (token: string) => (await suite.nobody.get('/api/portal/me', as(token))).status === 200

beforeEach(async () => {
  standAt()
  const username = `known-${(count += 1)}`
  const { id } = await suite.world.buildUser({
    username,
    password: PASSWORD,
    statuses: ['teacher'],
  })
  account = { id, username }
})

describe('sign-ins', () => {
  it('are kept with device, address and manner', async () => {
    await signIn()
    expect(await kept()).toMatchObject([
      { isNewDevice: false, deviceName: 'Firefox, Windows', address: '192.0.2.7', manner: 'password' },
    ])
  })

  it('make the browser known by a cookie that no script reads', async () => {
    const { device, cookies } = await signIn()
    expect(cookies.find((own) => own.startsWith('asu-device'))).toMatch(/HttpOnly/)
    await signIn(device, CHROME)
    const second = await signIn('', CHROME)
    await signIn(second.device)
    expect((await kept()).map(({ isNewDevice }) => isNewDevice)).toEqual([false, false, true, false])
  })

  it('are not kept when the password was wrong', async () => {
    await suite.nobody.post('/api/portal/login', { username: account.username, password: 'не тот' })
    expect(await kept()).toEqual([])
  })

  it('end the former session of the same browser', async () => {
    const first = await signIn()
    const second = await suite.nobody.post(
      '/api/portal/login',
      { username: account.username, password: PASSWORD },
      { headers: { authorization: `JWT ${first.token}` } },
    )
    expect(second.status).toBe(200)
    expect(await isOpen(first.token)).toBe(false)
  })

  it('of more than a year ago are forgotten', async () => {
    await signIn()
    standAt('2027-11-22')
    expect(await forgetSignIns({ payload: suite.payload })).toEqual({ removed: 0 })
    standAt('2027-11-25')
    await forgetSignIns({ payload: suite.payload })
    expect(await kept()).toEqual([])
  })
})

describe('a sign-in from a new device', () => {
  it('«not me» ends its session; «me» lets it be', async () => {
    const own = await signIn()
    const stranger = await signIn('', CHROME)
    const other = await signIn('', CHROME)
    const [, second, third] = await kept()
    const answer = (id: number, isMine: boolean) =>
      suite.nobody.post(`/api/account-security/sign-ins/${id}/answer`, { isMine }, as(own.token))
    expect((await answer(second!.id, false)).status).toBe(200)
    expect((await answer(third!.id, true)).status).toBe(200)
    expect([await isOpen(own.token), await isOpen(stranger.token), await isOpen(other.token)]).toEqual([
      true,
      false,
      true,
    ])
    expect((await kept()).map(({ seenAt }) => Boolean(seenAt))).toEqual([false, true, true])
  })

  it('is answered by its owner alone', async () => {
    await signIn()
    const { token } = await signIn('', CHROME)
    const [, second] = await kept()
    expectRefusal(
      await suite
        .as('administrator')
        .post(`/api/account-security/sign-ins/${second!.id}/answer`, { isMine: false }),
      { status: 404 },
    )
    expect(await isOpen(token)).toBe(true)
    expect((await kept())[1]!.seenAt ?? null).toBeNull()
  })
})

describe('sessions', () => {
  it('are ended one by one', async () => {
    const own = await signIn()
    const other = await signIn()
    const [, { session }] = (await kept()) as [SignIn, SignIn]
    // Freshness is told by the clock of the machine, on which sessions begin.
    const end = (token: string) =>
      suite.nobody.post('/api/account-security/sessions/end', { session, password: PASSWORD }, as(token))
    expect((await end(own.token)).status).toBe(200)
    expect([await isOpen(own.token), await isOpen(other.token)]).toEqual([true, false])
    expectRefusal(await end(own.token), { status: 404 })
  })

  it('of others are not ended by their number', async () => {
    const own = await signIn()
    const [{ session }] = (await kept()) as [SignIn]
    expectRefusal(await suite.as('teacher').post('/api/account-security/sessions/end', { session }), {
      status: 404,
    })
    expect(await isOpen(own.token)).toBe(true)
  })

  it('are not prolonged beyond a day', async () => {
    const { token } = await signIn()
    const prolong = () => suite.nobody.post('/api/users/refresh-token', {}, as(token))
    expect((await prolong()).status).toBe(200)
    standAt('2030-01-01')
    expect((await prolong()).status).toBe(401)
  })

  it('do not tell their token to scripts', async () => {
    const { token } = await signIn()
    const me = await suite.nobody.get('/api/users/me', as(token))
    expect(me.status).toBe(200)
    expect(me.text).not.toContain(token)
  })
})

describe('accounts of staff', () => {
  const factorOf = async (username: string) => {
    const user = (await suite.payload.find({
      collection: 'users',
      where: { username: { equals: username } },
      overrideAccess: true,
      depth: 0,
    })) as { docs: { hasSecondFactor?: boolean }[] }
    return Boolean(user.docs[0]?.hasSecondFactor)
  }
  const guard = async () => {
    const token = await openSession(suite.payload, account.id)
    const { body } = await suite.nobody.post<{ key: string; ticket: string }>(
      '/api/account-security/totp/begin',
      {},
      as(token),
    )
    await suite.nobody.post(
      '/api/account-security/totp',
      { ticket: body.ticket, code: codeOf(body.key) },
      as(token),
    )
    return token
  }
  const act = (actor: 'administrator' | 'deputy' | 'secretary', action: string, id = account.id) =>
    suite.as(actor).post(`/api/account-security/accounts/${id}/${action}`)

  it('the administrator resets the second factor of who lost the phone, and it stays in the audit', async () => {
    const token = await guard()
    expect(await factorOf(account.username)).toBe(true)
    expect((await act('administrator', 'reset')).status).toBe(200)
    expect(await factorOf(account.username)).toBe(false)
    expect(await isOpen(token)).toBe(false)
    expect((await signIn()).status).toBe(200)
    const { docs } = await suite.payload.find({
      collection: 'record-changes',
      where: { document: { equals: account.id }, field: { equals: 'hasSecondFactor' } },
      overrideAccess: true,
      depth: 0,
    })
    expect(docs).toMatchObject([{ record: 'users', author: suite.world.users.administrator }])
  })

  it('nobody else does, and no administrator of another school', async () => {
    const token = await guard()
    for (const actor of ['deputy', 'secretary'] as const)
      expectRefusal(await act(actor, 'reset'), { status: 403 })
    expectRefusal(
      await suite.asAway('administrator').post(`/api/account-security/accounts/${account.id}/reset`),
      { status: 404 },
    )
    expect([await factorOf(account.username), await isOpen(token)]).toEqual([true, true])
  })

  it('the administrator ends sessions of others and not the own factor here', async () => {
    const { token } = await signIn()
    expect((await act('administrator', 'sign-out')).status).toBe(200)
    expect(await isOpen(token)).toBe(false)
    expectRefusal(await act('administrator', 'reset', suite.world.users.administrator), {
      status: 422,
      code: 'not-for-oneself',
    })
  })
})
