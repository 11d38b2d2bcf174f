import type { DeskLesson, LessonPlace, SubstitutionRow } from '../types'

/** Who gives a lesson: the substitute where there is one. */
export const giverOf = ({ substitute, teacher }: Pick<DeskLesson, 'substitute' | 'teacher'>): number =>
  substitute ?? teacher

/** The decision that holds for a lesson; `null` when there is none or it was withdrawn. */
export const decisionOf = ({
  substitutions: [row],
}: Pick<DeskLesson, 'substitutions'>): SubstitutionRow | null =>
  row && row.state !== 'withdrawn' ? row : null

/** What of a lesson a decision may change. */
export const placeOf = (lesson: LessonPlace): LessonPlace => ({
  date: lesson.date,
  number: lesson.number,
  room: lesson.room,
  substitute: lesson.substitute,
  state: lesson.state,
  term: lesson.term,
  movedFromDate: lesson.movedFromDate,
  movedFromNumber: lesson.movedFromNumber,
})

/** The lesson without its decision: as the timetable has it. */
export const beforeDecision = (lesson: DeskLesson): LessonPlace => {
  const decision = decisionOf(lesson)
  return decision ? (JSON.parse(decision.was) as LessonPlace) : placeOf(lesson)
}

export type Decided =
  | { kind: 'substitute'; substitute: number; room: number | null }
  | { kind: 'merge'; substitute: number; room: number | null }
  | { kind: 'cancel' }
  | { kind: 'move'; date: string; number: number; room: number | null; term: number | null }

/** The lesson as it becomes by a decision, from how it stands in the timetable. */
export const applyDecision = (before: LessonPlace, decided: Decided): LessonPlace => {
  switch (decided.kind) {
    case 'substitute':
    case 'merge':
      return {
        ...before,
        state: 'planned',
        substitute: decided.substitute,
        room: decided.room ?? before.room,
      }
    case 'cancel':
      return { ...before, state: 'cancelled', substitute: null }
    case 'move':
      return {
        date: decided.date,
        number: decided.number,
        room: decided.room ?? before.room,
        term: decided.term,
        state: 'planned',
        substitute: null,
        movedFromDate: before.movedFromDate ?? before.date,
        movedFromNumber: before.movedFromNumber ?? before.number,
      }
  }
}

/** Whether two places are the same in all that a withdrawal gives back. */
export const isSamePlace = (left: LessonPlace, right: LessonPlace): boolean =>
  JSON.stringify(placeOf(left)) === JSON.stringify(placeOf(right))
