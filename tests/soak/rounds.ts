import { setTimeout as wait } from 'node:timers/promises'

import type { Random } from '@/demo/random'

import type { SchoolServer } from '../e2e/helpers/server'
import type { Actor } from './actor'
import type { Place } from './database'
import type { Link } from './database-link'
import { examine } from './examine'
import { signIn } from './sign-in'

/** Noon of the school's day in the tests; each start finds the clock up to half a day before it or after it. */
const NOON = Date.parse('2026-11-23T12:00:00+04:00')
const HALF_DAY_MS = 12 * 3_600_000
/** A database may hold what a killed server had begun for a minute; a browser tries again meanwhile. */
const PATIENCE_MS = 90_000

export type Life = {
  server: SchoolServer
  place: Place
  actors: readonly Actor[]
  random: Random
  workers: number
  /** The way to the database, where there is one to cut. */
  link?: Link | undefined
}

const repeat = async (actor: Actor): Promise<void> => {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await actor.repeat()
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await wait(500)
    }
  }
}

const begin = async (actors: readonly Actor[]): Promise<void> => {
  await Promise.all(actors.map((actor) => actor.signIn()))
  await Promise.all(actors.map(repeat))
}

/** One life of the server: people write, it is killed in the middle, and what it left is looked at. */
export const kill = async ({ server, place, actors, random, workers }: Life): Promise<string[]> => {
  await begin(actors)
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
    const faults = await examine(place, actors)
    await server.whole(workers)
    return faults
  }
  const { restart } = await server.crash()
  isOver = true
  await Promise.all(work)
  const faults = await examine(place, actors)
  const shift = random.int(-HALF_DAY_MS, HALF_DAY_MS)
  // The clock by which ids and sessions go is wrong by an error of its own.
  const clockError = random.int(-HALF_DAY_MS, HALF_DAY_MS)
  await restart({ time: new Date(NOON + shift).toISOString(), clockError })
  return faults
}

/** Works on as a browser does: what was not answered is sent again. */
const persist = async (actor: Actor, shouldStop: () => boolean): Promise<void> => {
  await actor.work(shouldStop)
  while (actor.mayRepeatAtOnce && !shouldStop()) {
    await wait(200)
    const isAnswered = await actor.repeat().then(
      () => true,
      () => false,
    )
    if (isAnswered) await actor.work(shouldStop)
  }
}

const statusOf = (url: string, cookie = ''): Promise<number | null> =>
  fetch(url, { headers: { cookie, connection: 'close' }, redirect: 'manual' }).then(
    ({ status }) => status,
    () => null,
  )

/** Cuts at a moment of chance: between two words, in the middle of one, or before an answer is heard. */
const cutSomewhere = async (link: Link, random: Random): Promise<void> => {
  await wait(random.int(200, 2000))
  if (random.chance(0.75)) {
    const cut = link.cutAfter(random.int(1, 40_000), random.pick(['questions', 'answers']))
    await Promise.race([cut, wait(5000)])
  }
  link.cut()
}

/** A server that cannot save says so, says that it lives, and sends nobody who is signed in to sign in. */
const truthOf = async (url: string, cookie: string): Promise<string[]> => {
  const [ready, alive] = [await statusOf(`${url}/readyz`), await statusOf(`${url}/healthz`)]
  const page = await statusOf(url, cookie)
  return [
    ...(ready === 503 ? [] : [`/readyz says ${ready} while the database is cut off`]),
    ...(alive === 200 ? [] : [`/healthz says ${alive} while the database is cut off`]),
    ...(page !== null && page >= 500 ? [] : [`the first page says ${page} while the database is cut off`]),
  ]
}

/** A refusal that a person can read and act on. */
const isHonest = (trouble: string): boolean => /^503 .*повторите/is.test(trouble)

type Cut = Life & { link: Link; isLong: boolean }

/** People write, the database is cut off and comes back: the server tells the truth and goes on by itself. */
export const cut = async ({ server, place, actors, random, link, isLong }: Cut): Promise<string[]> => {
  await begin(actors)
  const cookie = await signIn(server.url, 'director')
  const former = actors.map((actor) => actor.troubles().length)
  const processes = server.processes().join()
  let isOver = false
  const work = actors.map((actor) => persist(actor, () => isOver))
  await cutSomewhere(link, random)
  const faults: string[] = []
  if (isLong) faults.push(...(await truthOf(server.url, cookie)))
  else await wait(random.int(0, 3000))
  link.mend()
  await server.ready()
  await wait(random.int(500, 1500))
  isOver = true
  await Promise.all(work)
  if (server.processes().join() !== processes) faults.push('the server did not live through the cut')
  const troubles = actors.flatMap((actor, index) => actor.troubles().slice(former[index]))
  faults.push(...troubles.filter((trouble) => !isHonest(trouble)).map((trouble) => `answered: ${trouble}`))
  return [...faults, ...(await examine(place, actors))]
}
