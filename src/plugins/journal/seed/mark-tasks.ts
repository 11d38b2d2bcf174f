import type { IdFactory } from '@/core/ids'
import { addDays, type SchoolDate } from '@/core/school-date'
import type { SubjectKey } from '@/demo/plan/subjects'
import type { Random } from '@/demo/random'
import type { LessonRow } from '@/demo/world'

import { lateDays, markDeadline, type SchoolDays } from '../domain/deadline'
import { NO_FORMER } from '../domain/former-mark'
import { DEFAULT_MARK_RULES } from '../domain/mark-rules'
import { isLongCheck, weightOf } from './assignment-type-plan'
import type { Correction } from './chain-corrections'
import { commentOn, gradeWork, type Talent } from './grading'
import type { JournalRows, LessonCopies, MarkRow } from './journal-rows'
import { debtChance, type Task } from './plan-tasks'

type Marking = {
  lesson: LessonRow
  copies: LessonCopies
  task: Task
  position: number
  /** Id of the assignment type. */
  type: number
  subject: SubjectKey
  present: readonly number[]
  missing: readonly number[]
  random: Random
}

/** Share of marks that were corrected later; the earlier value is kept. */
const CORRECTED = 0.008
/** Share of those present who nevertheless hand nothing in. */
const NOT_HANDED_IN = 0.02

/** Tests are scored, and the mark comes of the score. */
const SCORED = 'Т'
const MAX_SCORE = 20
/** A score that fits the mark: 17..20 for a five, 13..16 for a four, and so on down. */
const scoreOf = (value: number, student: number): number => Math.max(0, (value - 1) * 4 + 1 + (student % 4))

/** Instants after a lesson are evenings at home; Samara is at UTC+4. */
const evening = (date: SchoolDate, random: Random): string =>
  `${date}T${random.int(13, 17)}:${random.int(10, 59)}:00.000Z`

/** Writes the assignments of lessons and their marks into `rows`. */
export const createMarker = ({
  rows,
  corrections,
  makeId,
  today,
  talentOf,
  daysOf,
}: {
  rows: JournalRows
  /** Marks that were made good, told to the change journal afterwards. */
  corrections: Correction[]
  makeId: IdFactory
  today: SchoolDate
  talentOf: (student: number) => Talent
  /** The school days of a class. */
  daysOf: (classId: number) => SchoolDays
}): ((marking: Marking) => void) => {
  return ({ lesson, copies, task, position, type, subject, present, missing, random }) => {
    const { letter, topic, dueDate } = task
    const assignment = makeId()
    rows.assignments.push({
      id: assignment,
      ...copies,
      lesson: lesson.id,
      position,
      type,
      topic,
      weight: weightOf(letter),
      dueDate,
      maxScore: letter === SCORED ? MAX_SCORE : null,
    })
    // The works are with the teacher, or the time is not up yet.
    if (task.markedOn > today) return

    const days = daysOf(copies.class)
    const from = dueDate ?? lesson.date
    const inTime = isLongCheck(letter) ? DEFAULT_MARK_RULES.longCheckDays : 0
    const deadline = markDeadline({ ...days, from, days: inTime })
    const late = lateDays({ ...days, deadline, markedOn: task.markedOn }) || null
    // Whoever was away hands the work in later, and the teacher is not late.
    const wasThere = new Set(present)

    const put = (student: number, mark: Pick<MarkRow, 'value' | 'isDebt' | 'comment' | 'markedAt'>): void => {
      const row: MarkRow = {
        id: makeId(),
        ...copies,
        lesson: lesson.id,
        student,
        assignment,
        ...mark,
        score: letter === SCORED && mark.value ? scoreOf(mark.value, student) : null,
        ...NO_FORMER,
        author: lesson.recordedBy,
        lateDays: wasThere.has(student) ? late : null,
      }
      rows.marks.push(row)
      correct(row)
    }
    /** Now and then a work is done over for a better mark. */
    const correct = (mark: MarkRow): void => {
      const correctedOn = addDays(task.markedOn, 6)
      if (!mark.value || mark.value < 3 || correctedOn >= today || !random.chance(CORRECTED)) return
      const replacedAt = evening(correctedOn, random)
      corrections.push({ mark, former: { value: mark.value - 1, markedAt: mark.markedAt } })
      mark.formerValue = mark.value - 1
      mark.markedAt = replacedAt
      mark.comment = 'Работа над ошибками выполнена'
    }
    const grade = (student: number, markedAt: string): void => {
      const value = gradeWork({ talent: talentOf(student), subject, letter, random })
      put(student, { value, isDebt: false, comment: commentOn(value, random), markedAt })
    }
    const owe = (student: number, markedAt: string): void => {
      put(student, { value: null, isDebt: true, comment: null, markedAt })
    }

    const isSameDay = task.markedOn === lesson.date
    const markedAt = isSameDay ? lesson.recordedAt! : evening(task.markedOn, random)
    const marked = Math.max(1, Math.round(present.length * task.share))
    for (const student of random.shuffle(present).slice(0, marked)) {
      const isOwing =
        task.isObligatory && random.chance(NOT_HANDED_IN) && random.chance(debtChance(lesson.date, today))
      if (isOwing) owe(student, markedAt)
      else grade(student, markedAt)
    }
    if (!task.isObligatory) return
    const madeUpOn = addDays(lesson.date, 12)
    for (const student of missing) {
      if (random.chance(debtChance(lesson.date, today))) owe(student, markedAt)
      else if (madeUpOn < today && random.chance(0.6)) grade(student, evening(madeUpOn, random))
    }
  }
}
