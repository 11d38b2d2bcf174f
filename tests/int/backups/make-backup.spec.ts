import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, truncate } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { readArchive } from '@/backup/archive/read-archive'
import type { BackupSettings } from '@/backup/backup-settings'
import { backupName } from '@/backup/domain/backup-name'
import { listBackups } from '@/backup/list-backups'
import { makeBackup } from '@/backup/make-backup'
import { putFiles } from '@/backup/restore/put-files'
import { beginRun, readRun, stopRun } from '@/backup/run-file'
import { verifyNow } from '@/backup/verify-now'
import { twoLaneClient } from '@/db/two-lane-client'

import { codeOf, freshFolder, KEY, OTHER_KEY, PHRASE, runScript, settingsIn } from '../../helpers/backups'

let folder: string
let settings: BackupSettings
beforeEach(() => {
  folder = freshFolder()
  settings = settingsIn(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fillDatabase = async (): Promise<void> => {
  const client = twoLaneClient({ url: settings.databaseUri })
  await client.execute('CREATE TABLE saved (number integer)')
  for (let number = 0; number < 50; number += 1)
    await client.execute({ sql: 'INSERT INTO saved VALUES (?)', args: [number] })
  client.close()
}
const putMedia = (name: string, bytes: Uint8Array): void => {
  mkdirSync(settings.mediaDir, { recursive: true })
  writeFileSync(path.join(settings.mediaDir, name), bytes)
}
const make = (more: Partial<BackupSettings> = {}) =>
  makeBackup({ settings: { ...settings, ...more }, origin: 'command' })
const unpack = async (name: string, key?: string): Promise<string> => {
  const to = path.join(folder, 'unpacked')
  await readArchive({ file: path.join(settings.backupDir, name), key, onFile: putFiles(to) })
  return to
}
/** What lies in the folder of backups beside whole ones and what is told of them. */
const leftovers = (): string[] =>
  readdirSync(settings.backupDir).filter((name) => !/^school-.*\.tar\.gz(\.age)?(\.json)?$/.test(name))

describe('a backup', () => {
  it('is of one instant while another process writes without a pause', async () => {
    const args = [
      '--conditions=production',
      '--import',
      'tsx',
      'tests/int/db/crash-writer.ts',
      settings.databaseUri,
    ]
    const writer = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } })
    let said = ''
    writer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const saved = (): number[] =>
      said.slice(0, said.lastIndexOf('\n')).split('\n').filter(Boolean).map(Number)
    const until = async (count: number): Promise<void> => {
      while (saved().length < count) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    try {
      await until(100)
      const before = saved()
      const { name } = await make()
      const after = saved().length
      // It did go on meanwhile and goes on now.
      expect(after).toBeGreaterThan(before.length)
      await until(after + 20)
      const client = twoLaneClient({ url: `file:${await unpack(name)}/database/school.db` })
      const numbers = (await client.cells('SELECT number FROM saved')).map(([number]) => Number(number))
      client.close()
      expect(numbers).toEqual(expect.arrayContaining(before))
      // Each transaction adds a number and its opposite: half of one would show.
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(0)
    } finally {
      writer.kill('SIGKILL')
    }
  })

  it.each([undefined, PHRASE])('holds the files beside the database; key %p', async (key) => {
    await fillDatabase()
    putMedia('план урока.pdf', new Uint8Array(randomBytes(300_000)))
    putMedia('empty.bin', new Uint8Array())
    mkdirSync(path.join(folder, 'journal-archives'))
    writeFileSync(path.join(folder, 'journal-archives', '7.zip'), 'signed')
    mkdirSync(path.join(folder, 'exports'))
    writeFileSync(path.join(folder, 'exports', '1.zip'), 'made anew when it is wanted')
    writeFileSync(path.join(folder, 'vapid'), 'the keys of messages')
    writeFileSync(path.join(folder, 'secret'), 'the key of sessions')
    const { name } = await make({ key })
    const { manifest } = await readArchive({ file: path.join(settings.backupDir, name), key })
    expect(manifest.files.map((file) => file.path).sort()).toEqual(
      [
        'data/journal-archives/7.zip',
        // What opens everybody's session is never written in the open.
        ...(key ? ['data/secret'] : []),
        'data/vapid',
        'database/school.db',
        'media/empty.bin',
        'media/план урока.pdf',
      ].sort(),
    )
    expect(manifest.counts).toEqual({ saved: 50 })
    const to = await unpack(name, key)
    expect(readFileSync(path.join(to, 'media/план урока.pdf'))).toEqual(
      readFileSync(path.join(settings.mediaDir, 'план урока.pdf')),
    )
    const [listed] = await listBackups(settings.backupDir)
    expect(listed).toMatchObject({ name, isEncrypted: key !== undefined, details: { fault: null, rows: 50 } })
    expect(listed!.details!.verifiedAt).not.toBeNull()
    expect(leftovers()).toEqual([])
    expect(existsSync(path.join(folder, 'backup-work'))).toBe(false)
    const bytes = readFileSync(path.join(settings.backupDir, name))
    expect(bytes.includes(Buffer.from('the key of sessions'))).toBe(false)
  })

  it('is made with a public key by a server that cannot read it, and opened by the other half', async () => {
    const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
    const identity = await generateX25519Identity()
    await fillDatabase()
    const { name } = await make({ key: await identityToRecipient(identity) })
    const file = path.join(settings.backupDir, name)
    expect(await codeOf(readArchive({ file, key: await identityToRecipient(identity) }))).toBe(
      'backup-key-needed',
    )
    expect((await readArchive({ file, key: identity })).manifest.counts).toEqual({ saved: 50 })
  })

  it('is not made of a database that is not there, and makes none', async () => {
    expect(await codeOf(make())).toBe('backup-no-database')
    expect(existsSync(path.join(folder, 'school.db'))).toBe(false)
    expect(await listBackups(settings.backupDir)).toEqual([])
  })
})

describe('a damaged backup is told', () => {
  it.each([undefined, KEY])('whatever is wrong with it; key %p', async (key) => {
    await fillDatabase()
    putMedia('photo.jpg', new Uint8Array(randomBytes(200_000)))
    const { name, size } = await make({ key })
    const whole = path.join(settings.backupDir, name)
    const file = path.join(folder, 'copy')
    // The head of the format, the middle and the end.
    for (const at of [Math.floor(size / 3), Math.floor(size / 2), size - 9]) {
      await copyFile(whole, file)
      const bytes = readFileSync(file)
      bytes[at]! ^= 1
      writeFileSync(file, bytes)
      expect(await codeOf(readArchive({ file, key }))).toMatch(/^backup-(damaged|cut)$/)
    }
    for (const length of [size - 1, Math.floor(size / 2), 1]) {
      await copyFile(whole, file)
      await truncate(file, length)
      expect(await codeOf(readArchive({ file, key }))).toMatch(/^backup-(damaged|cut)$|^not-a-backup$/)
    }
    await copyFile(whole, file)
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('and more')]))
    expect(await codeOf(readArchive({ file, key }))).toMatch(/^backup-/)
  })

  it('apart from a key that does not fit, and from a file that is something else', async () => {
    await fillDatabase()
    const { name } = await make({ key: PHRASE })
    const file = path.join(settings.backupDir, name)
    expect(await codeOf(readArchive({ file, key: `${PHRASE}!` }))).toBe('backup-wrong-key')
    expect(await codeOf(readArchive({ file, key: OTHER_KEY }))).toBe('backup-wrong-key')
    expect(await codeOf(readArchive({ file, key: undefined }))).toBe('backup-key-needed')
    writeFileSync(file, 'a letter to the editor')
    expect(await codeOf(readArchive({ file, key: PHRASE }))).toBe('not-a-backup')
  })

  it('and remembered, so that the alarm does not count it', async () => {
    await fillDatabase()
    const { name } = await make()
    const file = path.join(settings.backupDir, name)
    const bytes = readFileSync(file)
    bytes[500]! ^= 1
    writeFileSync(file, bytes)
    expect(await codeOf(verifyNow({ settings, name }))).toBe('backup-damaged')
    expect((await listBackups(settings.backupDir))[0]!.details!.fault).toBe('backup-damaged')
  })
})

