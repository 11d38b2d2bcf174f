/**
 * An order for 100 students: signed and carried out in one request, and cancelled in another; beside the same rows
 * in raw SQL of the same run. `npx tsx --conditions=production bench/office/orders.ts`, after `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'

import { derivePerson } from '@/collections/people/derive'
import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { startBenchServer } from '../server'

const STUDENTS = 100
const TURNS = 12
/** The first turns warm the server up, and the newcomers get their numbers in them. */
const WARM = 2
const FIRST_PERSON = 1000
const FIRST_STUDENT = 1_000_000

type Headers = Record<string, string>
type Measured = { ms: number; statements: number }

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-orders-'))
const server = await startBenchServer({ folder })

const ask = async (headers: Headers, method: string, address: string, body: unknown) => {
  const start = performance.now()
  const response = await fetch(server.url + address, { method, headers, body: JSON.stringify(body) })
  const text = await response.text()
  const ms = performance.now() - start
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text.slice(0, 500)}`)
  const header = response.headers.get('server-timing') ?? ''
  const statements = Number(/db;desc="(\d+)"/.exec(header)?.[1] ?? Number.NaN)
  return { data: JSON.parse(text) as { id: number }, measured: { ms, statements } }
}

const signIn = async (username: string): Promise<Headers> => {
  const response = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { cookie, origin: server.url, 'content-type': 'application/json' }
}

const client = createClient({ url: `file:${server.database}` })

/** People who are in no class, and the class with which they shall begin. */
const prepare = async (): Promise<{ school: number; toClass: number; today: string }> => {
  const { rows: schools } = await client.execute('SELECT id FROM schools LIMIT 1')
  const school = schools[0]!.id as number
  const at = new Date().toISOString()
  await client.batch(
    Array.from({ length: STUDENTS }, (_, index) => {
      const names = { lastName: `Новиков-${index}`, firstName: 'Пётр', middleName: null }
      const { fullName, searchText, sortKey } = derivePerson(names)
      return [
        {
          sql: `INSERT INTO people (id, school_id, last_name, first_name, full_name, search_text, sort_key, birth_date, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, '2013-05-10', ?, ?)`,
          args: [
            FIRST_PERSON + index,
            school,
            names.lastName,
            names.firstName,
            fullName,
            searchText,
            sortKey,
            at,
            at,
          ],
        },
        {
          sql: 'INSERT INTO students (id, school_id, person_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
          args: [FIRST_STUDENT + index, school, FIRST_PERSON + index, at, at],
        },
      ]
    }).flat(),
    'write',
  )
  const { rows: classes } = await client.execute("SELECT id FROM classes WHERE name = '7А' LIMIT 1")
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Samara' }).format(new Date())
  return { school, toClass: classes[0]!.id as number, today }
}

/** The rows that carrying out writes, and nothing else: the enrolments, the lines, the order. */
const floorOf = async (order: number, school: number, toClass: number, today: string): Promise<number[]> => {
  const times: number[] = []
  const at = new Date().toISOString()
  for (let turn = 0; turn < TURNS * 4; turn += 1) {
    const ids = Array.from({ length: STUDENTS }, (_, index) => index)
    const start = performance.now()
    await client.batch(
      [
        {
          sql: `INSERT INTO enrolments (id, school_id, student_id, class_id, "from", opened_by_id, created_at, updated_at) VALUES ${ids.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
          args: ids.flatMap((index) => [
            9_000_000 + turn * 1000 + index,
            school,
            FIRST_STUDENT + index,
            toClass,
            today,
            order,
            at,
            at,
          ]),
        },
        { sql: 'UPDATE order_lines SET opened = id WHERE order_id = ?', args: [order] },
        { sql: 'UPDATE orders SET done_at = ? WHERE id = ?', args: [at, order] },
      ],
      'write',
    )
    times.push(performance.now() - start)
    await client.execute({ sql: 'DELETE FROM enrolments WHERE opened_by_id = ?', args: [order] })
  }
  return times
}

const middle = (list: readonly number[], share = 0.5): number =>
  [...list].sort((left, right) => left - right)[Math.min(list.length - 1, Math.floor(list.length * share))] ??
  Number.NaN

try {
  const { school, toClass, today } = await prepare()
  const [secretary, principal] = [await signIn('secretary'), await signIn('director')]
  // Written past the server: an edit through it makes the snapshot of the school be read anew.
  await ask(secretary, 'PATCH', `/api/registry/people/${FIRST_PERSON}`, {
    values: { citizenship: 'Россия' },
    seen: {},
  })
  const steps: Record<'draft' | 'carry out' | 'cancel', Measured[]> = {
    draft: [],
    'carry out': [],
    cancel: [],
  }
  let last = 0
  for (let turn = 0; turn < TURNS + WARM; turn += 1) {
    const draft = await ask(secretary, 'POST', '/api/movement/orders', {
      kind: 'enrol-transfer',
      date: today,
      effectiveOn: today,
      lines: Array.from({ length: STUDENTS }, (_, index) => ({ student: FIRST_STUDENT + index, toClass })),
    })
    last = draft.data.id
    const done = await ask(principal, 'POST', `/api/movement/orders/${last}/signature`, {})
    const undoing = await ask(secretary, 'POST', `/api/movement/orders/${last}/cancellation`, {})
    const undone = await ask(principal, 'POST', `/api/movement/orders/${undoing.data.id}/signature`, {})
    if (turn < WARM) continue
    steps.draft.push(draft.measured)
    steps['carry out'].push(done.measured)
    steps.cancel.push(undone.measured)
  }
  await server.stop()
  const floor = middle(await floorOf(last, school, toClass, today))
  for (const [name, list] of Object.entries(steps)) {
    const times = list.map(({ ms }) => ms)
    process.stdout.write(
      `${name.padEnd(10)} ${STUDENTS} students  p50 ${middle(times).toFixed(1)} ms  p95 ${middle(times, 0.95).toFixed(1)} ms  ${middle(list.map(({ statements }) => statements))} statements  × ${(middle(times) / floor).toFixed(1)}\n`,
    )
  }
  process.stdout.write(`raw SQL    p50 ${floor.toFixed(2)} ms\n`)
} finally {
  client.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
