import type { Client } from '@libsql/client'

import type { Target } from './targets'

/** What stands in a cell: a mark or an attendance code, null where there is nothing. */
export type Cells = Map<string, number | string | null>

export const markCell = (student: number): string => `mark ${student}`
export const codeCell = (student: number): string => `code ${student}`

/** The lesson as the database holds it, without the server: its cells and how many changes its journal has. */
export const readLessonState = async (
  client: Client,
  { lesson, assignment, students }: Target,
): Promise<{ cells: Cells; changes: number; twice: number }> => {
  const marks = await client.execute({
    sql: 'SELECT student_id AS student, value FROM marks WHERE assignment_id = ?',
    args: [assignment],
  })
  const codes = await client.execute({
    sql: 'SELECT student_id AS student, code FROM attendance WHERE lesson_id = ?',
    args: [lesson],
  })
  const changes = await client.execute({
    sql: `SELECT count(*) AS n FROM journal_changes
          WHERE lesson_id = ? AND (kind = 'attendance' OR (kind = 'mark' AND assignment = ?))`,
    args: [lesson, assignment],
  })
  const cells: Cells = new Map(
    students.flatMap((student) => [
      [markCell(student), null],
      [codeCell(student), null],
    ]),
  )
  for (const { student, value } of marks.rows) cells.set(markCell(student as number), value as number)
  for (const { student, code } of codes.rows) cells.set(codeCell(student as number), code as string)
  const held = new Set(marks.rows.map(({ student }) => student)).size
  const away = new Set(codes.rows.map(({ student }) => student)).size
  return {
    cells,
    changes: changes.rows[0]!.n as number,
    twice: marks.rows.length - held + codes.rows.length - away,
  }
}
