import net from 'node:net'

export type Scanner = { host: string; port: number }
export type Verdict = { isClean: true } | { isClean: false; signature: string }

/** How long the scanner may be silent, in milliseconds. */
const PATIENCE = 30_000
const CHUNK = 64 * 1024

/**
 * Asks clamd of ClamAV about the bytes of a file, by its command INSTREAM: pieces, each behind its length, and an empty
 * one at the end.
 * @throws when it cannot be reached, is silent or answers that it did not look
 */
export const askClamd = ({ host, port }: Scanner, bytes: Uint8Array, patience = PATIENCE): Promise<Verdict> =>
  new Promise((resolve, reject) => {
    const socket = net.connect({ host, port })
    let answer = ''
    const end = (settle: () => void) => {
      socket.destroy()
      settle()
    }
    socket.setTimeout(patience, () => end(() => reject(new Error('The scanner is silent'))))
    socket.on('error', (error) => end(() => reject(error)))
    socket.on('data', (data) => (answer += data.toString('utf8')))
    socket.on('close', () => {
      const verdict = verdictOf(answer)
      if (verdict) resolve(verdict)
      else reject(new Error('The scanner did not look at the file'))
    })
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const piece = bytes.subarray(at, at + CHUNK)
        socket.write(lengthOf(piece.length))
        socket.write(piece)
      }
      socket.write(lengthOf(0))
    })
  })

const lengthOf = (length: number): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(length)
  return head
}

/** `stream: OK`, or `stream: Name-Of-It FOUND`; everything else is no verdict. */
const verdictOf = (answer: string): Verdict | undefined => {
  const [, told = ''] = /^stream: (.*?)\0?\s*$/.exec(answer) ?? []
  if (told === 'OK') return { isClean: true }
  const signature = /^(.+) FOUND$/.exec(told)?.[1]
  return signature ? { isClean: false, signature } : undefined
}