describe('one run at a time', () => {
  it('two at once: one is made, the other is told', async () => {
    await fillDatabase()
    const codes = await Promise.all([codeOf(make()), codeOf(make())])
    expect(codes.sort()).toEqual(['backup-running', 'nothing was thrown'])
    expect(await listBackups(settings.backupDir)).toHaveLength(1)
    expect(await readRun(settings.backupDir)).toBeNull()
  })

  it('one that was killed is passed over, and what it left is removed', async () => {
    await fillDatabase()
    mkdirSync(settings.backupDir)
    const dead = { id: 'deadbeef', kind: 'backup', pid: 2 ** 22 + 1, host: hostname(), done: 1, total: 2 }
    writeFileSync(path.join(settings.backupDir, 'running.json'), JSON.stringify(dead))
    const half = backupName({ at: new Date(), id: 'deadbeef', isEncrypted: false })
    writeFileSync(path.join(settings.backupDir, `${half}.part`), 'half')
    expect(await listBackups(settings.backupDir)).toEqual([])
    await make()
    expect(leftovers()).toEqual([])
    expect(await listBackups(settings.backupDir)).toHaveLength(1)
  })

  it('is stopped from anywhere and leaves nothing', async () => {
    await fillDatabase()
    for (let number = 0; number < 60; number += 1)
      putMedia(`${number}.bin`, new Uint8Array(randomBytes(1_000_000)))
    const making = codeOf(make())
    while (!(await stopRun(settings.backupDir))) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await making).toBe('backup-stopped')
    expect(leftovers()).toEqual([])
    expect(existsSync(path.join(folder, 'backup-work'))).toBe(false)
  })

  it('is stopped by who asks in its first moment, and in its last', async () => {
    await fillDatabase()
    mkdirSync(settings.backupDir)
    const id = 'c0ffee00'
    writeFileSync(path.join(settings.backupDir, `stop-${id}`), '')
    expect(await codeOf(makeBackup({ settings, origin: 'command', id }))).toBe('backup-stopped')
    const atTheEnd = ({ step }: { step: string }) => {
      if (step === 'archive') writeFileSync(path.join(settings.backupDir, `stop-${id}`), '')
    }
    const late = makeBackup({ settings, origin: 'command', id, onProgress: atTheEnd })
    expect(await codeOf(late)).toBe('backup-stopped')
    expect(leftovers()).toEqual([])
    expect(await listBackups(settings.backupDir)).toEqual([])
    expect((await make()).name).toBeTruthy()
  })

  it('a verification holds a backup off', async () => {
    await fillDatabase()
    const run = await beginRun({ folder: settings.backupDir, kind: 'verify' })
    expect(await codeOf(make())).toBe('backup-running')
    await run.end()
    expect(await codeOf(make())).toBe('nothing was thrown')
  })
})

