import { type Client, createClient } from '@libsql/client'

import type { Database, Row } from './database'

/** What is wrong in the file itself: pages, indexes, keys that lead nowhere. */
export const checkFile = async (client: Client): Promise<string[]> => {
  const { rows: pages } = await client.execute('PRAGMA integrity_check')
  const { rows: keys } = await client.execute('PRAGMA foreign_key_check')
  return [
    ...pages.map((row) => row[0] as string).filter((line) => line !== 'ok'),
    ...keys.map((row) => `a key of ${row[0] as string} leads nowhere`),
  ]
}

/** Asks a file of a database in its own language. */
export const withFile = async <T>(uri: string, fn: (client: Client) => Promise<T>): Promise<T> => {
  const client = createClient({ url: uri })
  try {
    return await fn(client)
  } finally {
    client.close()
  }
}

const nameInSql = (name: string): string =>
  name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The database of a school in its file; a field that refers to another document has `_id` at its end there. */
export const openSqlite = (uri: string): Database => {
  const client = createClient({ url: uri })
  return {
    find: async (collection, columns, where = {}) => {
      const table = nameInSql(collection)
      const { rows: known } = await client.execute(`SELECT name FROM pragma_table_info('${table}')`)
      const names = new Set(known.map(({ name }) => name))
      const columnOf = (field: string): string => {
        const name = nameInSql(field)
        return `"${names.has(name) ? name : `${name}_id`}"`
      }
      const { rows } = await client.execute({
        sql: `SELECT ${columns.map((field) => `${columnOf(field)} AS "${field}"`).join(', ')} FROM "${table}"
              WHERE ${['1', ...Object.keys(where).map((field) => `${columnOf(field)} IS ?`)].join(' AND ')} ORDER BY id`,
        args: Object.values(where),
      })
      return rows.map((row) => Object.fromEntries(columns.map((field) => [field, row[field]])) as Row)
    },
    flaws: () => checkFile(client),
    close: async () => client.close(),
  }
}
