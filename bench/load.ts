import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { groupBy } from '@/core/group-by'
import { createRandom } from '@/demo/random'

import { processTree } from '../tests/e2e/helpers/process-tree'
import { findPeople } from './load/people'
import { coreLoad, cpuSecondsOf, memoryOf, readCores } from './load/processes'
import { loadTable, p95Of, type Sample } from './load/report'
import { createVisitor, THINK, type Visitor } from './load/visitor'
import { startBenchServer } from './server'

/**
 * `npm run bench:load -- --users 300 --seconds 300 --workers 2`: the first of September. So many people of the demo
 * school have it open at once, each with pauses to read; what is measured begins when all have signed in.
 * Ends with 1 when anything failed or the p95 of all requests is over half a second.
 */
const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '300' },
    workers: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'boolean', default: false },
  },
})
const users = Number(values.users)
const seconds = Number(values.seconds)
const MOST_P95_MS = 500
/** At most so many sign in at the same moment before the measurement; a hash takes a core for a tenth of a second. */
const SIGNING_IN = 4
/** The school's day: a Monday of the second quarter, noon. */
const SCHOOL_TIME = '2026-11-23T12:30:00+04:00'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const memoryLine = (list: readonly number[]): string =>
  `${list.reduce((sum, megabytes) => sum + megabytes, 0)} MB (${list.join(' + ')})`

const measure = async (visitors: readonly Visitor[], url: string, pid: number): Promise<boolean> => {
  const random = createRandom(Number(values.seed)).fork('pauses')
  const samples: Sample[] = []
  const visit = async (visitor: Visitor, end: number): Promise<void> => {
    const pause = () => THINK[visitor.person.kind] * 1000 * (0.5 + random.next())
    // Nobody begins at the same moment as the others.
    await wait(pause() * random.next())
    while (performance.now() < end) {
      const { name, run } = visitor.next()
      const start = performance.now()
      const sample = await run().then(
        ({ status, bytes, milliseconds }) => ({
          bytes,
          milliseconds,
          fault: status === 200 ? null : String(status),
        }),
        (error: unknown) => ({
          bytes: 0,
          milliseconds: performance.now() - start,
          fault: (error as Error).message,
        }),
      )
      samples.push({ name, ...sample })
      await wait(Math.min(pause(), Math.max(0, end - performance.now())))
    }
  }
  const tree = processTree(pid)
  const before = { cores: await readCores(), cpu: await cpuSecondsOf(tree), memory: await memoryOf(tree) }
  const begin = performance.now()
  const end = begin + seconds * 1000
  const middle = wait(seconds * 500).then(async () => memoryOf(processTree(pid)))
  const own = process.cpuUsage()
  await Promise.all(visitors.map((visitor) => visit(visitor, end)))
  const took = (performance.now() - begin) / 1000
  const cores = coreLoad(before.cores, await readCores())
  const after = processTree(pid)
  const cpu = (await cpuSecondsOf(after)) - before.cpu
  const { user, system } = process.cpuUsage(own)
  say(`\n${loadTable(samples, took)}\n`)
  say(`memory of the server: start ${memoryLine(before.memory)}, middle ${memoryLine(await middle)},`)
  say(`  end ${memoryLine(await memoryOf(after))}`)
  say(
    `cores busy: ${cores.map((share) => `${share} %`).join(', ')}; the server used ${(cpu / took).toFixed(2)}`,
  )
  say(`  of ${cores.length} cores, these clients ${((user + system) / 1e6 / took).toFixed(2)}`)
  say(`load average now: ${os.loadavg().map((load) => load.toFixed(2)).join(' ')}`) // prettier-ignore
  const faults = new Map<string, number>()
  for (const { name, fault } of samples)
    if (fault) faults.set(`${name}: ${fault}`, (faults.get(`${name}: ${fault}`) ?? 0) + 1)
  for (const [fault, count] of faults) say(`✗ ${count} × ${fault}`)
  const p95 = p95Of(samples)
  say(`p95 of all: ${p95.toFixed(0)} ms, ${faults.size === 0 ? 'no errors' : 'ERRORS'}, at ${url}`)
  return faults.size === 0 && p95 < MOST_P95_MS
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-load-'))
say(`load average before: ${os.loadavg().map((load) => load.toFixed(2)).join(' ')}`) // prettier-ignore
const server = await startBenchServer({
  folder,
  schoolTime: SCHOOL_TIME,
  args: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${path.join(os.tmpdir(), 'rso-load-profile')}`] : [],
  env: {
    STATEMENT_HEADER: '0',
    ...(values.workers ? { WORKERS: values.workers } : {}),
    // Limits of requests stay as they are, so that counting them is measured too.
    RATE_LIMIT_API_SESSION: '1200',
    RATE_LIMIT_API_IP: '100000',
  },
})
try {
  const date = SCHOOL_TIME.slice(0, 10)
  const people = await findPeople(server.database, users, date)
  const random = createRandom(Number(values.seed))
  const visitors = people.map((person) =>
    createVisitor({ url: server.url, person, random: random.fork(person.username), date }),
  )
  const queue = [...visitors]
  const hashes: Sample[] = []
  await Promise.all(
    Array.from({ length: SIGNING_IN }, async () => {
      for (let visitor = queue.pop(); visitor; visitor = queue.pop()) {
        const answer = await visitor.signIn()
        if (answer.status !== 200)
          throw new Error(`${visitor.person.username} cannot sign in: ${answer.status}`)
        hashes.push({ name: `sign in, ${SIGNING_IN} at once`, ...answer, fault: null })
      }
    }),
  )
  const kinds = [...groupBy(people, ({ kind }) => kind)]
  say(`${people.length} people: ${kinds.map(([kind, list]) => `${list.length} × ${kind}`).join(', ')}`)
  const [, , , signIn] = loadTable(hashes, 1).split('\n')
  say(signIn ?? '')
  if (!(await measure(visitors, server.url, server.pid))) process.exitCode = 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
// Connections that visitors keep open end with the process.
process.exit()
