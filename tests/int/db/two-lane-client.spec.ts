import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

import { twoLaneClient, type TwoLaneClient, type TwoLaneOptions } from '@/db/two-lane-client'

import { embedded } from '../../helpers/database-server'

let folder: string
let opened: TwoLaneClient[]

const open = (options: Partial<TwoLaneOptions> = {}): TwoLaneClient => {
  const client = twoLaneClient({ url: `file:${folder}/папка/school.db`, synchronous: 'OFF', ...options })
  opened.push(client)
  return client
}

const withTable = async (options?: Partial<TwoLaneOptions>): Promise<TwoLaneClient> => {
  const client = open(options)
  await client.executeMultiple(`
    CREATE TABLE pupils (id numeric PRIMARY KEY, name text UNIQUE);
    CREATE TABLE marks (id integer PRIMARY KEY, pupil numeric REFERENCES pupils(id) ON DELETE SET NULL, value integer)
  `)
  return client
}

const countOf = async (client: TwoLaneClient, table = 'pupils'): Promise<unknown> =>
  (await client.cells(`SELECT count(*) FROM ${table}`))[0]?.[0]

const insert = (id: number, name = `n${id}`) => ({
  sql: 'INSERT INTO pupils VALUES (?, ?)',
  args: [id, name],
})

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'two-lane-'))
  opened = []
})
afterEach(() => {
  for (const client of opened) client.close()
  rmSync(folder, { recursive: true, force: true })
})

