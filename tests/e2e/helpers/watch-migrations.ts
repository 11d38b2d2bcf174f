import { setTimeout as wait } from 'node:timers/promises'

import type { Client } from '@libsql/client'

import { watchWriter } from './watch-writer'

const LOOK_EVERY_MS = 3
const PATIENCE_MS = 120_000

/** Migrations that are done, in their order. */
export const doneMigrations = async (client: Client): Promise<string[]> => {
  const { rows } = await client.execute('SELECT name FROM payload_migrations ORDER BY id')
  return rows.map(({ name }) => name as string)
}

/** Settles as soon as so many migrations are done and the next is under way, or more are done: how many are. */
export const untilUnderWay = (file: string, client: Client, done: number): Promise<number> =>
  watchWriter(file, async (isWrittenTo) => {
    const end = Date.now() + PATIENCE_MS
    while (Date.now() < end) {
      const isWriting = isWrittenTo()
      const count = (await doneMigrations(client)).length
      if (count > done || (count === done && isWriting)) return count
      await wait(LOOK_EVERY_MS)
    }
    throw new Error(`Migration ${done + 1} did not begin within ${PATIENCE_MS / 1000} s`)
  })

/** How long each migration takes on a server that has just been started, by its place, once all are done. */
export const timeMigrations = async (file: string, client: Client, all: number): Promise<number[]> => {
  const spent: number[] = []
  let done = await untilUnderWay(file, client, (await doneMigrations(client)).length)
  const end = Date.now() + PATIENCE_MS
  let since = performance.now()
  while (done < all && Date.now() < end) {
    await wait(LOOK_EVERY_MS)
    const count = (await doneMigrations(client)).length
    const now = performance.now()
    if (count === done) continue
    for (let place = done; place < count; place += 1) spent[place] = (now - since) / (count - done)
    done = count
    since = now
  }
  return spent
}
