import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'

import { sessionToken, TOKEN_SECRET } from '../../helpers/session-token'
import { startFakeServer } from './fake-server'

type Used = { account: number; session: string }
const HOUR = 3_600_000
const START = Date.UTC(2026, 10, 23, 5)

let used: Used[]
let server: Awaited<ReturnType<typeof startFakeServer>>
let clock: jest.SpiedFunction<typeof Date.now>

beforeEach(async () => {
  used = []
  clock = jest.spyOn(Date, 'now').mockReturnValue(START)
  server = await startFakeServer({
    source: { PAYLOAD_SECRET: TOKEN_SECRET, SESSION_IDLE_MINUTES: '240' },
    keepSession: async (session) => used.push(session),
  })
})
afterEach(async () => {
  clock.mockRestore()
  await server.close()
})

const at = (hours: number) => clock.mockReturnValue(START + hours * HOUR)
const ask = async (token: string, path = '/api/marks') => {
  await server.request(path, { headers: { authorization: `JWT ${token}` } })
}
const token = sessionToken({ id: 42, sid: 's-1', iat: START / 1000 })

it('the use of a session is noted twice an hour, not with each request', async () => {
  for (const hours of [0, 0.2, 0.4]) {
    at(hours)
    await ask(token)
  }
  expect(used).toEqual([])
  at(0.6)
  await Promise.all([ask(token), ask(token, '/diary')])
  at(1)
  await ask(token)
  expect(used).toEqual([{ account: 42, session: 's-1' }])
  at(1.2)
  await ask(token)
  expect(used).toHaveLength(2)
})

it('a token that nobody here has signed is no use, nor is a refused request', async () => {
  at(1)
  await ask(sessionToken({ id: 42, sid: 's-1', iat: START / 1000 }, 'another-secret'))
  await ask(token, '/api/%ff')
  expect(used).toEqual([])
})
