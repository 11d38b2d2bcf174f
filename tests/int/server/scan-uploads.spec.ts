import net, { type AddressInfo } from 'node:net'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

import { collectingLogger } from '../../helpers/collecting-logger'
import { startFakeServer } from './fake-server'

/** What a scanner must find, put together so that no scanner finds it here. */
const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

type Clamd = { port: number; seen: Buffer[]; close: () => Promise<void> }

/** Speaks as clamd does: reads the command and its pieces, and finds the one virus. */
const startClamd = async (answerOf?: () => string): Promise<Clamd> => {
  const seen: Buffer[] = []
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    let input = Buffer.alloc(0)
    let isAnswered = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      input = Buffer.concat([input, data])
      const command = 'zINSTREAM\0'.length
      const pieces: Buffer[] = []
      for (let at = command; input.length >= at + 4;) {
        const length = input.readUInt32BE(at)
        if (length === 0) {
          if (isAnswered) return
          isAnswered = true
          const bytes = Buffer.concat(pieces)
          seen.push(bytes)
          const usual = bytes.includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
          socket.end(answerOf ? answerOf() : usual)
          return
        }
        if (input.length < at + 4 + length) return
        pieces.push(input.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

type Server = Awaited<ReturnType<typeof startFakeServer>>

let clamd: Clamd
let server: Server
let log: ReturnType<typeof collectingLogger>
let taken: string[]

const rest = async (request: Request): Promise<Response> => {
  taken.push(Buffer.from(await request.arrayBuffer()).toString('latin1'))
  return Response.json({ ok: true })
}
const start = async (port: number): Promise<void> => {
  log = collectingLogger()
  taken = []
  server = await startFakeServer({
    source: { ANTIVIRUS: `127.0.0.1:${port}`, MAX_UPLOAD_MB: '2' },
    logger: log.logger,
    payloadHandlers: { rest, graphql: rest, isFileThere: async () => true },
  })
}
beforeEach(async () => {
  clamd = await startClamd()
  await start(clamd.port)
})
afterEach(() => Promise.all([server.close(), clamd.close()]))

const formWith = (...files: [string, string][]): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'План' }))
  for (const [name, text] of files) form.append('file', new Blob([text]), name)
  return form
}
const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
  const answer = await server.request('/api/media', { method: 'POST', body, headers })
  const { errors } = (await answer.json()) as { errors?: { code: string; message: string }[] }
  return { status: answer.status, ...errors?.[0] }
}

it('a clean file is seen by the scanner and arrives as it was sent', async () => {
  const text = 'я'.repeat(200_000)
  expect((await send(formWith(['план.txt', text]))).status).toBe(200)
  expect(clamd.seen.map((bytes) => bytes.toString('utf8'))).toEqual([text])
  expect(Buffer.from(taken[0]!, 'latin1').toString('utf8')).toContain(text)
})

it.each([
  ['ru', 'Файл «план.txt» не принят: антивирус нашёл'],
  ['en', 'The file “план.txt” was refused: the antivirus found'],
])('an infected file is refused in words that a person understands, in %s', async (language, words) => {
  const { status, code, message } = await send(formWith(['чистый.txt', 'текст'], ['план.txt', VIRUS]), {
    cookie: `payload-lng=${language}`,
  })
  expect([status, code]).toEqual([422, 'infected-file'])
  expect(message).toContain(words)
  expect(taken).toEqual([])
  expect(log.entries()).toContainEqual(expect.objectContaining({ signature: 'Eicar-Test-Signature' }))
  expect(log.lines.join('')).not.toContain('план')
})

it('a file that is the whole body is scanned as well', async () => {
  const headers = { 'content-type': 'application/octet-stream' }
  expect(await send(VIRUS, headers)).toMatchObject({ status: 422, code: 'infected-file' })
  expect((await send('a;b', headers)).status).toBe(200)
  expect(taken).toEqual(['a;b'])
})

it('what brings no file is not scanned', async () => {
  expect((await server.post('/api/marks', { value: 5 })).status).toBe(200)
  expect((await send(formWith())).status).toBe(200)
  expect(clamd.seen).toEqual([])
})

it('without a scanner that answers no file is taken, and it is said why', async () => {
  await clamd.close()
  const refused = await send(formWith(['план.txt', 'текст']))
  expect(refused).toMatchObject({ status: 503, code: 'scanner-silent' })
  expect(refused.message).toContain('антивирус не отвечает')
  expect(taken).toEqual([])
  expect((await server.post('/api/marks', { value: 5 })).status).toBe(200)
})

it.each(['INSTREAM size limit exceeded. ERROR\0', '', 'stream: something else\0'])(
  'an answer that is no verdict lets nothing through: «%s»',
  async (answer) => {
    await Promise.all([server.close(), clamd.close()])
    clamd = await startClamd(() => answer)
    await start(clamd.port)
    expect((await send(formWith(['план.txt', 'текст']))).status).toBe(503)
    expect(taken).toEqual([])
  },
)

it('a form that cannot be read is refused, and one that is too large as well', async () => {
  const broken = await send('--x\r\nnothing', { 'content-type': 'multipart/form-data; boundary=y' })
  expect(broken).toMatchObject({ status: 400, code: 'broken-form' })
  expect((await send(formWith(['план.txt', 'я'.repeat(2_000_000)]))).status).toBe(413)
  expect(taken).toEqual([])
})
