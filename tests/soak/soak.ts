import { MongoClient } from 'mongodb'

import { createRandom } from '@/demo/random'

import { startServer } from '../e2e/helpers/server'
import { databaseOnServer, nameOfDatabase } from '../helpers/database-on-server'
import { SECRET, withDatabase } from './database'
import { type Link, openLink } from './database-link'
import { createOffice, findLeavers } from './office'
import { cut, kill, type Life } from './rounds'
import { findTargets } from './targets'
import { createTeacher } from './teacher'

const TEACHERS = 6

export type SoakReport = { confirmed: number; faults: string[] }
type Soak = {
  kills: number
  /** How often the database is cut off; only one on a MongoDB server can be. */
  cuts?: number
  seed: number
  workers?: number
  /** The address of a MongoDB server, where the soak has a database of its own; without it the school is in a file. */
  databaseServer?: string | undefined
  say?: (line: string) => void
}

const dropDatabase = async (uri: string): Promise<void> => {
  const client = await MongoClient.connect(uri)
  await client.db().dropDatabase()
  await client.close()
}

/** Starts a school of the soak: in a file, or on a server by a way that can be cut. */
const openSchool = async ({ workers = 1, databaseServer }: Pick<Soak, 'workers' | 'databaseServer'>) => {
  const env = { WORKERS: String(workers) }
  if (!databaseServer) {
    const server = await startServer({ env })
    return { server, place: server, link: undefined, close: server.stop }
  }
  const uri = databaseOnServer(databaseServer, nameOfDatabase())
  const link: Link = await openLink(uri)
  const server = await startServer({
    env: { ...env, DATABASE_URI: link.uri, PAYLOAD_SECRET: SECRET, DEMO: '1', SECOND_FACTOR: 'offered' },
  })
  const close = async (): Promise<void> => {
    await server.stop()
    await link.close()
    // A run of tests drops what it has made when all of it is over.
    if (!process.env.TEST_DATABASE_RUN) await dropDatabase(uri)
  }
  return { server, place: { uri, folder: server.folder }, link, close }
}

/**
 * Kills a school's server and cuts its database off at random moments while six teachers write and the office carries
 * out orders, with both clocks set anew at each start. After each every confirmed save must be there, the one that was
 * not answered wholly or not at all, nothing twice, totals as a fresh count gives them, and the change journal unbroken.
 * The same seed does the same at the same moments.
 */
export const soak = async ({
  kills,
  cuts = 0,
  seed,
  workers = 1,
  databaseServer,
  say = () => undefined,
}: Soak): Promise<SoakReport> => {
  const random = createRandom(seed)
  const { server, place, link, close } = await openSchool({ workers, databaseServer })
  const faults: string[] = []
  try {
    const actors = await withDatabase(place, async (database) => [
      ...(await findTargets(database, TEACHERS)).map((target, index) =>
        createTeacher(server.url, target, random.fork(`teacher ${index}`)),
      ),
      createOffice(server.url, await findLeavers(database), random.fork('office')),
    ])
    await withDatabase(place, async (database) => {
      for (const actor of actors) await actor.begin(database)
    })
    const confirmed = () => actors.reduce((sum, actor) => sum + actor.confirmed(), 0)
    const life: Life = { server, place, actors, random, workers }
    const all = kills + cuts
    for (let round = 1, left = cuts; round <= all; round += 1) {
      await server.whole(workers)
      const isCut = link !== undefined && random.chance(left / (all - round + 1))
      // Every second cut lasts longer than the server looks for its database.
      const isLong = isCut && left-- % 2 === cuts % 2
      const found = isCut ? await cut({ ...life, link, isLong }) : await kill(life)
      const name = isCut ? 'cut' : 'kill'
      faults.push(...found.map((fault) => `${name}, round ${round}: ${fault}`))
      const orders = actors.at(-1)!.confirmed()
      say(
        `${name}, round ${round} of ${all}: ${confirmed()} saves confirmed, ${orders} orders among them, ${found.length} faults`,
      )
    }
    faults.push(...actors.flatMap((actor) => actor.refusals()))
    return { confirmed: confirmed(), faults }
  } finally {
    await close()
  }
}
