import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'

import { createClient } from '@libsql/client'

/** A lesson that one client saves: nobody else writes there. */
export type Target = { teacher: string; lesson: number; assignment: number; students: number[] }

export type BenchFacts = {
  targets: Target[]
  /** The workload with the most marks in a class of usual size, its teacher and its term's dates. */
  workload: number
  teacher: string
  lesson: number
  assignment: number
  students: number[]
  from: string
  to: string
  date: string
  /** A guardian with a child, and the child. */
  guardian: string
  child: number
}
export type BenchServer = {
  url: string
  pid: number
  database: string
  facts: BenchFacts
  stop: () => Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '..')

const freePort = async (): Promise<number> => {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  return port
}

/** Picks a full class's journal page that the measurements read and write. */
const findFacts = async (database: string): Promise<BenchFacts> => {
  const client = createClient({ url: `file:${database}` })
  const one = async (sql: string, args: (string | number)[] = []) => {
    const { rows } = await client.execute({ sql, args })
    if (!rows[0]) throw new Error(`The demo school has nothing for: ${sql}`)
    return rows[0] as unknown as Record<string, string | number>
  }
  const { rows: pages } = await client.execute(`
    SELECT m.workload_id AS workload, u.username AS teacher, count(*) AS marks
    FROM marks m
    JOIN workloads w ON w.id = m.workload_id AND w.subgroup_id IS NULL AND w."to" IS NULL
    JOIN staff s ON s.id = w.teacher_id
    JOIN users u ON u.person_id = s.person_id
    GROUP BY m.workload_id ORDER BY marks DESC LIMIT 8`)
  const targets: Target[] = []
  let first: { lesson: Record<string, string | number>; workload: number } | undefined
  for (const page of pages) {
    const lesson = await one(
      `SELECT l.id AS id, l.date AS date, a.id AS assignment, t."from" AS "from", t."to" AS "to"
       FROM lessons l JOIN assignments a ON a.lesson_id = l.id JOIN terms t ON t.id = l.term_id
       WHERE l.workload_id = ? AND l.state = 'held' ORDER BY l.date DESC LIMIT 1`,
      [page.workload as number],
    )
    const { rows: students } = await client.execute({
      sql: `SELECT e.student_id AS id FROM enrolments e JOIN workloads w ON w.class_id = e.class_id
            WHERE w.id = ? AND e."from" <= ? AND (e."to" IS NULL OR e."to" >= ?) LIMIT 25`,
      args: [page.workload as number, lesson.date as string, lesson.date as string],
    })
    targets.push({
      teacher: page.teacher as string,
      lesson: lesson.id as number,
      assignment: lesson.assignment as number,
      students: students.map(({ id }) => id as number),
    })
    first ??= { lesson, workload: page.workload as number }
  }
  const target = targets[0]
  if (!first || !target) throw new Error('The demo school has no marks')
  const { lesson, workload } = first
  const parent = await one(
    `SELECT u.username AS guardian, g.student_id AS child FROM guardianships g
     JOIN users u ON u.person_id = g.guardian_id JOIN enrolments e ON e.student_id = g.student_id
     JOIN workloads w ON w.class_id = e.class_id WHERE w.id = ? AND g."to" IS NULL AND e."to" IS NULL
     AND u.id IN (SELECT parent_id FROM users_statuses WHERE value = 'guardian') LIMIT 1`,
    [workload],
  )
  client.close()
  return {
    targets,
    workload,
    ...target,
    from: lesson.from as string,
    to: lesson.to as string,
    date: lesson.date as string,
    guardian: parent.guardian as string,
    child: parent.child as number,
  }
}

type Start = {
  folder: string
  args?: string[]
  env?: Record<string, string>
  /** An instant at which the clock of the school begins; the machine's without it. */
  schoolTime?: string
}

const SET_CLOCK = path.join(ROOT, 'tests/e2e/helpers/set-clock.mjs')

/** Starts the built server on a demo school of its own. Build first: `npm run build`. */
export const startBenchServer = async ({
  folder,
  args = [],
  env = {},
  schoolTime = '',
}: Start): Promise<BenchServer> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const flags = ['--conditions=production', `--import=${SET_CLOCK}`, ...args]
  const child = spawn(process.execPath, [...flags, 'dist/server.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      DATABASE_URI: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      DEMO: '1',
      DEMO_SIZE: 'full',
      LOG_LEVEL: 'error',
      SCHOOL_TIME: schoolTime,
      STATEMENT_HEADER: '1',
      RATE_LIMIT_LOGIN_NAME: '0',
      RATE_LIMIT_LOGIN_IP: '0',
      RATE_LIMIT_API_SESSION: '0',
      RATE_LIMIT_API_IP: '0',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  for (const end = Date.now() + 180_000; ;) {
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) break
    if (child.exitCode !== null || Date.now() > end)
      throw new Error('The server did not start; run `npm run build` first')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  const database = path.join(folder, 'school.db')
  return { url, pid: child.pid!, database, facts: await findFacts(database), stop }
}
