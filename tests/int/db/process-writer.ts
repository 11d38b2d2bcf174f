import { createIdFactory } from '@/core/ids'
import { twoLaneClient } from '@/db/two-lane-client'

/**
 * One of several processes that write one database: each transaction adds to a shared counter what it has read, makes a
 * row with an id, and appends to a chain with unique places. Tells how many it made.
 */
const [url, number, rounds] = process.argv.slice(2)
const client = twoLaneClient({ url: url! })
const newId = createIdFactory({ process: Number(number), now: Date.now })
let longest = 0

const save = async (): Promise<void> => {
  const started = performance.now()
  const transaction = await client.transaction()
  const [[sum]] = (await transaction.cells('SELECT sum FROM counter')) as [[number]]
  const [[last]] = (await transaction.cells('SELECT coalesce(max(place), 0) FROM chain')) as [[number]]
  // Others get their turn between reading and writing, if the database lets them.
  await new Promise((resolve) => setImmediate(resolve))
  await transaction.execute({ sql: 'UPDATE counter SET sum = ?', args: [sum + 1] })
  await transaction.execute({ sql: 'INSERT INTO chain VALUES (?, ?)', args: [newId(), last + 1] })
  await transaction.commit()
  longest = Math.max(longest, performance.now() - started)
}

// Several at once in each process, as requests are.
const each = Number(rounds) / 4
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let round = 0; round < each; round += 1) await save()
  }),
)
client.close()
process.stdout.write(JSON.stringify({ longest }))
