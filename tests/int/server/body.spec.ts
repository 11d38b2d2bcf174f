import http from 'node:http'
import net from 'node:net'

import { JSON_LIMIT } from '@/server/read-body'

import { startFakeServer } from './fake-server'

let server: Awaited<ReturnType<typeof startFakeServer>>
beforeAll(async () => {
  server = await startFakeServer({ source: { MAX_UPLOAD_MB: '1' } })
})
afterAll(() => server.close())

const MEGABYTE = 1024 * 1024
type Sent = { status: number; body: string }

/** Sends a body of a size in pieces and without telling its length beforehand. */
const sendInPieces = (path: string, headers: Record<string, string>, size: number): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const outgoing = http.request(server.url + path, { method: 'POST', headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk) => (body += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    outgoing.on('error', reject)
    for (let sent = 0; sent < size; sent += 65_536)
      outgoing.write(Buffer.alloc(Math.min(65_536, size - sent), 'a'))
    outgoing.end()
  })

describe('a JSON body', () => {
  it('reaches Payload and the pages unchanged', async () => {
    const body = JSON.stringify({ topic: 'Дроби ½', marks: [5, 4] })
    expect(await (await server.post('/api/lessons', body)).json()).toMatchObject({
      method: 'POST',
      path: '/api/lessons',
      body,
    })
    expect(await (await server.post('/journal', body)).json()).toMatchObject({ method: 'POST', body })
  })

  it.each(['{"a":', '{"a":1,}', 'nonsense', '[1', '"\u0001"'])(
    'that is broken is refused: %s',
    async (body) => {
      for (const path of ['/api/lessons', '/api/graphql', '/api/users/login', '/journal']) {
        const answer = await server.post(path, body)
        expect(answer.status).toBe(400)
        expect(await answer.json()).toEqual({
          errors: [{ code: 'broken-json', message: 'Запрос повреждён: его тело не читается как JSON.' }],
        })
      }
    },
  )

  it('may be absent', async () => {
    expect(
      (
        await server.request('/api/users/logout', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(200)
  })

  it('is held to a limit by its declared length and by what arrives', async () => {
    const large = JSON.stringify('a'.repeat(JSON_LIMIT))
    const declared = await server.post('/api/lessons', large, { 'accept-language': 'en' })
    expect(declared.status).toBe(413)
    expect(await declared.json()).toEqual({
      errors: [{ code: 'too-large', message: 'The request is too large: at most 2 MB can be sent.' }],
    })
    expect(
      (await sendInPieces('/api/lessons', { 'content-type': 'application/json' }, JSON_LIMIT + 1)).status,
    ).toBe(413)
    expect((await server.post('/api/users/login', JSON.stringify('a'.repeat(MEGABYTE / 2)))).status).toBe(413)
  })
})

describe('an upload', () => {
  const formOf = (size: number): FormData => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(size)], { type: 'image/png' }), 'a.png')
    return form
  }

  it('of the permitted size flows through to its reader', async () => {
    for (const path of ['/api/media', '/profile']) {
      const answer = await server.request(path, { method: 'POST', body: formOf(MEGABYTE) })
      expect(answer.status).toBe(200)
      expect(((await answer.json()) as { body: string }).body.length).toBeGreaterThan(MEGABYTE)
    }
  })

  it('of a larger size is refused before it is read', async () => {
    const answer = await server.request('/api/media', { method: 'POST', body: formOf(2 * MEGABYTE) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({
      errors: [{ code: 'too-large', message: expect.stringContaining('1 МБ') as unknown }],
    })
  })

  it('may be the whole body: a table that is read in', async () => {
    const large = await startFakeServer({ source: { MAX_UPLOAD_MB: '5' } })
    const send = (size: number) =>
      large.request('/api/imports/upload', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(size),
      })
    expect((await send(4 * MEGABYTE)).status).toBe(200)
    expect((await send(6 * MEGABYTE)).status).toBe(413)
    await large.close()
  })

  it('that does not tell its length is cut off at the limit', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await sendInPieces('/api/media', headers, MEGABYTE)).status).toBe(200)
    expect((await sendInPieces('/api/media', headers, 2 * MEGABYTE)).status).toBe(413)
    expect((await sendInPieces('/profile', headers, 2 * MEGABYTE)).status).toBe(413)
  })
})

describe('an address', () => {
  const raw = (path: string, host = 'localhost'): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      const socket = net.connect(Number(port), hostname, () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      )
      let answer = ''
      socket.on('data', (chunk) => (answer += String(chunk)))
      socket.on('end', () => resolve(answer))
      socket.on('error', reject)
    })

  it.each([
    '/api/%E0%A4%A',
    '/api/marks/%00',
    '/%61pi/users/login',
    '/api/users/%6Cogin',
    '/api/..%2Fadmin',
    '/api%5Cusers',
  ])('that is malformed or disguised is refused: %s', async (path) => {
    const answer = await raw(path)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('broken-address')
  })

  it('with a host that is none is refused', async () => {
    expect(await raw('/api/marks', 'a b/c')).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('in Russian is served', async () => {
    expect((await server.request(`/people/${encodeURIComponent('Ёлкина')}`)).status).toBe(200)
  })
})
