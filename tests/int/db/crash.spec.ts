import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

import { twoLaneClient } from '@/db/two-lane-client'

import { embedded } from '../../helpers/database-server'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'crash-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the writer, kills it without warning amid its work, and returns what it said it had saved. */
const killAmidWriting = (url: string): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const args = ['--conditions=production', '--import', 'tsx', 'tests/int/db/crash-writer.ts', url]
    // Jest's own options of Node do not concern the writer.
    const writer = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } })
    let said = ''
    let complaint = ''
    writer.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.length > 1000) writer.kill('SIGKILL')
    })
    writer.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The writer ended by itself: ${complaint}`))
      else resolve(said.slice(0, said.lastIndexOf('\n')).split('\n').map(Number))
    })
  })

embedded.describe('a crash', () => {
  it('loses nothing that was answered, and leaves no transaction half done', async () => {
    const url = `file:${folder}/school.db`
    const answered = await killAmidWriting(url)
    const client = twoLaneClient({ url })
    const saved = (await client.cells('SELECT number FROM saved')).map(([number]) => number as number)
    client.close()
    expect(answered.length).toBeGreaterThan(100)
    expect(saved).toEqual(expect.arrayContaining(answered))
    expect(saved.reduce((sum, number) => sum + number, 0)).toBe(0)
  })
})
