import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { schoolWeek } from '../domain/school-week'
import { findImpossible, type Impossible } from '../domain/solver/find-impossible'
import type { Progress, Unplaced } from '../domain/solver/problem'
import { scoreTimetable, type Score } from '../domain/solver/score'
import { SLUGS } from '../slugs'
import { runSearch, type Search } from './worker/run-search'
import { insertEntries } from './change-entries'
import { entriesOf, groupPlacesOf, limitsOf, loadVersion, takeDraft } from './load-version'
import { nameWorkload } from './name-workload'
import { changedMeanwhile, noSearch, notDraft, noWorkloads, searchBusy } from './schedule-errors'
import { claimRun, findRun, forgetRun, type Run, stopRun } from './search-runs'
import { weekSource } from './week-source'

/** Exchanges tried and milliseconds at most: a look, a timetable to work with, a thorough search. */
const EFFORTS = {
  quick: { steps: 2_000_000, longest: 20_000 },
  usual: { steps: 8_000_000, longest: 55_000 },
  thorough: { steps: 25_000_000, longest: 5 * 60_000 },
} as const
export type Effort = keyof typeof EFFORTS

type Args = { req: PayloadRequest; facts: Facts; id: number }
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
  const version = await loadVersion({ req, facts, id })
  if (version.state !== 'draft') throw notDraft()
  if (version.revision !== revision) throw changedMeanwhile()
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
  const { problem } = week
  if (problem.workloads.length === 0) throw noWorkloads()
  const run: Run = {
    school: facts.school,
    version: id,
    revision,
    startedAt: Date.now(),
    endedAt: null,
    progress: null,
    found: null,
    hasFailed: false,
    before: scoreTimetable(problem, week.toCells(entries)),
    impossible: findImpossible(problem),
  }
  const begun: { search?: Search; ended?: Promise<void> } = {}
  const stop = async (): Promise<void> => {
    begun.search?.stop()
    await begun.ended
  }
  if (!(await claimRun({ run, stop }))) throw searchBusy()
  const search = runSearch({
    problem,
    options: { seed, steps: EFFORTS[effort].steps },
    onProgress: (progress) => void (run.progress = progress),
  })
  // On a busy machine it ends by the clock, with the best it has.
  const timer = setTimeout(search.stop, EFFORTS[effort].longest)
  begun.search = search
  begun.ended = search.result
    .then(({ cells, unplaced }) => {
      run.found = {
        entries: week.toEntries(cells),
        unplaced: [...unplaced],
        score: scoreTimetable(problem, cells),
      }
    })
    .catch((error: unknown) => {
      run.hasFailed = true
      req.payload.logger.error({ err: error, msg: 'The automatic timetable failed' })
    })
    .finally(() => {
      clearTimeout(timer)
      run.endedAt = Date.now()
    })
  return present(facts, run)
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
  state: run.hasFailed ? 'failed' : run.found ? 'done' : 'running',
  progress: run.progress,
  seconds: Math.round(((run.endedAt ?? Date.now()) - run.startedAt) / 1000),
  before: shown(run.before),
  after: run.found && shown(run.found.score),
  unplaced: (run.found?.unplaced ?? []).map((row) => ({
    ...row,
    name: nameWorkload(reference, row.workload),
  })),
  impossible: run.impossible.map((row) => ({
    ...row,
    names: row.workloads.map((workload) => nameWorkload(reference, workload)),
  })),
})

/** How far the search is; `null` when there is none. */
export const readSearch = async (args: Args): Promise<SearchState | null> => {
  await loadVersion(args)
  const run = await findRun(args.id)
  return run?.school === args.facts.school ? present(args.facts, run) : null
}

/** Stops the search; the best it has found is kept. */
export const stopSearch = async (args: Args): Promise<SearchState> => {
  await loadVersion(args)
  const run = await stopRun(args.id)
  if (run?.school !== args.facts.school) throw noSearch()
  return present(args.facts, run)
}

/** Puts what was found in the place of the draft's lessons; fixed ones are among it where they were. */
export const takeSearch = async (args: Args & { revision: number }): Promise<{ revision: number }> => {
  const { req, facts, id, revision } = args
  await loadVersion(args)
  const run = await findRun(id)
  if (run?.school !== facts.school || !run.found) throw noSearch()
  if (run.revision !== revision) throw changedMeanwhile()
  const entries = run.found.entries.filter(({ workload }) => facts.reference.workloads.has(workload))
  const answer = await inTransaction(req, async () => {
    await takeDraft({ req, facts, id, revision })
    await rows(req).remove({ collection: SLUGS.entries, where: { version: { equals: id } } })
    await insertEntries({ req, facts, id, entries })
    return { revision: revision + 1 }
  })
  await forgetRun(id)
  return answer
}
