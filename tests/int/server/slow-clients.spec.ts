import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { CLIENT_LIMITS, openServer } from '@/server/open-server'

/** The limits of the server, so short that a test can wait for them. */
const SHORT = { ...CLIENT_LIMITS, headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 }

let server: Server
/** Bodies that came whole. */
let heard = 0

beforeAll(async () => {
  server = await openServer({
    host: '127.0.0.1',
    port: 0,
    limits: SHORT,
    listener: (request, response) => {
      request.resume().once('end', () => {
        heard += 1
        response.end('ok')
      })
    },
  })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Sends the parts one after another, a part every 150 ms, and answers what came until the server hung up. */
const drip = (parts: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const waiting = [...parts]
    let text = ''
    const timer = setInterval(() => {
      const part = waiting.shift()
      if (part !== undefined && socket.writable) socket.write(part)
    }, 150)
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    // A connection that the server has ended may be reset while something is on its way.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      clearInterval(timer)
      resolve(text)
    })
  })

const letters = (count: number): string[] => Array.from({ length: count }, () => 'a')

describe('clients that take the server’s time', () => {
  it('a header that comes letter by letter is cut off', async () => {
    const text = await drip(['GET / HTTP/1.1\r\n', 'Host: x\r\n', 'X-Slow: ', ...letters(40)])
    expect(text).toMatch(/^HTTP\/1\.1 408/)
  })

  it('a body that comes letter by letter is cut off, and nobody works on it', async () => {
    const text = await drip(['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n', ...letters(40)])
    expect(text).toMatch(/^HTTP\/1\.1 408/)
    expect(heard).toBe(0)
  })

  it('a header that is too long is refused', async () => {
    const text = await drip([`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`])
    expect(text).toMatch(/^HTTP\/1\.1 431/)
  })

  it('somebody quick is served meanwhile', async () => {
    const slow = drip(['GET / HTTP/1.1\r\n', ...letters(40)])
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })
    expect(await response.text()).toBe('ok')
    await slow
  })
})
