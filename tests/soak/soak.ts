import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { type Client, createClient } from '@libsql/client'

import { createRandom, type Random } from '@/demo/random'

import { type SchoolServer, startServer } from '../e2e/helpers/server'
import type { Actor } from './actor'
import { checkFile, checkSchool } from './check-database'
import { createOffice, findLeavers } from './office'
import { findTargets } from './targets'
import { createTeacher } from './teacher'

const TEACHERS = 6
/** Noon of the school's day in the tests; each start finds the clock up to half a day before it or after it. */
const NOON = Date.parse('2026-11-23T12:00:00+04:00')
const HALF_DAY_MS = 12 * 3_600_000

export type SoakReport = { kills: number; confirmed: number; faults: string[] }
type Soak = { kills: number; seed: number; workers?: number; say?: (line: string) => void }

export const withDatabase = async <T>(
  { folder }: Pick<SchoolServer, 'folder'>,
  fn: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = createClient({ url: `file:${path.join(folder, 'school.db')}` })
  try {
    return await fn(client)
  } finally {
    client.close()
  }
}

/** All that is wrong after a kill: what was confirmed and is not there, the file, the totals and the chains. */
export const examine = async (
  server: Pick<SchoolServer, 'folder'>,
  actors: readonly Actor[],
): Promise<string[]> => {
  const faults = await withDatabase(server, async (client) => {
    const found: string[] = []
    for (const actor of actors) found.push(...(await actor.faults(client)))
    return [...found, ...(await checkFile(client))]
  })
  return [...faults, ...(await checkSchool(server.folder))]
}

type Life = { server: SchoolServer; actors: readonly Actor[]; random: Random; workers: number }

/** One life of the server: people write, it is killed in the middle, and what it left is looked at. */
const oneKill = async ({ server, actors, random, workers }: Life): Promise<string[]> => {
  await Promise.all(actors.map((actor) => actor.signIn()))
  await Promise.all(actors.map((actor) => actor.repeat()))
  let isOver = false
  const work = actors.map((actor) => actor.work(() => isOver))
  await wait(random.int(200, 3000))
  // Of several processes one may be killed alone: its primary starts another, the rest go on.
  const victims = server.processes().slice(1)
  if (workers > 1 && victims.length > 1 && random.chance(0.4)) {
    process.kill(random.pick(victims), 'SIGKILL')
    await wait(500)
    isOver = true
    await Promise.all(work)
    const faults = await examine(server, actors)
    await server.whole(workers)
    return faults
  }
  const { restart } = await server.crash()
  isOver = true
  await Promise.all(work)
  const faults = await examine(server, actors)
  const shift = random.int(-HALF_DAY_MS, HALF_DAY_MS)
  // The clock by which ids and sessions go is wrong by an error of its own.
  const clockError = random.int(-HALF_DAY_MS, HALF_DAY_MS)
  await restart({ time: new Date(NOON + shift).toISOString(), clockError })
  return faults
}

/**
 * Kills a school's server at random moments while six teachers write and the office carries out orders, with both
 * clocks set anew at each start. After each kill every confirmed save must be there, the one that was not answered wholly
 * or not at all, nothing twice, totals as a fresh count gives them, and the change journal unbroken. The same seed kills
 * at the same moments.
 */
export const soak = async ({
  kills,
  seed,
  workers = 1,
  say = () => undefined,
}: Soak): Promise<SoakReport> => {
  const random = createRandom(seed)
  const server = await startServer({ env: { WORKERS: String(workers) } })
  const faults: string[] = []
  try {
    const actors = await withDatabase(server, async (client) => [
      ...(await findTargets(client, TEACHERS)).map((target, index) =>
        createTeacher(server.url, target, random.fork(`teacher ${index}`)),
      ),
      createOffice(server.url, await findLeavers(client), random.fork('office')),
    ])
    await withDatabase(server, async (client) => {
      for (const actor of actors) await actor.begin(client)
    })
    const confirmed = () => actors.reduce((sum, actor) => sum + actor.confirmed(), 0)
    for (let kill = 1; kill <= kills; kill += 1) {
      await server.whole(workers)
      const found = await oneKill({ server, actors, random, workers })
      faults.push(...found.map((fault) => `kill ${kill}: ${fault}`))
      const orders = actors.at(-1)!.confirmed()
      say(
        `kill ${kill} of ${kills}: ${confirmed()} saves confirmed, ${orders} orders among them, ${found.length} faults`,
      )
    }
    faults.push(...actors.flatMap((actor) => actor.refusals()))
    return { kills, confirmed: confirmed(), faults }
  } finally {
    await server.stop()
  }
}