describe('the disk', () => {
  it('full: told in plain words, with a failure, and nothing half written stays', async () => {
    await fillDatabase()
    putMedia('film.mp4', new Uint8Array(randomBytes(4_000_000)))
    const env = { DATA_DIR: folder, DATABASE_URI: settings.databaseUri, MEDIA_DIR: settings.mediaDir }
    // No file may grow beyond a thousand kilobytes.
    const { code, told } = await runScript('backup.ts', [], { env, limit: 'ulimit -f 1000' })
    expect({ code, told }).toMatchObject({
      code: 1,
      told: expect.stringContaining('кончилось место') as unknown as string,
    })
    expect(leftovers()).toEqual([])
    expect(await listBackups(settings.backupDir)).toEqual([])
    const failure = JSON.parse(readFileSync(path.join(folder, 'backup-failure.json'), 'utf8')) as {
      ru: string
    }
    expect(failure.ru).toContain('кончилось место')
    await make()
    expect(existsSync(path.join(folder, 'backup-failure.json'))).toBe(false)
  })

  it('closed: the folder is named', async () => {
    await fillDatabase()
    const taken = path.join(folder, 'a-file')
    writeFileSync(taken, '')
    expect(await codeOf(make({ backupDir: path.join(taken, 'below') }))).toBe('backup-folder-closed')
  })
})

it('old ones go by the calendar, with what stands beside them, and nothing else does', async () => {
  await fillDatabase()
  mkdirSync(settings.backupDir)
  const day = (date: string) =>
    backupName({ at: new Date(`${date}T00:00:00Z`), id: '00000000', isEncrypted: false })
  const old = ['2020-01-01', '2020-01-15', '2020-02-20', '2020-02-21'].map(day)
  for (const name of old) {
    writeFileSync(path.join(settings.backupDir, name), 'old')
    writeFileSync(path.join(settings.backupDir, `${name}.json`), '{}')
  }
  writeFileSync(path.join(settings.backupDir, 'notes.txt'), 'of somebody')
  const { name, removed } = await make({ keep: { daily: 1, weekly: 1, monthly: 3 } })
  expect(removed.sort()).toEqual([day('2020-01-01'), day('2020-02-20')])
  const kept = [name, day('2020-01-15'), day('2020-02-21')]
  expect(readdirSync(settings.backupDir).sort()).toEqual(
    [...kept, ...kept.map((one) => `${one}.json`), 'notes.txt'].sort(),
  )
})
