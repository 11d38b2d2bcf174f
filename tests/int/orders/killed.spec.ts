import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect } from '@jest/globals'

import { rows } from '@/db/rows'

import { standAt, TODAY } from '../../helpers/clock'
import { databaseServer, needs } from '../../helpers/database-server'
import { useSchools } from '../../helpers/suite'

const it = needs('abandoned')
const suite = useSchools()

const AHEAD = '2026-12-01'

/** Another process begins to carry the order out, and is killed without warning amid its transaction. */
const killAmid = (order: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ['--conditions=production', '--import', 'tsx', 'tests/int/orders/killed-fixture.ts']
    // Jest's own options of Node do not concern the other process.
    const child = spawn(process.execPath, [...args, String(order), String(suite.world.school), AHEAD], {
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('amid')) child.kill('SIGKILL')
    })
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`It ended by itself: ${complaint}`)),
    )
  })

describe('a server killed amid carrying out an order', () => {
  it('has moved nobody, and the next one moves everybody once', async () => {
    const { students, classes } = suite.world
    const moved = [students.student, students.classmate]
    const { body } = await suite.as('secretary').post<{ id: number }>('/api/movement/orders', {
      kind: 'move-class',
      date: TODAY,
      effectiveOn: AHEAD,
      lines: moved.map((student) => ({ student, toClass: classes.other })),
    })
    await suite.as('principal').post(`/api/movement/orders/${body.id}/signature`)
    const places = () =>
      rows({ payload: suite.payload }).find<{ class: number; from: string; to: string | null }>({
        collection: 'enrolments',
        columns: ['class', 'from', 'to'],
        where: { student: { in: moved } },
        sort: ['student', 'from'],
      })
    const before = await places()
    expect(before).toHaveLength(2)

    await killAmid(body.id)
    expect(await places()).toEqual(before)
    const state = async () =>
      (await suite.as('secretary').get<{ state: string }>(`/api/orders/${body.id}`)).body.state
    expect(await state()).toBe('signed')

    standAt(AHEAD)
    const execute = async () =>
      (await suite.as('secretary').post(`/api/movement/orders/${body.id}/execution`)).status
    let status = await execute()
    // MongoDB keeps the school for the one that was killed, for up to a minute and a half.
    for (const end = Date.now() + 120_000; databaseServer && status === 503 && Date.now() < end;) {
      await wait(2000)
      status = await execute()
    }
    expect(status).toBe(200)
    expect(await state()).toBe('done')
    expect(await places()).toHaveLength(4)
  }, 180_000)
})
