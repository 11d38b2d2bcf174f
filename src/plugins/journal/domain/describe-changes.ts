import type { MarkState } from '../types'
import type { Change } from './change-chain'

/** A cell as one text: «•» for a debt, the value, the comment in brackets; `null` when it is empty. */
export const textOfMark = (state: MarkState): string | null => {
  if (!state) return null
  const { value, isDebt, comment } = state
  return [isDebt ? '•' : null, value, comment ? `(${comment})` : null]
    .filter((part) => part !== null)
    .join(' ')
}

type MarkChanged = { student: number; assignment: number; was: MarkState; now: MarkState }
type AttendanceChanged = { student: number; was: string | null; now: string | null }
type FieldChanged = {
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, string | number | null>>
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : `${value as string | number}`

/** What a save of a lesson changes, in the words of the change journal. */
export const describeChanges = ({
  marks,
  attendance,
  lesson,
}: {
  marks: readonly MarkChanged[]
  attendance: readonly AttendanceChanged[]
  lesson: FieldChanged
}): Change[] => [
  ...(['topic', 'lessonType', 'homework', 'homeworkDueDate', 'homeworkMinutes'] as const).flatMap(
    (kind): Change[] =>
      kind in lesson.after
        ? [
            {
              kind,
              student: null,
              assignment: null,
              before: textOf(lesson.before[kind]),
              after: textOf(lesson.after[kind]),
            },
          ]
        : [],
  ),
  ...marks.map(({ student, assignment, was, now }): Change => ({
    kind: 'mark',
    student,
    assignment,
    before: textOfMark(was),
    after: textOfMark(now),
  })),
  ...attendance.map(({ student, was, now }): Change => ({
    kind: 'attendance',
    student,
    assignment: null,
    before: was,
    after: now,
  })),
]
