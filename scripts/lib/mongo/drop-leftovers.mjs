import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { MongoClient } from 'mongodb'

/** Names the databases of this run on a server that others may use. */
export const RUN = `school-test-${process.pid}-${Date.now().toString(36)}`

/** Files that stand beside the databases which the suites of a run copy. */
const dropFiles = () => {
  const place = path.join(os.tmpdir(), 'school-templates')
  if (!fs.existsSync(place)) return
  for (const name of fs.readdirSync(place))
    if (name.startsWith(RUN)) fs.rmSync(path.join(place, name), { recursive: true, force: true })
}

/**
 * Drops what the suites of this run shared, and what those that were cut short left behind. A server that ends with the
 * run takes its databases along.
 */
export const dropLeftovers = async ({ uri, isOurs }) => {
  dropFiles()
  if (isOurs) return
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 })
  try {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
    for (const { name } of databases) if (name.startsWith(RUN)) await client.db(name).dropDatabase()
  } catch {
    // A server that is gone keeps nothing of ours.
  } finally {
    await client.close()
  }
}
