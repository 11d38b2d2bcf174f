/** What speaks for or against a teacher, in the order in which it is told. */
export type RankReason =
  | {
      kind:
        | 'same-subject'
        | 'knows-class'
        | 'continues'
        | 'fills-window'
        | 'beside'
        | 'makes-window'
        | 'free-day'
        | 'unavailable'
    }
  | { kind: 'day' | 'week' | 'month'; count: number }

/** A teacher as the ranking needs to know: for the day and the hour that is asked about. */
export type TeacherFacts = {
  staff: number
  subjects: ReadonlySet<number>
  /** Classes that the teacher teaches anything. */
  classes: ReadonlySet<number>
  /** Slots of that day in which the teacher gives lessons, substitutions included. */
  busy: readonly number[]
  weekLessons: number
  /** Substitutions given in that month. */
  monthSubstitutions: number
  isAbsent: boolean
  /** An hour at which the teacher has asked for no lessons. */
  isUnavailable: boolean
  /** Gives other lessons of the same workload during this absence already. */
  isContinuing: boolean
}

export type RankQuestion = { subject: number; class: number; slot: number }
export type RankedTeacher = { staff: number; score: number; isSameSubject: boolean; reasons: RankReason[] }

const WEIGHTS = {
  sameSubject: 100,
  knowsClass: 40,
  continues: 45,
  fillsWindow: 30,
  beside: 15,
  makesWindow: -25,
  freeDay: -30,
  unavailable: -300,
  dayLesson: -4,
  weekLesson: -1,
  monthSubstitution: -6,
}

/** Slots that a teacher waits through between the first and the last lesson of a day. */
export const windowsOf = (slots: readonly number[]): number => {
  const own = new Set(slots)
  return own.size === 0 ? 0 : Math.max(...own) - Math.min(...own) + 1 - own.size
}

const rank = (question: RankQuestion, teacher: TeacherFacts): RankedTeacher => {
  const { busy, weekLessons, monthSubstitutions } = teacher
  const isSameSubject = teacher.subjects.has(question.subject)
  const reasons: RankReason[] = []
  let score = 0
  const say = (kind: Exclude<RankReason, { count: number }>['kind'], weight: number): void => {
    reasons.push({ kind })
    score += weight
  }
  if (teacher.isUnavailable) say('unavailable', WEIGHTS.unavailable)
  if (isSameSubject) say('same-subject', WEIGHTS.sameSubject)
  if (teacher.classes.has(question.class)) say('knows-class', WEIGHTS.knowsClass)
  if (teacher.isContinuing) say('continues', WEIGHTS.continues)
  if (busy.length === 0) say('free-day', WEIGHTS.freeDay)
  else {
    const change = windowsOf([...busy, question.slot]) - windowsOf(busy)
    if (change < 0) say('fills-window', WEIGHTS.fillsWindow)
    else if (change === 0) say('beside', WEIGHTS.beside)
    else say('makes-window', WEIGHTS.makesWindow * change)
    reasons.push({ kind: 'day', count: busy.length })
  }
  score += busy.length * WEIGHTS.dayLesson
  reasons.push({ kind: 'week', count: weekLessons })
  score += weekLessons * WEIGHTS.weekLesson
  if (monthSubstitutions > 0) reasons.push({ kind: 'month', count: monthSubstitutions })
  score += monthSubstitutions * WEIGHTS.monthSubstitution
  return { staff: teacher.staff, score, isSameSubject, reasons }
}

/**
 * Teachers who are free for a lesson, the best first, with what speaks for and against each. Who is away or has a
 * lesson in that slot is left out. Whatever the order of the question, equals stand in the order of their ids.
 */
export const rankTeachers = (question: RankQuestion, teachers: readonly TeacherFacts[]): RankedTeacher[] =>
  teachers
    .filter(({ isAbsent, busy }) => !isAbsent && !busy.includes(question.slot))
    .map((teacher) => rank(question, teacher))
    .sort((left, right) => right.score - left.score || left.staff - right.staff)
