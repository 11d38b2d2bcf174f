import { describe, expect, it } from '@jest/globals'

import { honestRefusal } from './honest-refusal'

const asking = (cookie: string) => new Request('http://localhost/api/users/me', { headers: { cookie } })
const SESSION = 'payload-lng=ru; payload-token=abc'
const away = () => Promise.reject(new Error('no server'))
const there = async () => 1

const answered = (status: number, cookie: string, ping: () => Promise<unknown>) =>
  honestRefusal(async () => new Response(null, { status }), ping)(asking(cookie))

describe('a refusal of somebody who is signed in', () => {
  it('stands when the database answers', async () => {
    for (const status of [401, 403]) expect((await answered(status, SESSION, there)).status).toBe(status)
  })

  it('is told as what it is when the session could not be looked up', async () => {
    for (const status of [401, 403])
      await expect(answered(status, SESSION, away)).rejects.toMatchObject({
        status: 503,
        code: 'database-unreachable',
      })
  })

  it('stands without a session, and other answers are not asked about', async () => {
    expect((await answered(401, 'payload-lng=ru', away)).status).toBe(401)
    expect((await answered(200, SESSION, away)).status).toBe(200)
  })
})
