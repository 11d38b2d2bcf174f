import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { withAfterCommit } from './after-commit'
import { type MonitoredClient, recordMongoStatements } from './mongo-statements'
import { transactionLost } from './transaction-lost'

type MongoDatabase = Omit<BaseDatabaseAdapter, 'sessions'> & {
  connection: {
    getClient: () => MonitoredClient
    db?: { admin: () => { command: (command: object) => Promise<{ msg?: string; setName?: string }> } }
  }
  sessions: Record<string, unknown>
  transactionOptions: object | false | undefined
}

/** A replica set and a sharded cluster have transactions, a server that stands alone has none. */
const hasTransactions = async ({ connection }: MongoDatabase): Promise<boolean> => {
  const hello = await connection.db?.admin().command({ hello: 1 })
  return Boolean(hello?.setName) || hello?.msg === 'isdbgrid'
}

/** Payload's MongoDB adapter for a region: indexes are made, transactions are on and told honestly. */
export const schoolMongo = ({
  url,
  migrationDir,
}: {
  url: string
  migrationDir?: string
}): DatabaseAdapterObj => {
  const base = mongooseAdapter({
    url,
    migrationDir,
    // Unique keys are what keeps doubles out, so they must stand before the first save.
    ensureIndexes: true,
    connectOptions: { monitorCommands: true },
    transactionOptions: {},
  })

  const init: DatabaseAdapterObj['init'] = (args) => {
    const adapter = base.init(args) as unknown as MongoDatabase
    const { beginTransaction, commitTransaction, connect } = adapter

    adapter.connect = async (options) => {
      await connect?.call(adapter, options)
      recordMongoStatements(adapter.connection.getClient())
      if (await hasTransactions(adapter)) {
        // Payload looks for `replicaSet` in the URL alone and switches transactions off on a sharded cluster.
        adapter.transactionOptions = {}
        adapter.beginTransaction = beginTransaction
      } else {
        adapter.payload.logger.warn(
          'This MongoDB has no transactions: run a replica set, or saves may stay half done',
        )
      }
    }

    adapter.commitTransaction = async (incoming) => {
      const id = await incoming
      // A nested operation failed and rolled everything back, although somebody caught its error.
      if (!adapter.sessions[id]) throw transactionLost()
      await commitTransaction.call(adapter, id)
    }

    return withAfterCommit(adapter) as never
  }

  return { ...base, init }
}
