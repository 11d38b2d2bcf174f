import { afterAll, beforeAll } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import type { SchoolPlugin } from '@/core/plugin'

import { type Caller, signInActors } from './actors'
import { bootSchool } from './boot'
import { standAt } from './clock'
import { populate } from './populate'
import { type ActorName, buildWorld, type World } from './world'

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

/** Two schools on a database of their own for the tests of a file, with the clock stopped at the tests' day. */
export const useSchools = ({ plugins, isPopulated = false }: SuiteOptions = {}): Suite => {
  const suite = {} as Suite
  let destroy: (() => Promise<void>) | undefined
  beforeAll(async () => {
    standAt()
    const { payload, folder, unmigrated, ...booted } = await bootSchool({ plugins })
    destroy = booted.destroy
    const world = await buildWorld(payload)
    const away = await buildWorld(payload, 'Школа № 2')
    if (isPopulated) {
      await populate(world)
      await populate(away)
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
  }, 120_000)
  afterAll(() => destroy?.())
  return suite
}
