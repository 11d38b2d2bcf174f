import { afterAll, beforeAll } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import type { SchoolPlugin } from '@/core/plugin'

import { type Caller, signInActors } from './actors'
import { bootSchool } from './boot'
import { standAt } from './clock'
import { databaseServer } from './database-server'
import { databaseTemplate } from './database-template'
import { populate } from './populate'
import { serverTemplate } from './server-template'
import { type ActorName, buildWorld, recallWorld, recordOf, type World, type WorldRecord } from './world'

type SuiteOptions = {
  plugins?: readonly SchoolPlugin[]
  /** Something own and something foreign in every collection. */
  isPopulated?: boolean
}

export type Suite = {
  payload: Payload
  /** A folder of the suite's own. */
  folder: string
  world: World
  /** A second school in the same database. */
  away: World
  unmigrated: string[]
  /** Requests of somebody of the first school. */
  as: (actor: ActorName) => Caller
  /** Requests of somebody of the second school. */
  asAway: (actor: ActorName) => Caller
  nobody: Caller
  reqOf: (actor: ActorName) => Promise<PayloadRequest>
}

type Kept = { unmigrated: string[]; world: WorldRecord; away: WorldRecord }

/** A server that stands in for MongoDB takes its time to make everything once. */
const PATIENCE_MS = databaseServer ? 400_000 : 120_000

/** Two schools on a database of their own for the tests of a file, with the clock stopped at the tests' day. */
export const useSchools = ({ plugins, isPopulated = false }: SuiteOptions = {}): Suite => {
  const suite = {} as Suite
  let destroy: (() => Promise<void>) | undefined
  beforeAll(async () => {
    standAt()
    const name = isPopulated ? 'two-populated-schools' : 'two-schools'
    const template = plugins ? undefined : databaseTemplate<Kept>(name)
    const onServer = plugins ? undefined : serverTemplate<Kept>(name)
    let kept: Kept | undefined
    const { payload, folder, unmigrated, ...booted } = await bootSchool({
      plugins,
      copyDatabase: (place) => (kept = template?.copyTo(place))?.unmigrated,
    })
    destroy = booted.destroy
    kept ??= await onServer?.recall(payload, folder)
    const world = kept ? recallWorld(payload, kept.world) : await buildWorld(payload)
    const away = kept ? recallWorld(payload, kept.away) : await buildWorld(payload, 'Школа № 2')
    if (!kept) {
      if (isPopulated) {
        await populate(world)
        await populate(away)
      }
      const made = { unmigrated, world: recordOf(world), away: recordOf(away) }
      await template?.keep({ payload, folder, kept: made })
      await onServer?.keep(payload, folder, made)
    }
    const { as, nobody, reqOf } = await signInActors(payload, [
      ...Object.values(world.users),
      ...Object.values(away.users),
    ])
    Object.assign(suite, {
      payload,
      folder,
      world,
      away,
      unmigrated,
      nobody,
      as: (actor) => as(world.users[actor]),
      asAway: (actor) => as(away.users[actor]),
      reqOf: (actor) => reqOf(world.users[actor]),
    } satisfies Suite)
  }, PATIENCE_MS)
  afterAll(() => destroy?.(), PATIENCE_MS)
  return suite
}
