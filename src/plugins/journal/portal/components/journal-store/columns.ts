import type { PresentedAssignment, PresentedLesson } from '../../../presenters/types'

/** A column of the grid: an assignment of a lesson, or the lesson itself as long as it has none. */
export type Column = {
  id: string
  lesson: PresentedLesson
  /** Place of the assignment in the lesson; 1 also when there is none yet. */
  position: number
  assignment: PresentedAssignment | null
  /** The first column of its lesson shows the attendance. */
  isFirst: boolean
  /** How many columns the lesson has. */
  span: number
}

const byTime = (left: PresentedLesson, right: PresentedLesson): number =>
  left.date < right.date ? -1 : left.date > right.date ? 1 : left.number - right.number

/** The columns of the lessons in the order of the days; each assignment has its own. */
export const columnsOf = (lessons: readonly PresentedLesson[]): Column[] =>
  [...lessons].sort(byTime).flatMap((lesson) => {
    const assignments: (PresentedAssignment | null)[] =
      lesson.assignments.length > 0 ? lesson.assignments : [null]
    return assignments.map((assignment, index) => ({
      id: `${lesson.id}-${assignment?.position ?? 1}`,
      lesson,
      position: assignment?.position ?? 1,
      assignment,
      isFirst: index === 0,
      span: assignments.length,
    }))
  })

/** Where one begins to work: today's lesson, otherwise the last one that took place, otherwise the first. */
export const startColumn = (columns: readonly Column[]): number => {
  const last = columns.findLastIndex(
    ({ lesson, isFirst }) => isFirst && lesson.isOpen && lesson.state !== 'cancelled',
  )
  return Math.max(last, 0)
}

/** A part of the columns, by their numbers; the last one is outside. */
export type Drawn = { from: number; to: number }

/** Columns before and after the first one of the work that are drawn first: more than a screen shows. */
const DRAWN_BEFORE = 12
const DRAWN_AFTER = 4

/**
 * The part of a long term that is drawn first, whole lessons around the place where the work is: all of it takes a slow
 * computer seconds, in which it hears nobody.
 */
export const firstColumns = (columns: readonly Column[]): Drawn => {
  const start = startColumn(columns)
  let from = Math.max(0, start - DRAWN_BEFORE)
  let to = Math.min(columns.length, start + DRAWN_AFTER)
  while (from > 0 && !columns[from]?.isFirst) from -= 1
  while (to < columns.length && !columns[to]?.isFirst) to += 1
  return { from, to }
}
