import { request } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startFakeServer } from './fake-server'

let server: Awaited<ReturnType<typeof startFakeServer>>
beforeAll(async () => {
  server = await startFakeServer()
})
afterAll(() => server.close())

/** Node's fetch sends no such request, so it is written by hand. */
const send = (method: string, path: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const outgoing = request(
      server.url + path,
      { method, headers: { cookie: 'payload-token=abc' } },
      (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })

describe('TRACE', () => {
  it.each(['/', '/api/users/me', '/api/graphql'])(
    'is refused at %s, and tells nothing back',
    async (path) => {
      const { status, body } = await send('TRACE', path)
      expect(status).toBe(405)
      expect(body).not.toContain('abc')
    },
  )
})

describe('an address that says one thing here and another to the router', () => {
  it.each(['/api/%75sers', '/api%5cusers'])('is refused: %s', async (path) => {
    expect((await send('GET', path)).status).toBe(400)
  })
})