embedded.describe('two-lane client', () => {
  it('makes the folder and sets both connections up', async () => {
    const client = await withTable({ synchronous: 'FULL' })
    const pragma = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(existsSync(path.join(folder, 'папка/school.db-wal'))).toBe(true)
  })

  it('answers as libsql does', async () => {
    const client = await withTable()
    const big = 2 ** 53 - 1
    const written = await client.execute(insert(big, 'Ёлкина'))
    expect(written).toMatchObject({ rowsAffected: 1, rows: [], columns: [] })
    const { rows, columns } = await client.execute({
      sql: 'SELECT id, name, 1.5 AS half, NULL AS none, id FROM pupils WHERE name = :name',
      args: { name: 'Ёлкина' },
    })
    const [row] = rows
    expect(columns).toEqual(['id', 'name', 'half', 'none', 'id'])
    expect({ ...row }).toEqual({ id: big, name: 'Ёлкина', half: 1.5, none: null })
    expect(Array.prototype.slice.call(row)).toEqual([big, 'Ёлкина', 1.5, null, big])
    expect(row).toHaveLength(5)
    const returned = await client.execute('UPDATE pupils SET name = upper(name) RETURNING id')
    expect(returned.rows[0]?.id).toBe(big)
  })

  it('refuses an integer that a number cannot hold', async () => {
    await expect(open().execute('SELECT 9007199254740993')).rejects.toThrow('not exact')
  })

  it('stores and returns bytes, and refuses what is not a value', async () => {
    const client = open()
    await client.execute('CREATE TABLE files (body blob)')
    await client.execute({ sql: 'INSERT INTO files VALUES (?)', args: [new Uint8Array([1, 2, 255])] })
    const [cells] = await client.cells('SELECT body FROM files')
    expect([...new Uint8Array(cells?.[0] as ArrayBuffer)]).toEqual([1, 2, 255])
    await expect(client.execute({ sql: 'SELECT ?', args: [undefined as never] })).rejects.toThrow(TypeError)
    await expect(client.execute({ sql: 'SELECT ?', args: [Number.NaN] })).rejects.toThrow(RangeError)
  })

  it('gives the errors that Payload looks for', async () => {
    const client = await withTable()
    await client.execute(insert(1, 'a'))
    const unique = { code: 'SQLITE_CONSTRAINT_UNIQUE', message: expect.stringContaining('pupils.name') }
    await expect(client.execute(insert(2, 'a'))).rejects.toMatchObject(unique)
    const returning = { sql: 'INSERT INTO pupils VALUES (?, ?) RETURNING id', args: [3, 'a'] }
    await expect(client.execute(returning)).rejects.toMatchObject(unique)
    await expect(client.execute('INSERT INTO marks VALUES (1, 404, 5)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    })
  })

  it('does not show what is not committed, except to the transaction itself', async () => {
    const client = await withTable()
    const transaction = await client.transaction()
    await transaction.execute(insert(1))
    expect((await transaction.execute('SELECT count(*) AS n FROM pupils')).rows[0]?.n).toBe(1)
    expect(await countOf(client)).toBe(0)
    await transaction.commit()
    expect(await countOf(client)).toBe(1)
  })

  it('keeps reads out of writing', async () => {
    const client = await withTable()
    await client.execute('WITH t(a, b) AS (VALUES (1, 2)) INSERT INTO pupils SELECT a, b FROM t')
    expect(await countOf(client)).toBe(1)
    // Taken for a read by its first word, it is refused instead of passing the lock.
    await expect(client.cells('EXPLAIN SELECT 1')).resolves.toBeDefined()
  })

  it('undoes a transaction, a batch and a text that fail half way', async () => {
    const client = await withTable()
    const transaction = await client.transaction()
    await transaction.execute(insert(1))
    await transaction.rollback()
    await expect(client.batch([insert(2), insert(2)])).rejects.toMatchObject({ code: /SQLITE_CONSTRAINT/ })
    await expect(
      client.executeMultiple('BEGIN; INSERT INTO pupils VALUES (3, 3); nonsense'),
    ).rejects.toThrow()
    expect(await countOf(client)).toBe(0)
    await client.batch([insert(4), insert(5)])
    expect(await countOf(client)).toBe(2)
  })

  it('runs 50 transactions one after another, in the order of asking', async () => {
    const client = await withTable()
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const transaction = await client.transaction()
        order.push(index)
        await transaction.execute(insert(index))
        await new Promise((resolve) => setTimeout(resolve, index % 3))
        await transaction.commit()
      }),
    )
    expect(await countOf(client)).toBe(50)
    expect(order).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })

  it('tells who waits too long and goes on afterwards', async () => {
    const client = await withTable({ lockTimeoutMs: 50 })
    const transaction = await client.transaction()
    await expect(client.execute(insert(1))).rejects.toMatchObject({
      code: 'database-busy',
      status: 503,
      cause: { message: expect.stringContaining('req') },
    })
    expect(await countOf(client)).toBe(0)
    await transaction.commit()
    await client.execute(insert(2))
    expect(await countOf(client)).toBe(1)
  })

  it('frees the lock of a transaction that is closed or forgotten', async () => {
    const client = await withTable({ idleTransactionMs: 60, lockTimeoutMs: 2000 })
    const closed = await client.transaction()
    await closed.execute(insert(1))
    closed.close()
    expect(closed.closed).toBe(true)
    const forgotten = await client.transaction()
    await forgotten.execute(insert(2))
    await client.execute(insert(3))
    await expect(forgotten.execute(insert(4))).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    await expect(forgotten.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    expect((await client.cells('SELECT id FROM pupils')).flat()).toEqual([3])
  })

  it('gives a refused COMMIT to the caller and the connection to the next', async () => {
    const client = await withTable()
    const transaction = await client.transaction()
    await transaction.execute('PRAGMA defer_foreign_keys = ON')
    await transaction.execute('INSERT INTO marks VALUES (1, 404, 5)')
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    await client.execute(insert(1))
    expect(await countOf(client, 'marks')).toBe(0)
  })

  it('notices that the database itself rolled back', async () => {
    const client = await withTable()
    await client.execute(insert(1))
    const transaction = await client.transaction()
    await transaction.execute(insert(2))
    await expect(
      transaction.execute({ sql: 'INSERT OR ROLLBACK INTO pupils VALUES (?, ?)', args: [1, 'x'] }),
    ).rejects.toThrow()
    await expect(transaction.execute(insert(3))).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    expect((await client.cells('SELECT id FROM pupils')).flat()).toEqual([1])
  })

  it('leaks no file over 300 transactions', async () => {
    const client = await withTable()
    const files = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).includes(folder)
        } catch {
          return false
        }
      }).length
    const before = files()
    for (let index = 0; index < 300; index += 1) {
      const transaction = await client.transaction()
      await transaction.execute(insert(index))
      await (index % 3 === 0 ? transaction.rollback() : transaction.commit())
    }
    expect(files()).toBe(before)
    expect(before).toBeLessThanOrEqual(6)
    expect(await countOf(client)).toBe(200)
  })

  it('lets readers go no matter how many rows they left, so the log does not grow', async () => {
    const client = await withTable()
    await client.batch(Array.from({ length: 300 }, (_, index) => insert(index)))
    for (let index = 0; index < 50; index += 1) await client.execute('SELECT * FROM pupils')
    await expect(client.execute('SELECT abs(-9223372036854775808) FROM pupils')).rejects.toThrow('overflow')
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(rows[0]).toMatchObject({ busy: 0, log: 0 })
  })

  it('writes the log into the file when it is closed, undoes what is open and refuses the rest', async () => {
    const client = await withTable()
    await client.execute(insert(1))
    const transaction = await client.transaction()
    await transaction.execute(insert(2))
    const waiting = client.execute(insert(3))
    client.close()
    await expect(waiting).rejects.toMatchObject({ code: 'CLIENT_CLOSED' })
    await expect(client.execute('SELECT 1')).rejects.toMatchObject({ code: 'CLIENT_CLOSED' })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    client.close()
    const log = path.join(folder, 'папка/school.db-wal')
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
    expect((await open().cells('SELECT id FROM pupils')).flat()).toEqual([1])
  })

  it('waits for another process without stopping this one', async () => {
    const client = await withTable({ busyTimeoutMs: 1000 })
    const other = open({ busyTimeoutMs: 50 })
    const held = await other.transaction()
    const write = client.execute(insert(1))
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 5)
    await new Promise((resolve) => setTimeout(resolve, 200))
    clearInterval(clock)
    await held.commit()
    await write
    expect(ticks).toBeGreaterThan(3)
    expect(await countOf(other)).toBe(1)
    const again = await client.transaction()
    await expect(other.execute(insert(2))).rejects.toMatchObject({
      code: 'database-busy',
      status: 503,
      cause: { code: 'SQLITE_BUSY' },
    })
    await again.rollback()
  })

  it('works in memory', async () => {
    const client = await withTable({ url: ':memory:' })
    const transaction = await client.transaction()
    await transaction.execute(insert(1))
    await transaction.rollback()
    await client.execute(insert(2))
    expect((await client.cells('SELECT id FROM pupils')).flat()).toEqual([2])
    expect(readdirSync(folder)).toEqual([])
  })

  it('changes a table that others refer to without emptying the references', async () => {
    const client = await withTable()
    await client.batch([insert(1), 'INSERT INTO marks VALUES (1, 1, 5)'])
    const rebuild = [
      'CREATE TABLE __new_pupils (id numeric PRIMARY KEY, name text UNIQUE, sex text)',
      'INSERT INTO __new_pupils (id, name) SELECT id, name FROM pupils',
      'DROP TABLE pupils',
      'ALTER TABLE __new_pupils RENAME TO pupils',
    ]
    await client.migrate(rebuild)
    expect(await client.cells('SELECT pupil FROM marks')).toEqual([[1]])
    await client.withForeignKeysOff(async () => {
      const transaction = await client.transaction()
      await transaction.executeMultiple(rebuild.join(';'))
      await transaction.commit()
    })
    expect(await client.cells('SELECT pupil FROM marks')).toEqual([[1]])
    const careless = client.withForeignKeysOff(async () => {
      const transaction = await client.transaction()
      await transaction.execute('DELETE FROM pupils')
      await transaction.commit()
    })
    await expect(careless).rejects.toThrow('leaves 1 references')
    expect(await countOf(client)).toBe(1)
    await expect(client.execute('INSERT INTO marks VALUES (2, 404, 5)')).rejects.toThrow('FOREIGN KEY')
  })
})
