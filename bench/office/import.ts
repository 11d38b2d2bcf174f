import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'

import { xlsxFile } from '@/core/files/xlsx'
import { matchColumns } from '@/plugins/imports/domain/match-columns'
import { planStudents } from '@/plugins/imports/operations/plan-students'
import { readSheet } from '@/plugins/imports/operations/read-sheet'

/**
 * Rows per second of reading and checking 5,000 students with guardians, beside a raw insert of as many rows.
 * The writing itself is measured through the endpoints by tests/int/imports/import-speed.spec.ts.
 */
const STUDENTS = 5_000
const PER_STATEMENT = 500
const LETTERS = 'абвгдежзик'
const word = (number: number): string => [...String(number)].map((digit) => LETTERS[Number(digit)]).join('')

const timed = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
  const start = performance.now()
  const result = await work()
  const spent = performance.now() - start
  const perSecond = Math.round((STUDENTS / spent) * 1000)
  process.stdout.write(`${name.padEnd(24)} ${Math.round(spent)} ms  ${perSecond} students a second\n`)
  return result
}

const headers = ['ФИО', 'Дата рождения', 'Родитель', 'Кем приходится', 'Телефон родителя']
const people = Array.from({ length: STUDENTS }, (_, at) => [
  `Ск${word(at)} Анна Ивановна`,
  '17.03.2015',
  `Ск${word(at)} Ольга Петровна`,
  'мать',
  `+7927${1_000_000 + at}`,
])
const file = await xlsxFile([{ name: 'Лист', columns: headers.map((header) => ({ header })), rows: people }])
const sheet = await timed('read XLSX', () => readSheet(file))
const empty = { people: [], students: [], staff: [], ties: [] }
const plan = await timed('check', () =>
  planStudents({
    table: sheet.rows,
    matching: matchColumns('students', headers),
    existing: {
      ...empty,
      accounts: new Set(),
      school: 1,
      reference: { classes: new Map(), enrolments: [] } as never,
      year: { id: 1, startDate: '2026-09-01', endDate: '2027-05-31' },
      today: '2026-11-25',
    },
    from: '2026-09-01',
    admission: 'direct',
  }),
)

const folder = await mkdtemp(path.join(os.tmpdir(), 'rso-bench-import-'))
try {
  const client = createClient({ url: `file:${path.join(folder, 'floor.db')}` })
  const rows = plan.inserts.flatMap((set) => set.rows)
  await client.execute('CREATE TABLE rows (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT)')
  await timed(`raw insert of ${rows.length}`, async () => {
    const statements = Array.from({ length: Math.ceil(rows.length / PER_STATEMENT) }, (_, at) => {
      const part = rows.slice(at * PER_STATEMENT, (at + 1) * PER_STATEMENT)
      return {
        sql: `INSERT INTO rows VALUES ${part.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
        args: part.flatMap((row) =>
          [row.id, ...Object.values(row).slice(1, 5).map(String), '', '', '', ''].slice(0, 5),
        ),
      }
    })
    await client.batch(statements, 'write')
  })
  client.close()
} finally {
  await rm(folder, { recursive: true })
}
