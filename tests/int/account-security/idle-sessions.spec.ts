import { beforeEach, describe, expect, it } from '@jest/globals'

import { keepSession } from '@/collections/people/keep-session'
import { SESSION_HOURS } from '@/collections/people/sessions'

import { openSession } from '../../helpers/actors'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const HOUR = 3_600_000

type Session = { id: string; expiresAt: string }
type Account = { id: number; updatedAt: string; sessions: Session[] }

let account: number
let token: string
let count = 0

beforeEach(async () => {
  const user = await suite.world.buildUser({ username: `idle-${(count += 1)}`, statuses: ['teacher'] })
  account = user.id
  token = await openSession(suite.payload, account)
})

const read = async (): Promise<Account> =>
  (await suite.payload.db.findOne<Account>({ collection: 'users', where: { id: { equals: account } } }))!
const usedLast = async (hours: number): Promise<void> => {
  const found = await read()
  const expiresAt = new Date(Date.now() + (SESSION_HOURS - hours) * HOUR).toISOString()
  await suite.payload.db.updateOne({
    collection: 'users',
    id: account,
    data: { ...found, sessions: found.sessions.map((session) => ({ ...session, expiresAt })) },
    returning: false,
  })
}
const status = async () =>
  (await suite.nobody.get('/api/portal/me', { headers: { authorization: `JWT ${token}` } })).status
const keep = async () => keepSession(suite.payload, { account, session: (await read()).sessions[0]!.id })

describe('a session', () => {
  it('that was used within four hours is open', async () => {
    await usedLast(3.9)
    expect(await status()).toBe(200)
  })

  it('that was idle for four hours opens nothing, and cannot be prolonged', async () => {
    await usedLast(4.1)
    expect(await status()).toBe(401)
    const refreshed = await suite.nobody.post(
      '/api/users/refresh-token',
      {},
      { headers: { authorization: `JWT ${token}` } },
    )
    expect(refreshed.status).toBe(403)
    await keep()
    expect(await status()).toBe(401)
  })

  it('is idle from its last use on; the account stays as it is', async () => {
    await usedLast(3.9)
    const before = await read()
    await keep()
    const after = await read()
    expect(Date.parse(after.sessions[0]!.expiresAt) - Date.now()).toBeGreaterThan(
      (SESSION_HOURS - 0.1) * HOUR,
    )
    expect({ ...after, sessions: [] }).toEqual({ ...before, sessions: [] })
  })
})
