import type { sendJson } from '@/ui/form/send-json'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { BehaviourKind } from '../../../domain/behaviour-kinds'
import type { Former } from '../../../domain/former-mark'
import type { PresentedAssignment } from '../../../presenters/types'
import type { MarkState } from '../../../types'
import type { Change, Outcome } from '../save-queue/queue-types'
import { parseChannel, parseKey } from './keys'
import { type Sent, toOutcome } from './to-outcome'
import type { MarkWish, Value } from './values'

export type Corrected = { student: number; assignment: number } & Former

export type SendJson = typeof sendJson

type Lessons = {
  assignmentsOf: (lesson: number) => readonly PresentedAssignment[]
  /** What an assignment is made of that nobody has described. */
  defaultAssignment: () => { type: number; weight: number } | null
  onAssignment: (assignment: PresentedAssignment) => void
  /** With the cells that keep a former mark in sight. */
  onRecorded: (lesson: number, what: { takesAttendance: boolean; corrected: readonly Corrected[] }) => void
  texts: { refused: string; noAssignmentTypes: string }
  send: SendJson
  /** Whose values these are: the server refuses them from somebody else's session on the same device. */
  user?: number | undefined
}

const PATIENCE = 20_000

type Sorted = {
  marks: { key: string; student: number; position: number; was: MarkWish; now: MarkWish }[]
  attendance: { key: string; student: number; was: AttendanceCode | null; now: AttendanceCode | null }[]
  behaviour: { key: string; student: number; kind: BehaviourKind; was: string | null; now: string | null }[]
  lesson?: { was: Record<string, Value>; now: Record<string, Value> }
  isAttendanceTaken?: true
}

/** Why a mark is corrected stands beside the mark and not in it. */
const withoutReason = (wish: MarkWish): MarkState => {
  if (!wish) return null
  const { reason: _, ...mark } = wish
  return mark
}

const sort = (changes: readonly Change<Value>[]): Sorted => {
  const sorted: Sorted = { marks: [], attendance: [], behaviour: [] }
  for (const { key, was, now } of changes) {
    const parsed = parseKey(key)
    if (parsed.kind === 'mark') {
      const { student, position } = parsed
      sorted.marks.push({ key, student, position, was: was as MarkWish, now: now as MarkWish })
    } else if (parsed.kind === 'attendance') {
      const codes = { was: was as AttendanceCode | null, now: now as AttendanceCode | null }
      sorted.attendance.push({ key, student: parsed.student, ...codes })
    } else if (parsed.kind === 'behaviour') {
      const { student, note: kind } = parsed
      const texts = { was: was as string | null, now: now as string | null }
      sorted.behaviour.push({ key, student, kind, ...texts })
    } else {
      sorted.lesson ??= { was: {}, now: {} }
      if (parsed.kind === 'held') sorted.isAttendanceTaken = true
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
  const { assignmentsOf, defaultAssignment, onAssignment, onRecorded, texts, send, user } = lessons
  const request = <TData>(url: string, body: unknown, method: 'POST' | 'PATCH' = 'POST') =>
    send<TData>(url, body, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(user === undefined ? {} : { headers: { 'X-User': String(user) } }),
    })

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
      behaviour: sorted.behaviour.map(({ key }) => key),
    }
    const sent = { ...sentOf(lesson, changes), ...keys }
    const idAt = (position: number) => assignmentsOf(lesson).find((row) => row.position === position)?.id
    for (const position of new Set(sorted.marks.map((mark) => mark.position))) {
      const failure = idAt(position) === undefined ? await makeAssignment(lesson, position, sent) : null
      if (failure) return failure
    }
    const answer = await request<{ corrected?: Corrected[]; at?: number }>(
      `/api/journal/lessons/${lesson}/record`,
      {
        ...(sorted.lesson ? { lesson: sorted.lesson } : {}),
        ...(sorted.isAttendanceTaken ? { isAttendanceTaken: true } : {}),
        marks: sorted.marks.map(({ student, position, was, now }) => ({
          student,
          assignment: idAt(position),
          was: withoutReason(was),
          now: withoutReason(now),
          ...(now?.reason ? { reason: now.reason } : {}),
        })),
        attendance: sorted.attendance.map(({ student, was, now }) => ({ student, was, now })),
        ...(sorted.behaviour.length > 0
          ? { behaviour: sorted.behaviour.map(({ key: _, ...change }) => change) }
          : {}),
      },
    )
    if (!answer.ok) return toOutcome(answer.refusal, sent)
    onRecorded(lesson, {
      takesAttendance: sorted.isAttendanceTaken === true || sorted.attendance.length > 0,
      corrected: answer.data.corrected ?? [],
    })
    const { at } = answer.data
    return { kind: 'saved', ...(at === undefined ? {} : { at }) }
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
