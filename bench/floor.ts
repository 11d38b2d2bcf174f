import { createClient, type InStatement } from '@libsql/client'

import type { BenchFacts } from './server'

/** Milliseconds (p50) of the same data in raw SQL, one connection, no rules, no HTTP. */
export type Floor = Record<string, number>

const TURNS = 200

const p50 = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = performance.now()
    await work()
    if (turn >= 20) times.push(performance.now() - start)
  }
  return times.sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** Runs beside the stopped or idle server on its own database file. */
export const measureFloor = async ({ file, facts }: { file: string; facts: BenchFacts }): Promise<Floor> => {
  const client = createClient({ url: `file:${file}` })
  const { workload, from, to, lesson, assignment, students, child, date } = facts
  const reads = (statements: InStatement[]) => async () => {
    for (const statement of statements) await client.execute(statement)
  }
  const page: InStatement[] = [
    {
      sql: 'SELECT id, date, number, room_id, state, topic, homework FROM lessons WHERE workload_id = ? AND date BETWEEN ? AND ? ORDER BY date, number',
      args: [workload, from, to],
    },
    {
      sql: 'SELECT id, lesson_id, position, type_id, weight FROM assignments WHERE workload_id = ? AND date BETWEEN ? AND ?',
      args: [workload, from, to],
    },
    {
      sql: 'SELECT student_id, assignment_id, value, is_debt, comment FROM marks WHERE workload_id = ? AND date BETWEEN ? AND ?',
      args: [workload, from, to],
    },
    {
      sql: 'SELECT student_id, lesson_id, code FROM attendance WHERE workload_id = ? AND date BETWEEN ? AND ?',
      args: [workload, from, to],
    },
  ]
  /** The diary of so many days, up to the day of the measurement. */
  const diary = (days: number): InStatement[] => [
    {
      sql: `SELECT l.id, l.date, l.number, l.subject_id, l.room_id, l.topic, l.homework FROM lessons l JOIN enrolments e ON e.class_id = l.class_id WHERE e.student_id = ? AND l.date BETWEEN date(?, ?) AND ?`,
      args: [child, date, `-${days - 1} days`, date],
    },
    {
      sql: `SELECT m.value, m.is_debt, m.comment, a.topic, a.weight FROM marks m JOIN assignments a ON a.id = m.assignment_id WHERE m.student_id = ? AND m.date BETWEEN date(?, ?) AND ?`,
      args: [child, date, `-${days - 1} days`, date],
    },
    {
      sql: `SELECT lesson_id, code FROM attendance WHERE student_id = ? AND date BETWEEN date(?, ?) AND ?`,
      args: [child, date, `-${days - 1} days`, date],
    },
  ]
  /** The lessons of the school of so many days that were taken, and who missed them. */
  const absences = (days: number): InStatement[] => [
    {
      sql: `SELECT id, workload_id, date FROM lessons WHERE date BETWEEN date(?, ?) AND ? AND attendance_at IS NOT NULL`,
      args: [date, `-${days - 1} days`, date],
    },
    {
      sql: `SELECT student_id, lesson_id, code FROM attendance WHERE date BETWEEN date(?, ?) AND ?`,
      args: [date, `-${days - 1} days`, date],
    },
  ]
  let turn = 0
  const many = students.map(() => '(?, ?)').join(', ')
  const save = (table: 'marks' | 'attendance') => async () => {
    turn += 1
    const values = students.flatMap((student, index) =>
      table === 'marks'
        ? [student, 2 + ((turn + index) % 4)]
        : [student, ['ill', 'excused', 'absent', 'late'][(turn + index) % 4]!],
    )
    const column = table === 'marks' ? 'value' : 'code'
    const key = table === 'marks' ? 'assignment_id' : 'lesson_id'
    await client.execute({
      sql: `WITH v(student, next) AS (VALUES ${many}) UPDATE ${table} SET ${column} = (SELECT next FROM v WHERE v.student = ${table}.student_id) WHERE ${key} = ? AND student_id IN (SELECT student FROM v)`,
      args: [...values, table === 'marks' ? assignment : lesson],
    })
  }
  await client.execute('PRAGMA synchronous = NORMAL')
  const floor: Floor = {
    'journal page': await p50(reads(page)),
    'diary week': await p50(reads(diary(7))),
    'diary month': await p50(reads(diary(42))),
    'absences of a day': await p50(reads(absences(1))),
    'absences of a month': await p50(reads(absences(30))),
    'save of 25 marks': await p50(save('marks')),
    'save of 25 codes': await p50(save('attendance')),
  }
  client.close()
  return floor
}
