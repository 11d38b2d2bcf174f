import type { JournalPage, PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import { assignmentChannel, keyOf, lessonChannel } from './keys'
import type { Value } from './values'

/** What a page of the journal or a lesson of it brings to the browser. */
export type JournalData = Pick<
  JournalPage,
  'students' | 'lessons' | 'marks' | 'attendance' | 'assignmentTypes' | 'lessonTypes' | 'isMarked' | 'today'
> & { workload: Pick<JournalPage['workload'], 'id'> }

/** Values by channel and key, as the server is known to hold them. */
export type BaseValues = Map<string, Value>

export const baseKey = (channel: string, key: string): string => `${channel}|${key}`

/** Writes down what the server holds of an assignment. */
export const putAssignment = (
  base: BaseValues,
  { lesson, position, type, weight, topic, dueDate }: PresentedAssignment,
) => {
  const channel = assignmentChannel(lesson, position)
  for (const [field, value] of Object.entries({ type, weight, topic, dueDate })) {
    base.set(baseKey(channel, keyOf({ kind: 'assignment', position, field: field as 'type' })), value)
  }
}

const putLesson = (
  base: BaseValues,
  { id, topic, lessonType, homework, homeworkDueDate, homeworkMinutes, state, assignments }: PresentedLesson,
) => {
  const channel = lessonChannel(id)
  const fields = { topic, lessonType, homework, homeworkDueDate, homeworkMinutes }
  for (const [field, value] of Object.entries(fields)) {
    base.set(baseKey(channel, keyOf({ kind: 'field', field: field as 'topic' })), value || null)
  }
  base.set(baseKey(channel, keyOf({ kind: 'held' })), state === 'held')
  for (const assignment of assignments) putAssignment(base, assignment)
}

/** Everything that the server holds, by name. */
export const baseValuesOf = ({ lessons, marks, attendance }: JournalData): BaseValues => {
  const base: BaseValues = new Map()
  const placeOf = new Map(lessons.flatMap(({ assignments }) => assignments).map((row) => [row.id, row]))
  for (const lesson of lessons) putLesson(base, lesson)
  for (const { student, assignment, value, isDebt, comment } of marks) {
    const place = placeOf.get(assignment)
    if (!place) continue
    const key = keyOf({ kind: 'mark', student, position: place.position })
    base.set(baseKey(lessonChannel(place.lesson), key), {
      value,
      isDebt,
      comment: comment || null,
    })
  }
  for (const { student, lesson, code } of attendance) {
    base.set(baseKey(lessonChannel(lesson), keyOf({ kind: 'attendance', student })), code)
  }
  return base
}
