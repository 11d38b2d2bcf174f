import type { BaseDatabaseAdapter } from 'payload'

type Opening = Pick<BaseDatabaseAdapter, 'rollbackTransaction'> & {
  connection: { db?: { command: (command: object, options: { session: unknown }) => Promise<unknown> } }
  sessions: Record<string, unknown>
}
type Begin = BaseDatabaseAdapter['beginTransaction']

/**
 * Begins a transaction on the server too. The driver does it with the first command, and of two commands that start
 * at once (a document and what it refers to) the second may come first and find no transaction. Payload reads like
 * that everywhere, so the first command is one that nobody waits beside.
 */
export const openedTransaction =
  (adapter: Opening, begin: Begin): Begin =>
  async (options) => {
    const id = await begin.call(adapter, options)
    if (!id) return id
    const session = adapter.sessions[id]
    try {
      await adapter.connection.db?.command({ find: 'payload-kv', limit: 1, singleBatch: true }, { session })
    } catch (error) {
      await adapter.rollbackTransaction(id)
      throw error
    }
    return id
  }
