/**
 * The timetable on the full demo school: the editor page, moving a lesson, publishing a week of the solver for the whole
 * school. `npx tsx --conditions=production bench/schedule-pages.ts`, after `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { groupBy } from '@/core/group-by'
import { DEMO_PASSWORD } from '@/demo/demo-logins'
import { indexProblem } from '@/plugins/schedule/domain/check-placement'
import { classLoad } from '@/plugins/schedule/domain/class-load'
import { controlDays, draftWorks } from '@/plugins/schedule/domain/load/draft-controls'
import { planMove } from '@/plugins/schedule/domain/plan-move'
import { schoolWeek } from '@/plugins/schedule/domain/school-week'
import type { EditorData } from '@/plugins/schedule/operations/read-editor'

import { measureRow } from './measure'
import { startBenchServer } from './server'

const TURNS = 100

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-schedule-'))
const server = await startBenchServer({ folder })

/** SQL statements of a request, as the server tells them. */
const statementsOf = ({ headers }: Response): number =>
  Number(/db;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1] ?? Number.NaN)

const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** What the editor counts after a move: where the lesson may go next, norms of its class, control works of the school. */
const judge = ({ source, entries, controls }: EditorData, turn: number): void => {
  const week = schoolWeek(source)
  const index = indexProblem(week.problem)
  const from = entries[(turn * 37) % entries.length]!
  const cells = week.toCells(entries)
  const at = groupBy(cells, ({ place }) => place)
  const taken = { workload: from.workload, cycleWeek: from.cycleWeek, from }
  for (let place = 0; place < week.problem.days * week.slots.count; place++)
    planMove({ week, index, at, entries, taken, place })
  const own = index.workloads.get(from.workload)!
  const grade = source.classes.find(({ id }) => id === own.class)!.grade
  classLoad({ problem: week.problem, cells, classId: own.class, grade, date: source.date })
  const { workloads, cycleWeeks } = source
  controlDays(draftWorks({ source: controls, workloads, entries, cycleWeeks }))
}

try {
  const login = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'zavuch', password: DEMO_PASSWORD }),
  })
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, origin: server.url, 'content-type': 'application/json' }
  const send = async <T>(method: string, address: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${server.url}${address}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const row = async (
    name: string,
    requests: number,
    request: Parameters<typeof measureRow>[0]['scenario']['request'],
  ) => {
    const found = await measureRow({ scenario: { name, requests, request }, clients: 1, url: server.url })
    print(
      `| ${name} | ${found.p50.toFixed(1)} | ${found.p95.toFixed(1)} | ${found.statements} |${found.failed ? ` ${found.failed} FAILED` : ''}`,
    )
  }

  const { docs } = await send<{ docs: { id: number }[] }>('GET', '/api/timetable-versions?limit=1')
  const { id } = await send<{ id: number }>('POST', '/api/schedule/versions', {
    name: 'Проба',
    copyOf: docs[0]!.id,
  })
  const version = `/api/schedule/versions/${id}`
  print('| what | p50, ms | p95, ms | statements |')
  await row('week page of a class, whole HTML', TURNS, () => ({ path: '/schedule', headers }))
  await row('editor page, whole HTML', TURNS, () => ({ path: `/schedule/editor/${id}`, headers }))
  const editor = await send<EditorData>('GET', version)
  const last = editor.entries.at(-1)!
  const judged = Array.from({ length: TURNS }, (_, turn) => {
    const start = performance.now()
    judge(editor, turn)
    return performance.now() - start
  }).sort((a, b) => a - b)
  print(
    `| conflicts and norms of a move, as the browser counts them | ${judged[TURNS / 2]!.toFixed(1)} | ${judged[TURNS * 0.95]!.toFixed(1)} | – |`,
  )
  // Taken away and put back by turns: ids are those of the answers, so the requests go one by one.
  let { revision } = editor.version
  const times: number[] = []
  const statements: number[] = []
  let entry = last.id
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = performance.now()
    const response = await fetch(`${server.url}${version}/changes`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        revision,
        remove: [entry],
        put: [{ workload: last.workload, weekday: last.weekday, number: last.number, room: last.room }],
      }),
    })
    if (!response.ok) throw new Error(`${version}/changes: ${response.status} ${await response.text()}`)
    const answer = (await response.json()) as { revision: number; ids: number[] }
    times.push(performance.now() - start)
    statements.push(statementsOf(response))
    revision = answer.revision
    entry = answer.ids[0]!
  }
  times.sort((a, b) => a - b)
  print(
    `| a lesson moved and saved | ${times[TURNS / 2]!.toFixed(1)} | ${times[TURNS * 0.95]!.toFixed(1)} | ${Math.max(...statements)} |`,
  )

  await send('POST', `${version}/search`, { revision, effort: 'quick', seed: 1 })
  for (let state = 'running'; state === 'running';) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    state = (await send<{ search: { state: string } }>('GET', `${version}/search`)).search.state
  }
  ;({ revision } = await send<{ revision: number }>('POST', `${version}/search/take`, { revision }))
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  for (const [name, address] of [
    ['preview of publishing', 'preview'],
    ['publishing for the whole school', 'publication'],
  ] as const) {
    const start = performance.now()
    const response = await fetch(`${server.url}${version}/${address}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ from, revision }),
    })
    const body = (await response.json()) as { added: number; removed: number }
    print(
      `| ${name}: +${body.added} −${body.removed} lessons | ${(performance.now() - start).toFixed(0)} | – | ${statementsOf(response)} |`,
    )
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
