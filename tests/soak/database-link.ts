import { connect, createServer, type Socket } from 'node:net'

export type Way = 'questions' | 'answers'

/** The way between the server and its database, which somebody may cut. */
export type Link = {
  /** The address of the database by this way. */
  uri: string
  /** Ends every connection at once and lets no new one through. */
  cut: () => void
  /**
   * Cuts when so many bytes more have gone to the database, or come from it: in the middle of what is being said, or
   * when it is done and nobody has heard of it. Settles then.
   */
  cutAfter: (bytes: number, way: Way) => Promise<void>
  mend: () => void
  close: () => Promise<void>
}

/** One member is spoken to, and nobody is asked for the others: they would be reached beside the link. */
const throughPort = (uri: string, port: number): string => {
  const address = new URL(uri.replace(/,[^/?]+/, ''))
  address.port = String(port)
  address.hostname = '127.0.0.1'
  address.searchParams.delete('replicaSet')
  address.searchParams.set('directConnection', 'true')
  return address.href
}

/** A way to a MongoDB server that can be cut, by a port of this machine alone. */
export const openLink = async (uri: string): Promise<Link> => {
  const { hostname, port } = new URL(uri.replace(/,[^/?]+/, ''))
  const sockets = new Set<Socket>()
  let isCut = false
  let counted: Way = 'questions'
  let room = Infinity
  let whenCut: (() => void) | undefined

  const cut = (): void => {
    isCut = true
    room = Infinity
    for (const socket of sockets) socket.destroy()
    whenCut?.()
    whenCut = undefined
  }

  const join = (from: Socket, to: Socket, way: Way): void => {
    sockets.add(from)
    from.on('error', () => undefined)
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
    from.on('data', (chunk: Buffer) => {
      const isCounted = way === counted
      if (isCounted && chunk.length >= room) {
        // What stands before the cut arrives, the rest does not.
        to.write(chunk.subarray(0, room), cut)
        return
      }
      if (isCounted) room -= chunk.length
      to.write(chunk)
    })
  }

  const server = createServer({ noDelay: true }, (client) => {
    if (isCut) return void client.destroy()
    const database = connect({ host: hostname, port: Number(port || 27_017), noDelay: true })
    join(client, database, 'questions')
    join(database, client, 'answers')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    uri: throughPort(uri, (server.address() as { port: number }).port),
    cut,
    cutAfter: (bytes, way) =>
      new Promise((resolve) => {
        counted = way
        room = bytes
        whenCut = resolve
      }),
    mend: () => {
      isCut = false
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
