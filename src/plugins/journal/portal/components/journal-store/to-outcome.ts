import type { Refusal } from '@/ui/form/send-json'

import type { BehaviourKind } from '../../../domain/behaviour-kinds'
import type { Change, ConflictWith, Outcome } from '../save-queue/queue-types'
import { keyOf, type LessonField } from './keys'
import type { Value } from './values'

/** A conflict as the server tells it. */
type WireConflict = {
  current: Value
  authorName?: string | null
  isOwn?: boolean
  changedAt?: { date: string; time: string } | null
} & (
  | { kind: 'mark'; student: number; assignment: number }
  | { kind: 'attendance'; student: number }
  | { kind: 'behaviour'; student: number; note: BehaviourKind }
  | { kind: 'lesson'; field: LessonField }
)

type WireError = { code?: string; message?: string; path?: string; details?: { conflicts?: WireConflict[] } }

/** Refused for what the lesson is and not for one of the values. */
const OF_THE_LESSON = new Set([
  'lesson-cancelled',
  'not-allowed',
  'not-found',
  'lesson-in-future',
  'lesson-locked',
])

export type Sent = {
  changes: readonly Change<Value>[]
  /** The keys of the marks and of the attendance in the order in which they were sent. */
  marks?: readonly string[]
  attendance?: readonly string[]
  behaviour?: readonly string[]
  /** The place of an assignment in the lesson. */
  positionOf: (assignment: number) => number | undefined
  fallbackMessage: string
}

const conflictOf = (wire: WireConflict, positionOf: Sent['positionOf']): ConflictWith<Value>[] => {
  const theirs = {
    value: wire.current,
    author: wire.authorName ?? undefined,
    isOwn: wire.isOwn,
    ...(wire.changedAt ? { at: wire.changedAt } : {}),
  }
  if (wire.kind === 'lesson') return [{ key: keyOf({ kind: 'field', field: wire.field }), ...theirs }]
  if (wire.kind === 'attendance')
    return [{ key: keyOf({ kind: 'attendance', student: wire.student }), ...theirs }]
  if (wire.kind === 'behaviour') {
    return [{ key: keyOf({ kind: 'behaviour', student: wire.student, note: wire.note }), ...theirs }]
  }
  const position = positionOf(wire.assignment)
  return position === undefined
    ? []
    : [{ key: keyOf({ kind: 'mark', student: wire.student, position }), ...theirs }]
}

/** Which values a message is about: `marks.3.now.value`, `lesson.homeworkDueDate`, `weight`. */
const keysAt = (path: string, { changes, marks = [], attendance = [], behaviour = [] }: Sent): string[] => {
  const [part = '', second = ''] = path.split('.')
  if (part === 'marks') return second === '' ? [...marks] : marks.slice(Number(second), Number(second) + 1)
  if (part === 'attendance') return attendance.slice(Number(second), Number(second) + 1)
  if (part === 'behaviour') return behaviour.slice(Number(second), Number(second) + 1)
  const field = part === 'lesson' ? path.split('.').at(-1) : part
  return changes.map(({ key }) => key).filter((key) => key.endsWith(`:${field}`))
}

/** What an answer of the server means for the values that were sent. */
export const toOutcome = (refusal: Refusal, sent: Sent): Outcome<Value> => {
  const { status, retryAfter } = refusal
  if (status === 0) return { kind: 'unreachable', reason: 'network' }
  if (status === 401) return { kind: 'unreachable', reason: 'signed-out', waitMs: 15_000 }
  if (status === 408 || status === 429 || status >= 500) {
    return { kind: 'unreachable', reason: 'server', ...(retryAfter ? { waitMs: retryAfter * 1000 } : {}) }
  }
  const errors = refusal.errors as readonly WireError[]
  const conflicts = errors.flatMap(({ details }) => details?.conflicts ?? [])
  if (status === 409 && conflicts.length > 0) {
    return { kind: 'conflict', conflicts: conflicts.flatMap((wire) => conflictOf(wire, sent.positionOf)) }
  }
  const [first] = errors
  const message = first?.message ?? sent.fallbackMessage
  if (first?.code === 'grade-without-marks') return { kind: 'refused', message, keys: sent.marks ?? [] }
  if (!first?.path && OF_THE_LESSON.has(first?.code ?? 'not-allowed'))
    return { kind: 'refused', message, isWhole: true }
  return { kind: 'refused', message, keys: errors.flatMap(({ path }) => (path ? keysAt(path, sent) : [])) }
}
