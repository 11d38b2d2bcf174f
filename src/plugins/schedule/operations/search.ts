import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { schoolWeek, type SchoolWeek } from '../domain/school-week'
import { findImpossible, type Impossible } from '../domain/solver/find-impossible'
import type { Progress, Solution, Unplaced } from '../domain/solver/problem'
import { scoreTimetable, type Score } from '../domain/solver/score'
import { SLUGS } from '../slugs'
import { runSearch, type Search } from './worker/run-search'
import { insertEntries } from './change-entries'
import { entriesOf, groupPlacesOf, limitsOf, loadVersion, takeDraft } from './load-version'
import { nameWorkload } from './name-workload'
import { changedMeanwhile, noSearch, notDraft, noWorkloads, searchBusy } from './schedule-errors'
import { weekSource } from './week-source'

/** Exchanges tried and milliseconds at most: a look, a timetable to work with, a thorough search. */
const EFFORTS = {
  quick: { steps: 2_000_000, longest: 20_000 },
  usual: { steps: 8_000_000, longest: 55_000 },
  thorough: { steps: 25_000_000, longest: 5 * 60_000 },
} as const
export type Effort = keyof typeof EFFORTS

/** A result nobody takes is kept for so long. */
const KEPT = 60 * 60_000

type Run = {
  school: number
  version: number
  revision: number
  week: SchoolWeek
  search: Search
  startedAt: number
  endedAt: number | null
  progress: Progress | null
  solution: Solution | null
  hasFailed: boolean
  before: Score
  impossible: Impossible[]
}

/** Of this process; the pages and the server are two bundles of it. */
const RUNS = Symbol.for('asu-rso.schedule-searches')
const runs = ((globalThis as { [RUNS]?: Map<number, Run> })[RUNS] ??= new Map<number, Run>())

type Args = { req: PayloadRequest; facts: Facts; id: number }

const dropOld = (): void => {
  for (const [version, run] of runs) {
    if (run.endedAt !== null && Date.now() - run.endedAt > KEPT) runs.delete(version)
  }
}

type Start = Args & { effort: Effort; seed: number; revision: number }

/** Starts the automatic draft for a version. One search at a time: it takes a core of the server. */
export const startSearch = async ({
  req,
  facts,
  id,
  effort,
  seed,
  revision,
}: Start): Promise<SearchState> => {
  dropOld()
  const version = await loadVersion({ req, facts, id })
  if (version.state !== 'draft') throw notDraft()
  if (version.revision !== revision) throw changedMeanwhile()
  if ([...runs.values()].some(({ endedAt }) => endedAt === null)) throw searchBusy()
  const entries = await entriesOf(req, id)
  const week = schoolWeek(
    weekSource({
      facts,
      version,
      limits: await limitsOf(req, facts.school),
      groups: await groupPlacesOf(req, facts.school),
    }),
    entries,
  )
  if (week.problem.workloads.length === 0) throw noWorkloads()
  const run: Omit<Run, 'search'> = {
    school: facts.school,
    version: id,
    revision,
    week,
    startedAt: Date.now(),
    endedAt: null,
    progress: null,
    solution: null,
    hasFailed: false,
    before: scoreTimetable(week.problem, week.toCells(entries)),
    impossible: findImpossible(week.problem),
  }
  const search = runSearch({
    problem: week.problem,
    options: { seed, steps: EFFORTS[effort].steps },
    onProgress: (progress) => void (run.progress = progress),
  })
  // On a busy machine it ends by the clock, with the best it has.
  const timer = setTimeout(search.stop, EFFORTS[effort].longest)
  const own = Object.assign(run, { search })
  runs.set(id, own)
  void search.result
    .then((solution) => void (own.solution = solution))
    .catch((error: unknown) => {
      own.hasFailed = true
      req.payload.logger.error({ err: error, msg: 'The automatic timetable failed' })
    })
    .finally(() => {
      clearTimeout(timer)
      own.endedAt = Date.now()
    })
  return present(facts, own)
}

/** A score with counts only: clashes are told by their number. */
export type ShownScore = Omit<Score, 'clashes'> & { clashes: number }

export type SearchState = {
  state: 'running' | 'done' | 'failed'
  progress: Progress | null
  seconds: number
  /** Of the timetable as it was when the search began, and of what was found. */
  before: ShownScore
  after: ShownScore | null
  unplaced: (Unplaced & { name: string })[]
  impossible: (Impossible & { names: string[] })[]
}

const shown = ({ clashes, ...score }: Score): ShownScore => ({ ...score, clashes: clashes.length })

const present = ({ reference }: Facts, run: Run): SearchState => ({
  state: run.hasFailed ? 'failed' : run.solution ? 'done' : 'running',
  progress: run.progress,
  seconds: Math.round(((run.endedAt ?? Date.now()) - run.startedAt) / 1000),
  before: shown(run.before),
  after: run.solution && shown(scoreTimetable(run.week.problem, run.solution.cells)),
  unplaced: (run.solution?.unplaced ?? []).map((row) => ({
    ...row,
    name: nameWorkload(reference, row.workload),
  })),
  impossible: run.impossible.map((row) => ({
    ...row,
    names: row.workloads.map((workload) => nameWorkload(reference, workload)),
  })),
})

const requireRun = async (args: Args): Promise<Run> => {
  await loadVersion(args)
  const run = runs.get(args.id)
  if (run?.school !== args.facts.school) throw noSearch()
  return run
}

/** How far the search is; `null` when there is none. */
export const readSearch = async (args: Args): Promise<SearchState | null> => {
  await loadVersion(args)
  const run = runs.get(args.id)
  return run?.school === args.facts.school ? present(args.facts, run) : null
}

/** Stops the search; the best it has found is kept. */
export const stopSearch = async (args: Args): Promise<SearchState> => {
  const run = await requireRun(args)
  run.search.stop()
  await run.search.result.catch(() => undefined)
  return present(args.facts, run)
}

/** Puts what was found in the place of the draft's lessons; fixed ones are among it where they were. */
export const takeSearch = async (args: Args & { revision: number }): Promise<{ revision: number }> => {
  const { req, facts, id, revision } = args
  const run = await requireRun(args)
  const { solution, week } = run
  if (!solution) throw noSearch()
  if (run.revision !== revision) throw changedMeanwhile()
  const answer = await inTransaction(req, async () => {
    await takeDraft({ req, facts, id, revision })
    await rows(req).remove({ collection: SLUGS.entries, where: { version: { equals: id } } })
    const entries = week
      .toEntries(solution.cells)
      .filter(({ workload }) => facts.reference.workloads.has(workload))
    await insertEntries({ req, facts, id, entries })
    return { revision: revision + 1 }
  })
  runs.delete(id)
  return answer
}
