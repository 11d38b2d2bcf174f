import { describe, expect, it } from '@jest/globals'

import { honestRefusal } from './honest-refusal'

const SESSION = 'payload-lng=ru; payload-token=abc'
const away = () => Promise.reject(new Error('no server'))
const there = async () => 1
const asking = (cookie: string) => new Request('http://localhost/api/users/me', { headers: { cookie } })

type Case = {
  status: number
  code?: string
  cookie?: string
  ping?: () => Promise<unknown>
  isSession?: boolean
}
const answered = ({ status, code, cookie = SESSION, ping = there, isSession = false }: Case) =>
  honestRefusal(async () => Response.json({ errors: [{ code }] }, { status }), {
    ping,
    isSignedIn: async () => isSession,
  })(asking(cookie))
const AWAY = { status: 503, code: 'database-unreachable' }

describe('a refusal of somebody who is signed in', () => {
  it('stands when the database answers and knows of no session', async () => {
    for (const status of [401, 403])
      expect((await answered({ status, code: 'not-signed-in' })).status).toBe(status)
  })

  it('is told as what it is when the session could not be looked up', async () => {
    for (const status of [401, 403])
      await expect(answered({ status, ping: away })).rejects.toMatchObject(AWAY)
  })

  it('also when the database was away for a moment and is there again', async () => {
    await expect(answered({ status: 401, code: 'not-signed-in', isSession: true })).rejects.toMatchObject(
      AWAY,
    )
  })

  it('stands when it is about something else: a wrong password, a right that is missing', async () => {
    expect((await answered({ status: 401, code: 'wrong-password', isSession: true })).status).toBe(401)
    expect((await answered({ status: 403, code: 'not-allowed', isSession: true })).status).toBe(403)
  })

  it('stands without a session, and other answers are not asked about', async () => {
    expect((await answered({ status: 401, cookie: 'payload-lng=ru', ping: away })).status).toBe(401)
    expect((await answered({ status: 200, ping: away })).status).toBe(200)
  })
})
