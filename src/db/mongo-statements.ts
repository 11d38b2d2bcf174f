import { recordStatement, type StatementFact } from './statement-count'

type CommandStarted = { requestId: number; commandName: string; command: Record<string, unknown> }
type CommandEnded = { requestId: number; commandName: string; duration: number }

/** The driver's client as far as its command monitoring goes. */
export type MonitoredClient = {
  on: ((event: 'commandStarted', listener: (event: CommandStarted) => void) => unknown) &
    ((event: 'commandFailed' | 'commandSucceeded', listener: (event: CommandEnded) => void) => unknown)
}

const KINDS: Record<string, StatementFact['kind']> = {
  find: 'read',
  aggregate: 'read',
  count: 'read',
  distinct: 'read',
  getMore: 'read',
  insert: 'write',
  update: 'write',
  delete: 'write',
  findAndModify: 'write',
  bulkWrite: 'write',
  commitTransaction: 'control',
  abortTransaction: 'control',
}

const monitored = new WeakSet<MonitoredClient>()

/** Counts the round trips of a MongoDB client beside SQL statements; greetings and heartbeats are not counted. */
export const recordMongoStatements = (client: MonitoredClient): void => {
  if (monitored.has(client)) return
  monitored.add(client)
  const texts = new Map<number, string>()
  const opening = new Set<number>()
  client.on('commandStarted', ({ requestId, commandName, command }) => {
    if (KINDS[commandName]) texts.set(requestId, `${commandName} ${String(command[commandName])}`)
    if (command.startTransaction) opening.add(requestId)
  })
  const ended = ({ requestId, commandName, duration }: CommandEnded): void => {
    const kind = opening.delete(requestId) ? 'control' : KINDS[commandName]
    if (!kind) return
    const text = texts.get(requestId) ?? commandName
    texts.delete(requestId)
    recordStatement({ database: 'mongodb', kind, milliseconds: duration, text })
  }
  client.on('commandSucceeded', ended)
  client.on('commandFailed', ended)
}
