import type { Payload } from 'payload'

type Row = Record<string, unknown>
type Sqlite = { client: { execute: (query: string) => Promise<{ rows: Row[] }> } }
type Listed = { toArray: () => Promise<Row[]> }
type Mongo = {
  connection: {
    db: { listCollections: () => Listed; collection: (name: string) => { find: (filter: object) => Listed } }
  }
}
type Table = { name: string; rows: Row[] }

/** Everything that stands in the database, table by table, as it is stored: past Payload, rules and hooks. */
export const everyRow = async ({ db }: Payload): Promise<Table[]> => {
  const tables: Table[] = []
  if (db.name === 'mongoose') {
    const server = (db as unknown as Mongo).connection.db
    for (const { name } of (await server.listCollections().toArray()) as { name: string }[])
      tables.push({ name, rows: await server.collection(name).find({}).toArray() })
    return tables
  }
  const { client } = db as unknown as Sqlite
  const { rows } = await client.execute(`select name from sqlite_master where type = 'table'`)
  for (const { name } of rows as { name: string }[])
    tables.push({ name, rows: (await client.execute(`select * from "${name}"`)).rows })
  return tables
}
