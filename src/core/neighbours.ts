import cluster from 'node:cluster'

/** Answers a question of another process of this server; `undefined` when it knows nothing of it. */
type Hearer = (message: unknown) => unknown
type Waiting = { settle: (answers: unknown[]) => void }
type Shared = { hearers: Map<string, Hearer>; waiting: Map<number, Waiting>; last: number }

/** What goes between a worker and its primary (src/server/cluster/exchange.ts). */
export type NeighbourMessage =
  | { neighbours: 'ask'; id: number; topic: string; message: unknown }
  | { neighbours: 'question'; id: number; topic: string; message: unknown }
  | { neighbours: 'answer'; id: number; answer: unknown }
  | { neighbours: 'answers'; id: number; answers: unknown[] }

const KEY = Symbol.for('asu-rso.neighbours')

/** A primary that answers nothing is stuck: nobody waits for it longer than its own patience and a little more. */
const PATIENCE_MS = 3000

const send = (message: NeighbourMessage): void => {
  // A channel that is closed ends this process anyway.
  if (process.connected) process.send?.(message, undefined, {}, () => undefined)
}

const listen = (): Shared => {
  const shared: Shared = { hearers: new Map(), waiting: new Map(), last: 0 }
  if (!cluster.isWorker) return shared
  process.on('message', (message: NeighbourMessage) => {
    if (message.neighbours === 'answers') shared.waiting.get(message.id)?.settle(message.answers)
    if (message.neighbours !== 'question') return
    const { id, topic } = message
    void (async () => shared.hearers.get(topic)?.(message.message))()
      .catch(() => undefined)
      .then((answer) => send({ neighbours: 'answer', id, answer }))
  })
  return shared
}

/** The server's two bundles are one process. */
const shared = (): Shared => {
  const holder = globalThis as typeof globalThis & { [KEY]?: Shared }
  return (holder[KEY] ??= listen())
}

/**
 * What the other worker processes of this server answer; those that know nothing are left out, and so is whoever does
 * not answer in time. Empty at once when there is one process alone.
 */
export const askNeighbours = <TAnswer>(topic: string, message: unknown): Promise<TAnswer[]> => {
  if (!cluster.isWorker) return Promise.resolve([])
  const { waiting } = shared()
  const id = (shared().last += 1)
  return new Promise((resolve) => {
    const settle = (answers: unknown[]): void => {
      clearTimeout(timer)
      waiting.delete(id)
      resolve(answers as TAnswer[])
    }
    const timer = setTimeout(() => settle([]), PATIENCE_MS)
    waiting.set(id, { settle })
    send({ neighbours: 'ask', id, topic, message })
  })
}

/** Tells the other worker processes; settles when they have done what it says. */
export const tellNeighbours = async (topic: string, message: unknown): Promise<void> => {
  await askNeighbours(topic, message)
}

/** Hears what other worker processes of this server ask and tell; the last hearer of a topic counts. */
export const hearNeighbours = <TMessage>(topic: string, answer: (message: TMessage) => unknown): void => {
  if (cluster.isWorker) shared().hearers.set(topic, answer as Hearer)
}
