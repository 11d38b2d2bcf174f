import type { Database } from './database'
import type { Target } from './targets'

/** What stands in a cell: a mark or an attendance code, null where there is nothing. */
export type Cells = Map<string, number | string | null>

export const markCell = (student: number): string => `mark ${student}`
export const codeCell = (student: number): string => `code ${student}`

/** The lesson as the database holds it, without the server: its cells and how many changes its journal has. */
export const readLessonState = async (
  database: Database,
  { lesson, assignment, students }: Target,
): Promise<{ cells: Cells; changes: number; twice: number }> => {
  const marks = await database.find('marks', ['student', 'value'], { assignment })
  const codes = await database.find('attendance', ['student', 'code'], { lesson })
  const changes = await database.find('journal-changes', ['kind', 'assignment'], { lesson })
  const cells: Cells = new Map(
    students.flatMap((student) => [
      [markCell(student), null],
      [codeCell(student), null],
    ]),
  )
  for (const { student, value } of marks) cells.set(markCell(student as number), value ?? null)
  for (const { student, code } of codes) cells.set(codeCell(student as number), code ?? null)
  const held = new Set(marks.map(({ student }) => student)).size
  const away = new Set(codes.map(({ student }) => student)).size
  return {
    cells,
    changes: changes.filter(
      ({ kind, assignment: of }) => kind === 'attendance' || (kind === 'mark' && of === assignment),
    ).length,
    twice: marks.length - held + codes.length - away,
  }
}
