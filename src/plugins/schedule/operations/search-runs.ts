import { askNeighbours, hearNeighbours, tellNeighbours } from '@/core/neighbours'

import type { Entry } from '../domain/school-week'
import type { Impossible } from '../domain/solver/find-impossible'
import type { Progress, Unplaced } from '../domain/solver/problem'
import type { Score } from '../domain/solver/score'

/** A result nobody takes is kept for so long. */
const KEPT = 60 * 60_000

/** A search as any process of the server can be told of it. */
export type Run = {
  school: number
  version: number
  revision: number
  startedAt: number
  endedAt: number | null
  progress: Progress | null
  found: { entries: Entry[]; unplaced: Unplaced[]; score: Score } | null
  hasFailed: boolean
  before: Score
  impossible: Impossible[]
}
type Own = { run: Run; stop: () => Promise<unknown> }

/** Those of this process; the pages and the server are two bundles of it. */
const RUNS = Symbol.for('asu-rso.schedule-searches')
const own = ((globalThis as { [RUNS]?: Map<number, Own> })[RUNS] ??= new Map<number, Own>())

const LOOK = 'schedule.search'
const STOP = 'schedule.search-stop'
const DROP = 'schedule.search-drop'
const RUNNING = 'schedule.search-running'

const dropOld = (): void => {
  for (const [version, { run }] of own) {
    if (run.endedAt !== null && Date.now() - run.endedAt > KEPT) own.delete(version)
  }
}
const stopHere = async (version: number): Promise<Run | undefined> => {
  const mine = own.get(version)
  await mine?.stop()
  return mine?.run
}
const isRunningHere = (): true | undefined =>
  [...own.values()].some(({ run }) => run.endedAt === null) || undefined

hearNeighbours<number>(LOOK, (version) => own.get(version)?.run)
hearNeighbours<number>(STOP, stopHere)
hearNeighbours<number>(DROP, (version) => void own.delete(version))
hearNeighbours(RUNNING, isRunningHere)

/** The search for a version, whichever process of the server runs it. */
export const findRun = async (version: number): Promise<Run | undefined> =>
  own.get(version)?.run ?? (await askNeighbours<Run>(LOOK, version))[0]

/** Stops the search for a version, whichever process runs it, and answers when it has ended. */
export const stopRun = async (version: number): Promise<Run | undefined> =>
  (await stopHere(version)) ?? (await askNeighbours<Run>(STOP, version))[0]

export const forgetRun = async (version: number): Promise<void> => {
  own.delete(version)
  await tellNeighbours(DROP, version)
}

/**
 * Enters a search that is about to begin, in place of an earlier one of the same version. `false` when one is running
 * on this server: of two that begin at the same moment neither does.
 */
export const claimRun = async (claim: Own): Promise<boolean> => {
  dropOld()
  const { version } = claim.run
  if (isRunningHere()) return false
  const earlier = own.get(version)
  own.set(version, claim)
  if ((await askNeighbours<true>(RUNNING, null)).length === 0) {
    await tellNeighbours(DROP, version)
    return true
  }
  if (earlier) own.set(version, earlier)
  else own.delete(version)
  return false
}
