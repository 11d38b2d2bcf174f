import { createDecipheriv, createECDH, createHmac, type ECDH, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { path: string; headers: Record<string, unknown>; body: Buffer }

/** A push service of this machine: keeps what it gets and answers as told. */
export const startPushServer = async () => {
  const received: Received[] = []
  let answer: { status: number; headers?: Record<string, string>; delay?: number } = { status: 201 }
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      received.push({ path: req.url ?? '', headers: req.headers, body: Buffer.concat(chunks) })
      setTimeout(() => res.writeHead(answer.status, answer.headers).end(), answer.delay ?? 0)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    received,
    answerWith: (next: typeof answer) => (answer = next),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const hkdf = (salt: Buffer, key: Buffer, info: Buffer, length: number): Buffer => {
  const pseudoRandom = createHmac('sha256', salt).update(key).digest()
  return createHmac('sha256', pseudoRandom)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length)
}

const decrypt = (body: Buffer, own: ECDH, auth: Buffer): string => {
  const salt = body.subarray(0, 16)
  const length = body[20]!
  const sender = body.subarray(21, 21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender])
  const key = hkdf(auth, own.computeSecret(sender), info, 32)
  const cipherKey = hkdf(salt, key, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = hkdf(salt, key, Buffer.from('Content-Encoding: nonce\0'), 12)
  const sealed = body.subarray(21 + length)
  const decipher = createDecipheriv('aes-128-gcm', cipherKey, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  // A record ends with 2 and zeroes (RFC 8188).
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

/** A browser's side of a subscription: its keys, and how it reads a message (RFC 8291). */
export const makeBrowser = (origin: string) => {
  const own = createECDH('prime256v1')
  own.generateKeys()
  const auth = randomBytes(16)
  const path = `/push/${randomBytes(6).toString('hex')}`
  return {
    path,
    subscription: {
      endpoint: `${origin}${path}`,
      keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') },
    },
    read: ({ body }: Received) => JSON.parse(decrypt(body, own, auth)) as Record<string, string>,
  }
}
