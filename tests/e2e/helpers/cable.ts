import { createServer, connect, type Socket } from 'node:net'

export type Cable = {
  url: string
  /** Ends every connection and takes no new one. */
  cut: () => Promise<void>
  mend: () => Promise<void>
  close: () => Promise<void>
}

/** A way to the server that can be cut like a cable: the browser itself does not know why nothing answers. */
export const layCable = async (target: string): Promise<Cable> => {
  const { port: targetPort } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const other = connect(Number(targetPort), '127.0.0.1')
    for (const [one, peer] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one)
      one.on('error', () => peer.destroy())
      one.on('close', () => {
        sockets.delete(one)
        peer.destroy()
      })
      one.pipe(peer)
    }
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => resolve())
    })
  await listen(0)
  const { port } = server.address() as { port: number }
  const cut = async (): Promise<void> => {
    if (!server.listening) return
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { url: `http://127.0.0.1:${port}`, cut, mend: () => listen(port), close: cut }
}
