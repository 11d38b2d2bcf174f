import type { DatabaseAdapterObj } from 'payload'

import { schoolMongo } from './mongo-adapter'
import { schoolSqlite, type SchoolSqliteOptions } from './sqlite-adapter'

type ChooseDatabaseOptions = Omit<SchoolSqliteOptions, 'url'> & {
  /** `file:…` for the embedded database of a school, `mongodb:…` for the cluster of a region. */
  uri: string
}

/** The database adapter that the scheme of the address asks for. The migrations are those of the embedded one. */
export const chooseDatabase = ({ uri, ...embedded }: ChooseDatabaseOptions): DatabaseAdapterObj => {
  if (/^mongodb(?:\+srv)?:/.test(uri)) return schoolMongo({ url: uri, migrationDir: embedded.migrationDir })
  if (uri.startsWith('file:') || uri === ':memory:') return schoolSqlite({ ...embedded, url: uri })
  throw new Error('The address of the database starts with file: or mongodb:')
}
