import type { PresentedAssignment, PresentedLesson } from '../../../presenters/types'
import type { ReadValue } from './journal-views'
import { assignmentChannel, type AssignmentField, keyOf, lessonChannel, type LessonField } from './keys'

const assignmentWithWishes = (assignment: PresentedAssignment, read: ReadValue): PresentedAssignment => {
  const { lesson, position } = assignment
  const field = <TName extends AssignmentField>(name: TName): PresentedAssignment[TName] =>
    read(
      assignmentChannel(lesson, position),
      keyOf({ kind: 'assignment', position, field: name }),
    ) as PresentedAssignment[TName]
  return {
    ...assignment,
    type: field('type'),
    weight: field('weight'),
    topic: field('topic'),
    dueDate: field('dueDate'),
    maxScore: field('maxScore'),
  }
}

/** A lesson as it shall be: what the server holds, and over it what is still on its way. */
export const withWishes = (lesson: PresentedLesson, read: ReadValue): PresentedLesson => {
  const field = <TName extends LessonField>(name: TName): PresentedLesson[TName] =>
    read(lessonChannel(lesson.id), keyOf({ kind: 'field', field: name })) as PresentedLesson[TName]
  return {
    ...lesson,
    topic: field('topic'),
    lessonType: field('lessonType'),
    homework: field('homework'),
    homeworkDueDate: field('homeworkDueDate'),
    homeworkMinutes: field('homeworkMinutes'),
    studentNote: field('studentNote'),
    privateNote: field('privateNote'),
    assignments: lesson.assignments.map((assignment) => assignmentWithWishes(assignment, read)),
  }
}
