import { setTimeout as sleep } from 'node:timers/promises'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { withAfterCommit } from './after-commit'
import { explainLost } from './database-unreachable'
import { withClaimedJobs } from './mongo/claim-jobs'
import { ensureIndexes, type IndexedDatabase } from './mongo/ensure-indexes'
import { withExactCounts } from './mongo/exact-counts'
import { openedTransaction } from './mongo/opened-transaction'
import { withPlainConditions } from './mongo/plain-conditions'
import { scheduleOnce } from './mongo/schedule-once'
import { withWholeDocuments } from './mongo/whole-documents'
import { type MonitoredClient, recordMongoStatements } from './mongo-statements'
import { withReleasedJobs } from './released-jobs'
import { transactionLost } from './transaction-lost'

/** Longer than a replica set takes to choose another primary, shorter than a person waits for an answer. */
const PATIENCE_MS = 12_000
const ROLLBACK_PATIENCE_MS = 1000

type MongoDatabase = Omit<BaseDatabaseAdapter, 'sessions'> & {
  connection: {
    getClient: () => MonitoredClient
    db?: {
      admin: () => { command: (command: object) => Promise<{ msg?: string; setName?: string }> }
      command: (command: object, options: { session: unknown }) => Promise<unknown>
    }
  }
  sessions: Record<string, unknown>
  transactionOptions: object | false | undefined
}

/** A replica set and a sharded cluster have transactions, a server that stands alone has none. */
const topologyOf = async ({ connection }: MongoDatabase) => {
  const hello = await connection.db?.admin().command({ hello: 1 })
  const isSharded = hello?.msg === 'isdbgrid'
  return { isSharded, hasTransactions: isSharded || Boolean(hello?.setName) }
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
    // Mongoose makes them one by one and while saves are going on already; ours stand before the first save.
    ensureIndexes: false,
    connectOptions: {
      monitorCommands: true,
      autoIndex: false,
      autoCreate: false,
      // Whoever writes another patience into the address means it.
      ...(!/[?&]serverSelectionTimeoutMS=/i.test(url) && { serverSelectionTimeoutMS: PATIENCE_MS }),
    },
    transactionOptions: {},
  })

  const init: DatabaseAdapterObj['init'] = (args) => {
    const adapter = base.init(args) as unknown as MongoDatabase
    const { beginTransaction, commitTransaction, connect, rollbackTransaction } = adapter
    adapter.defaultIDType = 'number'

    adapter.connect = async (options) => {
      await connect?.call(adapter, options)
      recordMongoStatements(adapter.connection.getClient())
      const { isSharded, hasTransactions } = await topologyOf(adapter)
      await ensureIndexes(adapter as unknown as IndexedDatabase, { isSharded })
      await scheduleOnce(adapter.payload, adapter.connection.db as never)
      if (hasTransactions) {
        // Payload looks for `replicaSet` in the URL alone and switches transactions off on a sharded cluster.
        adapter.transactionOptions = {}
        adapter.beginTransaction = openedTransaction(adapter, beginTransaction)
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
      try {
        await commitTransaction.call(adapter, id)
      } catch (error) {
        // It may have been committed, and the answer is lost.
        throw explainLost(error)
      }
    }

    // Nothing was committed either way. A server that is away undoes by itself what nobody goes on with, and whoever
    // waits for an answer would be looking for it once more.
    adapter.rollbackTransaction = (incoming) =>
      Promise.race([
        rollbackTransaction.call(adapter, incoming),
        sleep(ROLLBACK_PATIENCE_MS, undefined, { ref: false }),
      ])

    return withAfterCommit(
      withReleasedJobs(withClaimedJobs(withWholeDocuments(withPlainConditions(withExactCounts(adapter))))),
    ) as never
  }

  // Every collection of ours has number ids: an id out of an address becomes a number, as it does on SQLite.
  return { ...base, defaultIDType: 'number', init }
}
