/**
 * The registry with 20,000 students: first page and search, p50 and statements, beside raw SQL of the same run.
 * `npx tsx --conditions=production bench/office/people.ts`, after `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { createClient, type InStatement } from '@libsql/client'

import { derivePerson } from '@/collections/people/derive'
import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { measureRow, type Scenario } from '../measure'
import { startBenchServer } from '../server'

const PEOPLE = 20_000
const TURNS = 200
const LAST = [
  'Ёлкин',
  'Иванов',
  'Петров',
  'Сидоров',
  'Кузнецов',
  'Щербаков',
  'Жуков',
  'Антонов',
  'Мельников',
  'Юдин',
]
const FIRST = ['Анна', 'Егор', 'Мария', 'Пётр', 'Ольга', 'Семён', 'Алёна', 'Тимур', 'Вера', 'Глеб']

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-people-'))
const server = await startBenchServer({ folder })

const fillSchool = async (file: string): Promise<void> => {
  const client = createClient({ url: `file:${file}` })
  const { rows } = await client.execute('SELECT id FROM schools LIMIT 1')
  const school = rows[0]!.id as number
  const at = new Date().toISOString()
  for (let done = 0; done < PEOPLE; done += 1000) {
    const batch: InStatement[] = []
    for (let index = done; index < done + 1000; index += 1) {
      const lastName = `${LAST[index % 10]}-${LAST[Math.floor(index / 10) % 10]}`
      const names = {
        lastName,
        firstName: FIRST[Math.floor(index / 100) % 10]!,
        middleName: `Отчество${index}`,
      }
      const { fullName, searchText, sortKey } = derivePerson(names)
      const born = `20${String(8 + (index % 11)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 10}`
      batch.push(
        {
          sql: `INSERT INTO people (id, school_id, last_name, first_name, middle_name, full_name, search_text, sort_key, birth_date, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          args: [
            1000 + index,
            school,
            names.lastName,
            names.firstName,
            names.middleName,
            fullName,
            searchText,
            sortKey,
            born,
            at,
            at,
          ],
        },
        {
          sql: 'INSERT INTO students (id, school_id, person_id, file_number, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
          args: [1_000_000 + index, school, 1000 + index, `Ъ-${index + 1}`, at, at],
        },
      )
    }
    await client.batch(batch, 'write')
  }
  client.close()
}

const signIn = async (): Promise<Record<string, string>> => {
  const response = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'secretary', password: DEMO_PASSWORD }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { cookie, origin: server.url, 'content-type': 'application/json' }
}

const p50 = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((left, right) => left - right)[TURNS / 2]!
}

try {
  await fillSchool(server.database)
  const headers = await signIn()
  // Written past the server: an edit through it makes the snapshot of the school be read anew.
  const edit = await fetch(`${server.url}/api/registry/people/1000`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ values: { citizenship: 'Россия' }, seen: {} }),
  })
  if (!edit.ok) throw new Error(`The edit was refused: ${edit.status} ${await edit.text()}`)
  const get = (name: string, address: string): Scenario => ({
    name,
    requests: TURNS,
    request: () => ({ path: address, headers }),
  })
  const client = createClient({ url: `file:${server.database}` })
  const page = (words: string[]): InStatement => ({
    sql: `SELECT p.id, p.full_name, p.birth_date, p.phone, s.file_number FROM people p JOIN students s ON s.person_id = p.id
          WHERE 1 ${words.map(() => `AND ' ' || p.search_text LIKE ?`).join(' ')} ORDER BY p.sort_key LIMIT 50`,
    args: words.map((word) => `% ${word}%`),
  })
  const count = (words: string[]): InStatement => ({
    sql: `SELECT count(*) FROM people p JOIN students s ON s.person_id = p.id WHERE 1 ${words.map(() => `AND ' ' || p.search_text LIKE ?`).join(' ')}`,
    args: words.map((word) => `% ${word}%`),
  })
  for (const [name, query, words] of [
    ['first page', '', []],
    ['search', `&q=${encodeURIComponent('егор ёлк')}`, ['егор', 'елк']],
    ['search, nobody', `&q=${encodeURIComponent('ъъъ')}`, ['ъъъ']],
  ] as const) {
    const row = await measureRow({
      scenario: get(name, `/registry?state=all${query}`),
      clients: 1,
      url: server.url,
    })
    const floor = await p50(async () => {
      await client.execute(page([...words]))
      await client.execute(count([...words]))
    })
    process.stdout.write(
      `${name.padEnd(16)} p50 ${row.p50.toFixed(1)} ms  p95 ${row.p95.toFixed(1)} ms  ${row.statements} statements  ${row.bytes} bytes  raw SQL ${floor.toFixed(2)} ms${row.failed ? `  ${row.failed} FAILED` : ''}\n`,
    )
  }
  client.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
