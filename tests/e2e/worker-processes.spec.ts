import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Client, createClient } from '@libsql/client'

import { createRandom } from '@/demo/random'

import type { Actor } from '../soak/actor'
import { withDatabase } from '../soak/database'
import { examine } from '../soak/examine'
import { signIn } from '../soak/sign-in'
import { findTargets, type Target } from '../soak/targets'
import { createTeacher } from '../soak/teacher'
import { type SchoolServer, startServer } from './helpers/server'

const WORKERS = 2
/** Longer than a save waits for its turn. */
const HELD_MS = 20_000

let server: SchoolServer
let target: Target
let teacher: Actor
let cookie: string

beforeAll(async () => {
  server = await startServer({ env: { WORKERS: String(WORKERS) } })
  await server.whole(WORKERS)
  const [found] = await withDatabase(server, (database) => findTargets(database, 1))
  target = found!
  teacher = createTeacher(server.url, target, createRandom(5))
  await withDatabase(server, teacher.begin)
  await teacher.signIn()
  cookie = await signIn(server.url, target.teacher)
}, 240_000)
afterAll(() => server.stop())

/** A connection of its own: the workers take turns. */
const open = (path: string, session = cookie): Promise<Response> =>
  fetch(server.url + path, { headers: { cookie: session, connection: 'close' } })

const workFor = async (milliseconds: number): Promise<void> => {
  const end = Date.now() + milliseconds
  await teacher.work(() => Date.now() > end)
}

describe('a school served by two processes', () => {
  it('shows in each at once what was changed in either', async () => {
    const { workload } = target
    const [journal] = await withDatabase(server, (database) =>
      database.find('workloads', ['subject'], { id: workload }),
    )
    const subject = journal!.subject as number
    const admin = await signIn(server.url, 'admin')
    // Both have read the school into memory.
    for (let turn = 0; turn < 4; turn += 1) expect((await open(`/journal/${workload}`)).status).toBe(200)
    for (const name of ['Звездочётство', 'Землемерие']) {
      const changed = await fetch(`${server.url}/api/subjects/${subject}`, {
        method: 'PATCH',
        headers: { cookie: admin, 'content-type': 'application/json', connection: 'close' },
        body: JSON.stringify({ name }),
      })
      expect(changed.status).toBe(200)
      for (let turn = 0; turn < 6; turn += 1)
        expect(await (await open(`/journal/${workload}`)).text()).toContain(name)
    }
  }, 120_000)

  it('goes on when one of them is killed, and loses nothing', async () => {
    await workFor(1500)
    const [, victim] = server.processes()
    const work = workFor(4000)
    process.kill(victim!, 'SIGKILL')
    // What it takes while it is dying breaks with it, and a browser asks again; nobody is sent to it afterwards.
    while (server.processes().includes(victim!)) await wait(5)
    for (let turn = 0; turn < 5; turn += 1) expect((await open('/healthz')).status).toBe(200)
    await work
    await server.whole(WORKERS)
    expect(server.processes()).not.toContain(victim)
    await teacher.repeat()
    expect(await examine(server, [teacher])).toEqual([])
    expect(teacher.refusals()).toEqual([])
    expect(teacher.confirmed()).toBeGreaterThan(1)
  }, 180_000)

  it('answers readers and refuses saves while another program holds its database, and loses nothing', async () => {
    await open('/')
    const holder: Client = createClient({ url: `file:${server.folder}/school.db` })
    const held = await holder.transaction('write')
    const released = wait(HELD_MS).then(() => held.rollback())
    const refused = fetch(`${server.url}/api/journal/lessons/${target.lesson}/record`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ attendance: [{ student: target.students[0], was: null, now: 'ill' }] }),
    })
    const work = workFor(HELD_MS - 1000)
    expect((await open('/')).status).toBe(200)
    expect((await open('/healthz')).status).toBe(200)
    const answer = await refused
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('повторите через несколько секунд')
    await work
    await released
    holder.close()
    await teacher.repeat()
    await workFor(1000)
    expect(await examine(server, [teacher])).toEqual([])
    expect(teacher.refusals()).toEqual([])
  }, 180_000)
})
