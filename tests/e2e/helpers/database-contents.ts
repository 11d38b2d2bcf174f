import type { Client } from '@libsql/client'

/** The rows of each table as texts, in an order of their own. */
export type Contents = Map<string, string[]>

/** What a running server writes by itself, and what the database keeps about itself. */
const OF_THE_SERVER =
  /^(?:sqlite_|payload_(?:jobs|kv|migrations|locked|preferences)|users_sessions$|sign_ins$)/
/** What is drawn anew each time a row is made, and what follows from it. */
const DRAWN = ['id', 'salt', 'digest', 'hash', 'created_at', 'updated_at']
/** Tables whose rows a migration makes. */
const MADE_BY_MIGRATIONS = ['journal_changes', 'class_event_kinds']

const columnsOf = async (client: Client, table: string): Promise<string[]> => {
  const { rows } = await client.execute(`SELECT name FROM pragma_table_info('${table}') ORDER BY name`)
  return rows.map(({ name }) => name as string)
}

/** All that people have in the database; when `of` another one is given, only what that one has columns for. */
export const readContents = async (client: Client, of?: Client): Promise<Contents> => {
  const { rows: tables } = await (of ?? client).execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`,
  )
  const contents: Contents = new Map()
  for (const { name } of tables) {
    const table = name as string
    const isMade = MADE_BY_MIGRATIONS.includes(table)
    const present = await columnsOf(client, table)
    const columns = (await columnsOf(of ?? client, table)).filter(
      (column) => present.includes(column) && !(isMade && DRAWN.includes(column)),
    )
    if (OF_THE_SERVER.test(table) || columns.length === 0) continue
    const { rows } = await client.execute(
      `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}"`,
    )
    contents.set(table, rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort())
  }
  return contents
}

/** How the second differs from the first, table by table: what is missing, and what is more or twice. */
export const differences = (expected: Contents, found: Contents): string[] =>
  [...new Set([...expected.keys(), ...found.keys()])].flatMap((table) => {
    const left = new Map<string, number>()
    for (const row of expected.get(table) ?? []) left.set(row, (left.get(row) ?? 0) + 1)
    let more = 0
    for (const row of found.get(table) ?? []) {
      const count = left.get(row) ?? 0
      if (count === 0) more += 1
      else left.set(row, count - 1)
    }
    const missing = [...left.values()].reduce((sum, count) => sum + count, 0)
    return missing + more > 0 ? [`${table}: ${missing} rows are missing, ${more} are too many`] : []
  })
