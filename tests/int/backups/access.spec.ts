import { readdirSync } from 'node:fs'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { env } from '@/env'

import type { Caller } from '../../helpers/actors'
import { useSchools } from '../../helpers/suite'
import { ACTORS } from '../../helpers/world'

const suite = useSchools()

type Listed = { backups: { name: string; isDamaged: boolean; verifiedAt: string | null; origin: string }[] }
const CALLS = [
  (caller: Caller) => caller.get('/api/backups'),
  (caller: Caller) => caller.post('/api/backups', {}),
  (caller: Caller) => caller.get('/api/backups/run'),
  (caller: Caller) => caller.post('/api/backups/run/stop', {}),
  (caller: Caller) => caller.post('/api/backups/any/verify', {}),
  (caller: Caller) => caller.get('/api/backups/any/file'),
]
const statuses = (caller: Caller): Promise<number[]> =>
  Promise.all(CALLS.map(async (call) => (await call(caller)).status))

describe('in a database of two schools', () => {
  it('nobody of one school reaches what holds both', async () => {
    for (const actor of ACTORS) {
      expect({ actor, statuses: await statuses(suite.as(actor)) }).toEqual({
        actor,
        statuses: Array(6).fill(403),
      })
    }
    expect(await statuses(suite.nobody)).toEqual(Array(6).fill(401))
  })
})

describe('whoever administers every school', () => {
  const keeper = (): Caller => suite.as('administrator')
  const list = async (): Promise<Listed['backups']> =>
    (await keeper().get<Listed>('/api/backups')).body.backups
  const ended = async (): Promise<void> => {
    for (let step = 0; step < 200; step += 1) {
      const { body } = await keeper().get<{ state: string }>('/api/backups/run')
      if (body.state === 'done') return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('The run never ended')
  }

  beforeAll(async () => {
    await suite.payload.update({
      collection: 'users',
      id: suite.world.users.administrator,
      data: { schools: [{ school: suite.world.school }, { school: suite.away.school }] },
      overrideAccess: true,
    })
  })

  it('makes one and sees it, read back', async () => {
    const asked = await keeper().post('/api/backups', {})
    expect(asked.status).toBe(200)
    await ended()
    expect(await list()).toMatchObject([
      { origin: 'manual', isDamaged: false, verifiedAt: expect.any(String) as unknown as string },
    ])
  })

  it('has it verified', async () => {
    const [{ name } = { name: '' }] = await list()
    expect((await keeper().post(`/api/backups/${name}/verify`, {})).status).toBe(200)
    await ended()
    expect((await list())[0]!.isDamaged).toBe(false)
  })

  it('fetches it, and the log of reads tells who did', async () => {
    const [{ name } = { name: '' }] = await list()
    const { status, bytes, headers } = await keeper().get(`/api/backups/${name}/file`)
    expect(status).toBe(200)
    expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect(headers.get('cache-control')).toBe('no-store')
    const { docs } = await suite.payload.find({
      collection: 'record-reads',
      where: { record: { equals: 'backups' } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ manner: 'export', reader: suite.world.users.administrator }])
  })

  it.each([
    'secret',
    'school.db',
    '..%2Fsecret',
    'running.json',
    'school-20260101T000000Z-00000000.tar.gz',
    '%00',
  ])('finds no other file of the machine: %s', async (name) => {
    expect((await keeper().get(`/api/backups/${name}/file`)).status).toBe(404)
    expect((await keeper().post(`/api/backups/${name}/verify`, {})).status).toBe(404)
  })

  it('is told why one does not begin', async () => {
    const { beginRun } = await import('@/backup/run-file')
    const run = await beginRun({ folder: env.BACKUP_DIR, kind: 'backup' })
    const { status, text } = await keeper().post('/api/backups', {})
    expect({ status, text }).toMatchObject({
      status: 409,
      text: expect.stringContaining('уже делается') as unknown as string,
    })
    expect((await keeper().get('/api/backups/run')).body).toMatchObject({ state: 'running' })
    await keeper().post('/api/backups/run/stop', {})
    expect(readdirSync(env.BACKUP_DIR)).toContain(`stop-${run.id}`)
    await run.end()
    expect(readdirSync(env.BACKUP_DIR).filter((name) => name.startsWith('stop-'))).toEqual([])
  })
})

describe('the backup of the day', () => {
  it('is made once its time has come, and not twice', async () => {
    const { runDaily } = await import('@/plugins/backups/operations/run-daily')
    const { setClock } = await import('@/core/clock')
    const { standAt } = await import('../../helpers/clock')
    const at = (time: number) => setClock(() => new Date(time))
    const day = Date.now() + 26 * 3_600_000
    try {
      at(day)
      expect(await runDaily(suite.payload)).toEqual({ made: 1 })
      expect(await runDaily(suite.payload)).toEqual({ made: 0 })
      at(day + 24 * 3_600_000)
      expect(await runDaily(suite.payload)).toEqual({ made: 1 })
    } finally {
      standAt()
    }
  }, 60_000)
})
