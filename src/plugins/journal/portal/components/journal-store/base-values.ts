import type { JournalPage, PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import { assignmentChannel, keyOf, lessonChannel } from './keys'
import type { Value } from './values'

/** What a page of the journal or a lesson of it brings to the browser. */
export type JournalData = Pick<
  JournalPage,
  | 'students'
  | 'lessons'
  | 'marks'
  | 'attendance'
  | 'behaviour'
  | 'assignmentTypes'
  | 'lessonTypes'
  | 'isMarked'
  | 'marking'
  | 'readsHistory'
  | 'today'
  | 'finals'
> & { workload: Pick<JournalPage['workload'], 'id'> }

/** Values by channel and key, as the server is known to hold them. */
export type BaseValues = Map<string, Value>

export const baseKey = (channel: string, key: string): string => `${channel}|${key}`

/** Writes down what the server holds of an assignment. */
export const putAssignment = (
  base: BaseValues,
  { lesson, position, type, weight, topic, dueDate, maxScore }: PresentedAssignment,
) => {
  const channel = assignmentChannel(lesson, position)
  for (const [field, value] of Object.entries({ type, weight, topic, dueDate, maxScore })) {
    base.set(baseKey(channel, keyOf({ kind: 'assignment', position, field: field as 'type' })), value)
  }
}

const putLesson = (base: BaseValues, { id, isAttendanceTaken, assignments, ...lesson }: PresentedLesson) => {
  const channel = lessonChannel(id)
  const { topic, lessonType, homework, homeworkDueDate, homeworkMinutes, studentNote, privateNote } = lesson
  const fields = {
    topic,
    lessonType,
    homework,
    homeworkDueDate,
    homeworkMinutes,
    studentNote,
    privateNote,
  }
  for (const [field, value] of Object.entries(fields)) {
    base.set(baseKey(channel, keyOf({ kind: 'field', field: field as 'topic' })), value || null)
  }
  base.set(baseKey(channel, keyOf({ kind: 'held' })), isAttendanceTaken)
  for (const assignment of assignments) putAssignment(base, assignment)
}

/** Everything that the server holds, by name. */
export const baseValuesOf = ({ lessons, marks, attendance, behaviour }: JournalData): BaseValues => {
  const base: BaseValues = new Map()
  const placeOf = new Map(lessons.flatMap(({ assignments }) => assignments).map((row) => [row.id, row]))
  for (const lesson of lessons) putLesson(base, lesson)
  for (const { student, assignment, value, isDebt, comment, score } of marks) {
    const place = placeOf.get(assignment)
    if (!place) continue
    const key = keyOf({ kind: 'mark', student, position: place.position })
    base.set(baseKey(lessonChannel(place.lesson), key), {
      value,
      isDebt,
      comment: comment || null,
      ...(score === null || score === undefined ? {} : { score }),
    })
  }
  for (const { student, lesson, code } of attendance) {
    base.set(baseKey(lessonChannel(lesson), keyOf({ kind: 'attendance', student })), code)
  }
  for (const { student, lesson, kind, text } of behaviour) {
    base.set(baseKey(lessonChannel(lesson), keyOf({ kind: 'behaviour', student, note: kind })), text)
  }
  return base
}
