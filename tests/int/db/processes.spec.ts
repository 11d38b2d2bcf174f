import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

import { twoLaneClient } from '@/db/two-lane-client'

import { embedded } from '../../helpers/database-server'

const PROCESSES = 3
const ROUNDS = 200

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'processes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const writeFromAnother = (url: string, number: number): Promise<{ longest: number }> =>
  new Promise((resolve, reject) => {
    const args = ['--conditions=production', '--import', 'tsx', 'tests/int/db/process-writer.ts']
    const child = spawn(process.execPath, [...args, url, String(number), String(ROUNDS)], {
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    let said = ''
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said) as { longest: number }) : reject(new Error(complaint)),
    )
  })

embedded.describe('several processes that write one file', () => {
  it('lose nothing, double nothing, and none of them is left waiting', async () => {
    const url = `file:${folder}/school.db`
    const client = twoLaneClient({ url })
    await client.executeMultiple(`
      CREATE TABLE counter (sum integer); INSERT INTO counter VALUES (0);
      CREATE TABLE chain (id integer PRIMARY KEY, place integer UNIQUE)`)
    const told = await Promise.all(
      Array.from({ length: PROCESSES }, (_, number) => writeFromAnother(url, number)),
    )
    const all = PROCESSES * ROUNDS
    expect(await client.cells('SELECT sum FROM counter')).toEqual([[all]])
    expect(await client.cells('SELECT count(*), min(place), max(place) FROM chain')).toEqual([[all, 1, all]])
    expect(await client.cells('PRAGMA integrity_check')).toEqual([['ok']])
    client.close()
    // Fair enough: a person is asked to save again after fifteen seconds.
    for (const { longest } of told) expect(longest).toBeLessThan(10_000)
  }, 120_000)
})
