import { createHmac } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { keyOfSecret } from '@/core/key-of-secret'
import { namedHmac } from '@/core/named-hash'
import { rows } from '@/db/rows'
import type { Env } from '@/env'
import { seal } from '@/plugins/account-security/operations/seal'
import { sealAnew } from '@/plugins/account-security/operations/seal-anew'
import { makeOffToken } from '@/plugins/notifications/operations/off-token'

import { openSession } from '../../helpers/actors'
import { changeEnv } from '../../helpers/change-env'
import { standAt } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import { codeOf } from '../../helpers/totp'

const suite = useSchools()
const PASSWORD = 'три кота на крыше'
const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const FORMER = 'the-secret-of-last-year-0123456789-abcdef'
const former = { secret: keyOfSecret(FORMER) }
const AS_SHIPPED = {
  PAYLOAD_SECRET_FORMER: undefined,
  HASH_ALGORITHM: 'sha256',
  CIPHER_ALGORITHM: 'aes-256-gcm',
} as const

let account: { id: number; username: string }
let count = 0

/** The server was started with these settings. */
const start = async (settings: Partial<Env>): Promise<void> => {
  changeEnv({ ...AS_SHIPPED, ...settings })
  await sealAnew(suite.payload)
}
const kept = async (): Promise<string> =>
  (await rows({ payload: suite.payload }).findOne<{ secret: string }>({
    collection: 'second-factors' as 'users',
    columns: ['secret' as never],
    where: { account: { equals: account.id } } as never,
  }))!.secret
const signIn = (more: object = {}, cookie = '') =>
  suite.nobody.post<{ errors: { code: string }[] }>(
    '/api/portal/login',
    { username: account.username, password: PASSWORD, ...more },
    { headers: { cookie } },
  )
const opens = async (steps: number): Promise<boolean> =>
  (await signIn({ secondCode: codeOf(KEY, steps) })).status === 200
const endLetters = async (token: string): Promise<number> =>
  (await suite.nobody.post(`/api/notifications/letters-off/${token}`, {})).status

/** An account with a program whose secret was sealed by the secret of last year. */
beforeEach(async () => {
  standAt()
  const username = `renewed-${(count += 1)}`
  const { id } = await suite.world.buildUser({ username, password: PASSWORD, statuses: ['deputy'] })
  account = { id, username }
  const table = rows({ payload: suite.payload })
  await table.insert({
    collection: 'second-factors' as 'users',
    rows: [
      {
        account: id,
        kind: 'totp',
        title: 'Телефон',
        secret: seal(former, `totp:${id}`, KEY, 'aes-256-gcm'),
        counter: 0,
        challengedAt: 0,
        addedAt: new Date().toISOString(),
      } as never,
    ],
  })
  await table.update({
    collection: 'users',
    where: { id: { equals: id } },
    data: { hasSecondFactor: true } as never,
  })
})
afterEach(() => {
  changeEnv(AS_SHIPPED)
})

/** ASVS 5.0, 11.2.2. */
describe('a new secret of the installation', () => {
  it('alone leaves programs with codes shut, and loses nothing', async () => {
    const before = await kept()
    await start({})
    expect(await kept()).toBe(before)
    expectRefusal(await signIn({ secondCode: codeOf(KEY) }), { status: 401, code: 'wrong-second-factor' })
  })

  it('opens them when the former one is told, seals them anew, and needs it no more', async () => {
    const before = await kept()
    changeEnv({ PAYLOAD_SECRET_FORMER: FORMER })
    expect(await opens(0)).toBe(true)
    await start({ PAYLOAD_SECRET_FORMER: FORMER })
    const after = await kept()
    expect(after).not.toBe(before)
    await start({ PAYLOAD_SECRET_FORMER: FORMER })
    expect(await kept()).toBe(after)
    await start({})
    expect(await kept()).toBe(after)
    expect(await opens(1)).toBe(true)
  })

  it('is done once by processes that start together, and what is set up meanwhile stands', async () => {
    changeEnv({ PAYLOAD_SECRET_FORMER: FORMER })
    await Promise.all([sealAnew(suite.payload), sealAnew(suite.payload), sealAnew(suite.payload)])
    await start({})
    expect(await opens(0)).toBe(true)
  })

  it('opens no session that the former one has signed', async () => {
    changeEnv({ PAYLOAD_SECRET_FORMER: FORMER })
    const token = await openSession(suite.payload, account.id)
    const [head, body] = token.split('.')
    const forged = `${head}.${body}.${createHmac('sha256', former.secret).update(`${head}.${body}`).digest('base64url')}`
    const me = async (one: string) =>
      (await suite.nobody.get('/api/portal/me', { headers: { authorization: `JWT ${one}` } })).status
    expect([await me(token), await me(forged)]).toEqual([200, 401])
  })

  it('knows the device of before, and ends letters by the links of before', async () => {
    changeEnv({ PAYLOAD_SECRET_FORMER: FORMER })
    const first = await signIn({ secondCode: codeOf(KEY) })
    const device = /asu-device=([^;]+)/.exec(first.headers.getSetCookie().join('\n'))![1]!
    const signIns = rows({ payload: suite.payload })
    const of = { account: { equals: account.id } } as never
    const devices = async () =>
      (
        await signIns.find<{ device: string; isNewDevice: boolean }>({
          collection: 'sign-ins' as 'users',
          columns: ['device', 'isNewDevice'] as never,
          where: of,
          sort: ['id'],
        })
      ).map(({ isNewDevice }) => isNewDevice)
    await signIns.update({
      collection: 'sign-ins' as 'users',
      where: of,
      data: { device: namedHmac('sha256', former.secret, `device:${device}`) } as never,
    })
    await signIn({ secondCode: codeOf(KEY, 1) }, `asu-device=${device}`)
    expect(await devices()).toEqual([false, false])

    const owner = { school: suite.world.school, user: suite.world.users.guardian }
    const link = makeOffToken(former.secret, owner)
    expect(await endLetters(link)).toBe(200)
    changeEnv(AS_SHIPPED)
    expect(await endLetters(link)).toBe(404)
  })
})

describe('another cipher and another hash', () => {
  it('are taken at the next start, and back again', async () => {
    await start({ PAYLOAD_SECRET_FORMER: FORMER, CIPHER_ALGORITHM: 'chacha20-poly1305' })
    expect(await kept()).toMatch(/^chacha20-poly1305:[\w-]+$/)
    expect(await opens(0)).toBe(true)
    await start({})
    expect(await kept()).toMatch(/^[\w-]+$/)
    expect(await opens(1)).toBe(true)
  })

  it('sign what is new, and what was signed before still holds', async () => {
    const owner = { school: suite.world.school, user: suite.world.users.guardian }
    const before = makeOffToken(suite.payload.secret, owner)
    changeEnv({ HASH_ALGORITHM: 'sha3-256' })
    const now = makeOffToken(suite.payload.secret, owner)
    expect(now).not.toBe(before)
    expect([await endLetters(before), await endLetters(now)]).toEqual([200, 200])
    const changed = now.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect(await endLetters(changed)).toBe(404)
  })
})
