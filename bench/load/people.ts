import { createClient } from '@libsql/client'

export type Person =
  | { kind: 'student' | 'guardian'; username: string; child: number }
  | {
      kind: 'teacher'
      username: string
      workloads: number[]
      lesson: number
      assignment: number
      students: number[]
    }

/** Of a hundred people who have the system open: guardians, students, teachers. */
export const SHARES = { guardian: 0.5, student: 0.4, teacher: 0.1 } as const

const withStatus = (status: string): string =>
  `u.id IN (SELECT parent_id FROM users_statuses WHERE value = '${status}')`

/** Different people of the demo school, each with what is his own. */
export const findPeople = async (database: string, users: number, date: string): Promise<Person[]> => {
  const client = createClient({ url: `file:${database}` })
  const read = async (sql: string, args: (string | number)[] = []) =>
    (await client.execute({ sql, args })).rows as unknown as Record<string, string | number>[]
  const count = (kind: keyof typeof SHARES): number => Math.round(users * SHARES[kind])
  try {
    const guardians = await read(
      `SELECT u.username AS username, min(g.student_id) AS child FROM guardianships g
       JOIN users u ON u.person_id = g.guardian_id JOIN enrolments e ON e.student_id = g.student_id
       WHERE g."to" IS NULL AND g.may_view_diary = 1 AND g.deprived_on IS NULL
         AND e."from" <= ? AND e."to" IS NULL AND ${withStatus('guardian')}
       GROUP BY u.id ORDER BY u.id LIMIT ?`,
      [date, count('guardian')],
    )
    const students = await read(
      `SELECT u.username AS username, min(s.id) AS child FROM students s JOIN users u ON u.person_id = s.person_id
       JOIN enrolments e ON e.student_id = s.id
       WHERE e."from" <= ? AND e."to" IS NULL AND ${withStatus('student')} GROUP BY u.id ORDER BY u.id LIMIT ?`,
      [date, count('student')],
    )
    const teachers = await read(
      `SELECT u.username AS username, s.id AS staff FROM users u JOIN staff s ON s.person_id = u.person_id
       JOIN workloads w ON w.teacher_id = s.id AND w.subgroup_id IS NULL AND w."to" IS NULL
       JOIN lessons l ON l.workload_id = w.id AND l.state = 'held' JOIN assignments a ON a.lesson_id = l.id
       WHERE ${withStatus('teacher')} GROUP BY u.id ORDER BY u.id LIMIT ?`,
      [count('teacher')],
    )
    const people: Person[] = []
    for (const { username, staff } of teachers) people.push(await teacherOf(read, String(username), staff!))
    for (const row of guardians) people.push({ ...family(row), kind: 'guardian' })
    for (const row of students) people.push({ ...family(row), kind: 'student' })
    return people
  } finally {
    client.close()
  }
}

const family = ({ username, child }: Record<string, string | number>) => ({
  username: String(username),
  child: Number(child),
})

const teacherOf = async (
  read: (sql: string, args: (string | number)[]) => Promise<Record<string, string | number>[]>,
  username: string,
  staff: string | number,
): Promise<Person> => {
  const own = `SELECT id FROM workloads WHERE teacher_id = ? AND subgroup_id IS NULL AND "to" IS NULL`
  const workloads = await read(own, [staff])
  const [last] = await read(
    `SELECT l.id AS lesson, a.id AS assignment, l.class_id AS class, l.date AS date
     FROM lessons l JOIN assignments a ON a.lesson_id = l.id
     WHERE l.workload_id IN (${own}) AND l.state = 'held' ORDER BY l.date DESC, l.id LIMIT 1`,
    [staff],
  )
  const students = await read(
    'SELECT student_id AS id FROM enrolments WHERE class_id = ? AND "from" <= ? AND ("to" IS NULL OR "to" >= ?)',
    [last!.class!, last!.date!, last!.date!],
  )
  return {
    kind: 'teacher',
    username,
    workloads: workloads.map(({ id }) => Number(id)),
    lesson: Number(last!.lesson),
    assignment: Number(last!.assignment),
    students: students.map(({ id }) => Number(id)),
  }
}
