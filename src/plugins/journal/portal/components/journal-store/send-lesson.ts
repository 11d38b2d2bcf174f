import type { sendJson } from '@/ui/form/send-json'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { PresentedAssignment } from '../../../presenters/types'
import type { MarkState } from '../../../types'
import type { Change, Outcome } from '../save-queue/queue-types'
import { parseChannel, parseKey } from './keys'
import { type Sent, toOutcome } from './to-outcome'
import type { Value } from './values'

export type SendJson = typeof sendJson

type Lessons = {
  assignmentsOf: (lesson: number) => readonly PresentedAssignment[]
  /** What an assignment is made of that nobody has described. */
  defaultAssignment: () => { type: number; weight: number } | null
  onAssignment: (assignment: PresentedAssignment) => void
  onRecorded: (lesson: number) => void
  texts: { refused: string; noAssignmentTypes: string }
  send: SendJson
}

const PATIENCE = 20_000

type Sorted = {
  marks: { key: string; student: number; position: number; was: MarkState; now: MarkState }[]
  attendance: { key: string; student: number; was: AttendanceCode | null; now: AttendanceCode | null }[]
  lesson?: { was: Record<string, Value>; now: Record<string, Value> }
}

const sort = (changes: readonly Change<Value>[]): Sorted => {
  const sorted: Sorted = { marks: [], attendance: [] }
  for (const { key, was, now } of changes) {
    const parsed = parseKey(key)
    if (parsed.kind === 'mark') {
      const { student, position } = parsed
      sorted.marks.push({ key, student, position, was: was as MarkState, now: now as MarkState })
    } else if (parsed.kind === 'attendance') {
      const codes = { was: was as AttendanceCode | null, now: now as AttendanceCode | null }
      sorted.attendance.push({ key, student: parsed.student, ...codes })
    } else {
      sorted.lesson ??= { was: {}, now: {} }
      if (parsed.kind !== 'field') continue
      sorted.lesson.was[parsed.field] = was
      sorted.lesson.now[parsed.field] = now
    }
  }
  return sorted
}

/**
 * Sends what the queue hands over: a lesson with its marks and attendance in one request, an assignment in its own.
 * An assignment that a mark needs and that is not there yet is made first; asking for it twice makes no second one.
 */
export const createSendLesson = (lessons: Lessons) => {
  const { assignmentsOf, defaultAssignment, onAssignment, onRecorded, texts, send } = lessons
  const request = <TData>(url: string, body: unknown, method: 'POST' | 'PATCH' = 'POST') =>
    send<TData>(url, body, { method, signal: AbortSignal.timeout(PATIENCE) })

  const sentOf = (lesson: number, changes: readonly Change<Value>[]): Sent => ({
    changes,
    positionOf: (id) => assignmentsOf(lesson).find((row) => row.id === id)?.position,
    fallbackMessage: texts.refused,
  })

  const makeAssignment = async (
    lesson: number,
    position: number,
    sent: Sent,
  ): Promise<Outcome<Value> | null> => {
    const usual = defaultAssignment()
    if (!usual) return { kind: 'refused', message: texts.noAssignmentTypes, keys: sent.marks ?? [] }
    const answer = await request<{ assignment: PresentedAssignment }>(
      `/api/journal/lessons/${lesson}/assignments`,
      {
        ...usual,
        position,
      },
    )
    if (!answer.ok) return toOutcome(answer.refusal, sent)
    onAssignment(answer.data.assignment)
    return null
  }

  const sendLesson = async (lesson: number, changes: readonly Change<Value>[]): Promise<Outcome<Value>> => {
    const sorted = sort(changes)
    const keys = {
      marks: sorted.marks.map(({ key }) => key),
      attendance: sorted.attendance.map(({ key }) => key),
    }
    const sent = { ...sentOf(lesson, changes), ...keys }
    const idAt = (position: number) => assignmentsOf(lesson).find((row) => row.position === position)?.id
    for (const position of new Set(sorted.marks.map((mark) => mark.position))) {
      const failure = idAt(position) === undefined ? await makeAssignment(lesson, position, sent) : null
      if (failure) return failure
    }
    const answer = await request(`/api/journal/lessons/${lesson}/record`, {
      ...(sorted.lesson ? { lesson: sorted.lesson } : {}),
      marks: sorted.marks.map(({ student, position, was, now }) => ({
        student,
        assignment: idAt(position),
        was,
        now,
      })),
      attendance: sorted.attendance.map(({ student, was, now }) => ({ student, was, now })),
    })
    if (!answer.ok) return toOutcome(answer.refusal, sent)
    onRecorded(lesson)
    return { kind: 'saved' }
  }

  const sendAssignment = async (
    lesson: number,
    position: number,
    changes: readonly Change<Value>[],
  ): Promise<Outcome<Value>> => {
    const assignment = assignmentsOf(lesson).find((row) => row.position === position)
    const sent = sentOf(lesson, changes)
    if (!assignment) return { kind: 'refused', message: texts.refused, isWhole: true }
    const fields = changes.flatMap(({ key, now }) => {
      const parsed = parseKey(key)
      return parsed.kind === 'assignment' ? [[parsed.field, now] as const] : []
    })
    const answer = await request<{ assignment: PresentedAssignment }>(
      `/api/journal/assignments/${assignment.id}`,
      Object.fromEntries(fields),
      'PATCH',
    )
    if (!answer.ok) return toOutcome(answer.refusal, sent)
    onAssignment(answer.data.assignment)
    return { kind: 'saved' }
  }

  return (channel: string, changes: readonly Change<Value>[]): Promise<Outcome<Value>> => {
    const { lesson, position } = parseChannel(channel)
    return position === null ? sendLesson(lesson, changes) : sendAssignment(lesson, position, changes)
  }
}
