import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { env } from '../env'
import { withAfterCommit } from './after-commit'
import { withReleasedJobs } from './released-jobs'
import { type SqliteDatabase, withHonestTransactions } from './sqlite/honest-transactions'
import { twoLaneClient, type TwoLaneOptions } from './two-lane-client'

type SqliteArgs = NonNullable<Parameters<typeof sqliteAdapter>[0]>

export type SchoolSqliteOptions = TwoLaneOptions & {
  /** Run at the start in production, so that an empty folder becomes a working database. */
  migrations?: SqliteArgs['prodMigrations']
  migrationDir?: string
  /** Whether development brings the schema up to date by itself. */
  push?: boolean
}

/** Payload's SQLite adapter on our client: transactions on, nothing lost silently, closed properly. */
export const schoolSqlite = ({
  migrations,
  migrationDir,
  push,
  ...client
}: SchoolSqliteOptions): DatabaseAdapterObj => {
  const base = sqliteAdapter({
    client: { url: client.url },
    migrationDir,
    prodMigrations: migrations,
    push,
    transactionOptions: {},
  })
  const init: DatabaseAdapterObj['init'] = (args) => {
    const adapter = base.init(args) as unknown as SqliteDatabase
    const { connect, destroy } = adapter

    // The stock connect keeps a client that is there. It is called again after `destroy` when the config changes.
    adapter.connect = async (options) => {
      if (!adapter.client || adapter.client.closed) adapter.client = twoLaneClient(client)
      await connect?.call(adapter, options)
      // The stock adapter migrates in production alone. One schema everywhere: no database is ever made by `push`.
      if (migrations && push === false && env.NODE_ENV !== 'production')
        await adapter.migrate({ migrations: migrations as never })
    }

    adapter.destroy = async () => {
      adapter.sessions = {}
      adapter.client?.close()
      adapter.client = undefined
      await destroy?.call(adapter)
    }

    for (const name of [
      'migrate',
      'migrateDown',
      'migrateFresh',
      'migrateRefresh',
      'migrateReset',
    ] as const) {
      const migrate = adapter[name] as (...args: unknown[]) => Promise<void>
      adapter[name] = (...migrateArgs: unknown[]) =>
        adapter.client
          ? adapter.client.withForeignKeysOff(() => migrate.apply(adapter, migrateArgs))
          : migrate.apply(adapter, migrateArgs)
    }

    return withAfterCommit(withReleasedJobs(withHonestTransactions(adapter)))
  }
  return { ...base, init }
}
