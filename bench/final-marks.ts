/**
 * Final marks on the full demo school: the page of a group, a save of 25 marks, the state of the whole school, the sheet
 * of a class; one client and eight. `npm run bench -- final-marks`, after `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'

import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { publish } from './figures'
import { measureRow, type Scenario } from './measure'
import { startBenchServer } from './server'

const TURNS = 200
const CLIENTS = [1, 8]
const REASON = 'Итоговая контрольная работа'

type Cell = { value: number | string | null; suggested: number | null; isMember: boolean }
type Page = {
  periods: { key: string; state: string }[]
  students: { id: number; cells: Record<string, Cell> }[]
  workload: { class: { id: number } }
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-finals-'))
const server = await startBenchServer({ folder })

const signIn = async (username: string): Promise<Record<string, string>> => {
  const response = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!response.ok || !cookie) throw new Error(`${username} cannot sign in: ${response.status}`)
  return { cookie }
}

/** Each client saves a group of its own, as the bench of the journal does: each save changes all of its marks. */
const saver = async (username: string, workload: number) => {
  const headers = await signIn(username)
  const address = `/api/finals/workloads/${workload}`
  const page = (await (await fetch(server.url + address, { headers })).json()) as Page
  const period = page.periods.find(({ state }) => state === 'open')!.key
  const kept = new Map(
    page.students
      .filter(({ cells }) => cells[period]!.isMember)
      .slice(0, 25)
      .map(({ id, cells }) => [id, cells[period]!.value]),
  )
  return (turn: number) => ({
    path: address,
    method: 'POST' as const,
    headers,
    body: {
      changes: [...kept].map(([student, was], index) => {
        const now = 2 + ((turn + index) % 4)
        kept.set(student, now)
        return { student, period, was, now, reason: `${REASON} ${turn}` }
      }),
    },
  })
}

/** The same data in raw SQL, one connection, no rules, no HTTP: p50 in milliseconds. */
const floorOf = async (workload: number): Promise<number> => {
  const client = createClient({ url: `file:${server.database}` })
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = performance.now()
    await client.execute({
      sql: 'SELECT student_id, term_id, mark_sum, weight_sum, plain_count, debts FROM term_totals WHERE workload_id = ?',
      args: [workload],
    })
    await client.execute({
      sql: 'SELECT student_id, kind, period, value, code, reason FROM final_marks WHERE workload_id = ?',
      args: [workload],
    })
    times.push(performance.now() - start)
  }
  client.close()
  return times.sort((left, right) => left - right)[TURNS / 2]!
}

try {
  // Groups with a teacher of its own each, as many as there are clients.
  const client = createClient({ url: `file:${server.database}` })
  const { rows: found } = await client.execute(`
    SELECT w.id AS workload, min(u.username) AS teacher FROM workloads w
    JOIN classes c ON c.id = w.class_id AND c.grade BETWEEN 5 AND 8
    JOIN staff s ON s.id = w.teacher_id JOIN users u ON u.person_id = s.person_id
    WHERE w.subgroup_id IS NULL AND w."to" IS NULL GROUP BY w.teacher_id LIMIT 8`)
  client.close()
  const groups = found.map(({ workload, teacher }) => ({
    workload: Number(workload),
    teacher: teacher as string,
  }))
  const savers = await Promise.all(groups.map(({ teacher, workload }) => saver(teacher, workload)))
  const { workload, teacher } = groups[0]!
  const own = await signIn(teacher)
  const deputy = await signIn('zavuch')
  const page = (await (
    await fetch(`${server.url}/api/finals/workloads/${workload}`, { headers: own })
  ).json()) as Page
  const get = (address: string, headers: Record<string, string>) => () => ({ path: address, headers })
  const list: Scenario[] = [
    {
      name: 'final marks page',
      floor: 'page',
      request: get(`/final-marks/${workload}`, own),
      requests: TURNS,
    },
    {
      name: 'final marks page, data only',
      floor: 'page',
      request: get(`/api/finals/workloads/${workload}`, own),
      requests: TURNS,
    },
    {
      name: 'final marks save, 25',
      request: (turn, one) => savers[one % savers.length]!(turn),
      requests: TURNS,
    },
    { name: 'state of the school, data only', request: get('/api/finals/state', deputy), requests: TURNS },
    {
      name: 'sheet of a class, data only',
      request: get(`/api/finals/classes/${page.workload.class.id}/sheet`, deputy),
      requests: TURNS,
    },
  ]
  const lines: string[] = []
  const floor = await floorOf(workload)
  for (const scenario of list)
    for (const clients of CLIENTS) {
      const row = await measureRow({ scenario, clients, url: server.url })
      const ratio = scenario.floor ? `× ${(row.p50 / floor).toFixed(1)}` : '–'
      lines.push(
        `| ${row.name} | ${clients} | ${row.p50.toFixed(1)} | ${row.p95.toFixed(1)} | ${row.perSecond.toFixed(0)} | ${row.statements} | ${ratio} |`,
      )
      if (row.failed > 0) {
        process.stdout.write(`${row.name}: ${row.failed} FAILED\n`)
        process.exitCode = 1
      }
    }
  await publish(
    'final marks',
    [
      '| what | clients | p50, ms | p95, ms | requests a second | statements | p50 to the floor |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...lines,
      '',
      `Floor: the page in raw SQL, ${floor.toFixed(2)} ms.`,
    ].join('\n'),
  )
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
