import { openMongo } from './mongo-database'
import { openSqlite } from './sqlite-database'

type Value = number | string | null
export type Row = Record<string, Value>

/** The database of a school as it stands, read beside the server and without it. */
export type Database = {
  /** Rows of a collection with these values; a field that stands empty reads as null. */
  find: (collection: string, columns: readonly string[], where?: Row) => Promise<Row[]>
  /** What is wrong in the database itself. */
  flaws: () => Promise<string[]>
  close: () => Promise<void>
}

/** Where a school keeps its data: the address of its database, and the folder of its files. */
export type Place = { uri: string; folder: string }

export const isMongo = (uri: string): boolean => /^mongodb(?:\+srv)?:/.test(uri)

/** What a server on MongoDB is given, as it keeps no secret in its folder there. */
export const SECRET = 'a-secret-of-the-tests-and-of-nobody-else'

/** Reads a school that nobody else has to know of. */
export const withDatabase = async <T>(
  { uri }: Pick<Place, 'uri'>,
  fn: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = isMongo(uri) ? await openMongo(uri) : openSqlite(uri)
  try {
    return await fn(database)
  } finally {
    await database.close()
  }
}
