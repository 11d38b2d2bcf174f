import type { BehaviourKind } from '../../../domain/behaviour-kinds'

/**
 * Names of the values that the journal saves. A mark is named by the place of its assignment in the lesson and not
 * by the assignment: the first mark of a lesson is typed before its assignment exists.
 */
export type LessonField =
  'topic' | 'lessonType' | 'homework' | 'homeworkDueDate' | 'homeworkMinutes' | 'studentNote' | 'privateNote'
export type AssignmentField = 'type' | 'weight' | 'topic' | 'dueDate' | 'maxScore'

export type ValueKey =
  | { kind: 'mark'; student: number; position: number }
  | { kind: 'attendance'; student: number }
  | { kind: 'behaviour'; student: number; note: BehaviourKind }
  | { kind: 'field'; field: LessonField }
  | { kind: 'held' }
  | { kind: 'assignment'; position: number; field: AssignmentField }

export const keyOf = (key: ValueKey): string => {
  switch (key.kind) {
    case 'mark':
      return `m:${key.student}:${key.position}`
    case 'attendance':
      return `a:${key.student}`
    case 'behaviour':
      return `b:${key.student}:${key.note}`
    case 'field':
      return `f:${key.field}`
    case 'held':
      return 'h'
    case 'assignment':
      return `t:${key.position}:${key.field}`
  }
}

/** The name taken apart. @throws TypeError for a text that names nothing. */
export const parseKey = (text: string): ValueKey => {
  const [kind, first = '', second = ''] = text.split(':')
  if (kind === 'm') return { kind: 'mark', student: Number(first), position: Number(second) }
  if (kind === 'a') return { kind: 'attendance', student: Number(first) }
  if (kind === 'b') return { kind: 'behaviour', student: Number(first), note: second as BehaviourKind }
  if (kind === 'f') return { kind: 'field', field: first as LessonField }
  if (kind === 'h') return { kind: 'held' }
  if (kind === 't') return { kind: 'assignment', position: Number(first), field: second as AssignmentField }
  throw new TypeError(`«${text}» names no value of the journal`)
}

/** A lesson is recorded in one request, and each assignment is changed in one of its own. */
export const lessonChannel = (lesson: number): string => String(lesson)
export const assignmentChannel = (lesson: number, position: number): string => `${lesson}/${position}`

export const parseChannel = (channel: string): { lesson: number; position: number | null } => {
  const [lesson, position] = channel.split('/')
  return { lesson: Number(lesson), position: position === undefined ? null : Number(position) }
}
