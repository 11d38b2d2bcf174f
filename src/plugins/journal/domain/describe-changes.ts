import type { MarkState } from '../types'
import type { BehaviourKind } from './behaviour-kinds'
import type { Change } from './change-chain'
import { markLabel, type MarkScale } from './mark-scales'

/** What the change journal keeps of a lesson itself. */
export const LESSON_FIELDS = [
  'topic',
  'lessonType',
  'homework',
  'homeworkDueDate',
  'homeworkMinutes',
  'studentNote',
] as const

/** A cell as one text: «•» for a debt, the value, the score in square and the comment in round brackets; `null` when it is empty. */
export const textOfMark = (state: MarkState, scale: MarkScale = 'five'): string | null => {
  if (!state) return null
  const { value, isDebt, comment, score = null } = state
  return [
    isDebt ? '•' : null,
    value === null ? null : markLabel(scale, value, 'ru'),
    score === null ? null : `[${score}]`,
    comment ? `(${comment})` : null,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

type MarkChanged = {
  student: number
  assignment: number
  was: MarkState
  now: MarkState
  reason?: string | null | undefined
}
type AttendanceChanged = { student: number; was: string | null; now: string | null }
type BehaviourChanged = { student: number; kind: BehaviourKind; was: string | null; now: string | null }
type FieldChanged = {
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, string | number | null>>
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : `${value as string | number}`

/** What a save of a lesson changes, in the words of the change journal. */
export const describeChanges = ({
  scale,
  marks,
  attendance,
  behaviour = [],
  lesson,
}: {
  /** The scale in force on the day of the lesson. */
  scale: MarkScale
  marks: readonly MarkChanged[]
  attendance: readonly AttendanceChanged[]
  behaviour?: readonly BehaviourChanged[]
  lesson: FieldChanged
}): Change[] => [
  ...LESSON_FIELDS.flatMap((kind): Change[] =>
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
  ...marks.map(({ student, assignment, was, now, reason }): Change => ({
    kind: 'mark',
    student,
    assignment,
    before: textOfMark(was, scale),
    after: textOfMark(now, scale),
    ...(reason ? { reason } : {}),
  })),
  ...attendance.map(({ student, was, now }): Change => ({
    kind: 'attendance',
    student,
    assignment: null,
    before: was,
    after: now,
  })),
  ...behaviour.map(({ student, kind, was, now }): Change => ({
    kind,
    student,
    assignment: null,
    before: was,
    after: now,
  })),
]
