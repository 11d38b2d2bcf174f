import type { Client } from '@libsql/client'

/** A lesson that one teacher writes: nobody else does. */
export type Target = {
  teacher: string
  lesson: number
  assignment: number
  students: number[]
}

/** Held lessons of different teachers in the demo school, at least a week old, with the students of their classes. */
export const findTargets = async (client: Client, limit: number): Promise<Target[]> => {
  const { rows: lessons } = await client.execute({
    sql: `
      SELECT max(l.id) AS lesson, l.class_id AS class, l.date AS date, u.username AS teacher
      FROM lessons l
      JOIN workloads w ON w.id = l.workload_id AND w.subgroup_id IS NULL AND w."to" IS NULL
      JOIN staff s ON s.id = w.teacher_id
      JOIN users u ON u.person_id = s.person_id
      WHERE l.state = 'held' AND l.date BETWEEN '2026-11-09' AND '2026-11-16'
        AND (SELECT count(*) FROM assignments a WHERE a.lesson_id = l.id) > 0
      GROUP BY u.id ORDER BY lesson LIMIT ?`,
    args: [limit],
  })
  const targets: Target[] = []
  for (const { lesson, class: classId, date, teacher } of lessons) {
    const { rows: assignments } = await client.execute({
      sql: 'SELECT id FROM assignments WHERE lesson_id = ? ORDER BY position LIMIT 1',
      args: [lesson as number],
    })
    const { rows: students } = await client.execute({
      sql: 'SELECT student_id AS id FROM enrolments WHERE class_id = ? AND "from" <= ? AND ("to" IS NULL OR "to" >= ?)',
      args: [classId as number, date as string, date as string],
    })
    targets.push({
      teacher: teacher as string,
      lesson: lesson as number,
      assignment: assignments[0]!.id as number,
      students: students.map(({ id }) => id as number),
    })
  }
  if (targets.length === 0) throw new Error('The demo school has no lessons to write')
  return targets
}
