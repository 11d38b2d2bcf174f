import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, type SchoolDate } from '@/core/school-date'
import { type RowWhere, rows } from '@/db/rows'

import { isFilled } from '../domain/is-filled'
import { lessonTime } from '../domain/lesson-time'
import type { LessonRow } from '../types'

/** How far back is asked: what is older is no longer a matter of today. */
export const OWED_DAYS = 14

const COLUMNS = [
  'id',
  'workload',
  'class',
  'subject',
  'subgroup',
  'teacher',
  'substitute',
  'date',
  'number',
  'state',
  'topic',
] as const satisfies readonly (keyof LessonRow)[]
export type OwedLesson = Pick<LessonRow, (typeof COLUMNS)[number]>

/** Whoever gave the lesson owes its record: the substitute of that day, otherwise the teacher. */
export const recorderOf = ({ substitute, teacher }: Pick<LessonRow, 'substitute' | 'teacher'>): number =>
  substitute ?? teacher

/** Not recorded, or recorded without a topic; `isFilled` says it for one lesson. */
export const NOT_FILLED: RowWhere = {
  state: { not_equals: 'cancelled' },
  or: [{ state: { equals: 'planned' } }, { topic: { exists: false } }],
}

const isOwed = (facts: Facts, lesson: OwedLesson): boolean =>
  lessonTime(facts, lesson) === 'over' && !isFilled(lesson)

type Args = { req: PayloadRequest; facts: Facts }

/** The lessons that are over and that this teacher has not recorded, the oldest first. */
export const owedByTeacher = async ({ req, facts }: Args): Promise<OwedLesson[]> => {
  const { staff, today } = facts
  if (staff === null) return []
  const found = await rows(req).find<OwedLesson>({
    collection: 'lessons',
    columns: COLUMNS,
    where: {
      date: { greater_than_equal: addDays(today, -OWED_DAYS), less_than_equal: today },
      and: [{ or: [{ teacher: { equals: staff } }, { substitute: { equals: staff } }] }, NOT_FILLED],
    },
    sort: ['date', 'number'],
  })
  return found.filter((lesson) => recorderOf(lesson) === staff && isOwed(facts, lesson))
}

export type SchoolDay = {
  total: number
  over: number
  recorded: number
  /** Lessons of today that are over and not recorded. */
  missing: number
  /** Who has not recorded lessons that are over, the most first. */
  behind: { staff: number; today: number; total: number }[]
}

/** The state of the school's journals: today, and what teachers owe from the last two weeks. */
export const readSchoolDay = async ({ req, facts }: Args): Promise<SchoolDay> => {
  const { today, school } = facts
  const found = await rows(req).find<OwedLesson>({
    collection: 'lessons',
    columns: COLUMNS,
    where: {
      school: { equals: school },
      date: { greater_than_equal: addDays(today, -OWED_DAYS), less_than_equal: today },
      or: [{ date: { equals: today } }, NOT_FILLED],
    },
  })
  return summarize(facts, found)
}

const isOn = (date: SchoolDate) => (lesson: OwedLesson) =>
  lesson.date === date && lesson.state !== 'cancelled'

const summarize = (facts: Facts, lessons: readonly OwedLesson[]): SchoolDay => {
  const ofToday = lessons.filter(isOn(facts.today))
  const over = ofToday.filter((lesson) => lessonTime(facts, lesson) === 'over')
  const behind = new Map<number, { staff: number; today: number; total: number }>()
  for (const lesson of lessons) {
    if (!isOwed(facts, lesson)) continue
    const staff = recorderOf(lesson)
    const row = behind.get(staff) ?? { staff, today: 0, total: 0 }
    row.total += 1
    if (lesson.date === facts.today) row.today += 1
    behind.set(staff, row)
  }
  const missing = over.filter((lesson) => !isFilled(lesson)).length
  return {
    total: ofToday.length,
    over: over.length,
    recorded: over.length - missing,
    missing,
    behind: [...behind.values()].sort((left, right) => right.total - left.total || right.today - left.today),
  }
}
