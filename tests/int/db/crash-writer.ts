import { twoLaneClient } from '@/db/two-lane-client'

/** Saves one row after another and tells each number when it is saved, until it is killed. */
const client = twoLaneClient({ url: process.argv[2]! })

const save = async (number: number): Promise<void> => {
  const transaction = await client.transaction()
  await transaction.execute({ sql: 'INSERT INTO saved VALUES (?)', args: [number] })
  await transaction.execute({ sql: 'INSERT INTO saved VALUES (?)', args: [-number] })
  await transaction.commit()
  process.stdout.write(`${number}\n`)
  setImmediate(() => void save(number + 1))
}

await client.execute('CREATE TABLE saved (number integer)')
await save(1)
