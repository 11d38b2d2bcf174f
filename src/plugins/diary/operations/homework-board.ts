import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, eachDate, type SchoolDate, startOfWeek } from '@/core/school-date'

import { belongingOf } from '../domain/belonging'
import { diaryBounds, neighbourWeeks, presentWeek } from '../domain/diary-period'
import { presentStudent } from '../presenters/present-student'
import type { DiaryDay, DiaryHomework, DiaryStudent } from '../presenters/types'
import { homeworkOf } from '../domain/homework-of'
import { readDiaryDays } from './diary-week'

/** The board shows two weeks … */
const DAYS = 14
/** … and what was left undone in the two weeks before them. */
const LOOK_BACK = 14

export type BoardItem = DiaryHomework & { subject: string }
export type BoardDay = {
  /** Empty for homework without a date. */
  date: SchoolDate
  items: BoardItem[]
  /** What all of it should take, and what is not done yet of it, in minutes. */
  minutes: number
  minutesLeft: number
}
export type HomeworkBoard = {
  student: DiaryStudent
  today: SchoolDate
  from: SchoolDate
  to: SchoolDate
  previous: SchoolDate | null
  next: SchoolDate | null
  days: BoardDay[]
  /** Set in the lessons of these weeks without a date. */
  undated: BoardItem[]
  /** Due before today and not ticked; only beside the present weeks. */
  overdue: (BoardItem & { date: SchoolDate })[]
  /** Only the student in person ticks and hands in. */
  isOwn: boolean
}

type Args = { req: PayloadRequest; facts: Facts; student: number; date?: SchoolDate }

const minutesOf = (items: readonly BoardItem[]): number =>
  items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

const undatedOf = ({ lessons }: DiaryDay): BoardItem[] =>
  lessons.flatMap(({ subject, undatedHomework }) =>
    undatedHomework ? [{ subject, ...undatedHomework }] : [],
  )

/**
 * Homework by the day it is due: at most four statements, as a week of the diary.
 * @throws notFound for those who may not read this diary.
 */
export const readHomeworkBoard = async ({ req, facts, student, date }: Args): Promise<HomeworkBoard> => {
  const { reference, today } = facts
  const from = date ? startOfWeek(date) : presentWeek(reference, today)
  const to = addDays(from, DAYS - 1)
  const isPresent = from <= addDays(today, 6) && today <= to
  const start = isPresent ? addDays(from < today ? from : today, -LOOK_BACK) : from
  const dayOn = await readDiaryDays({ req, facts, student, from: start, to })
  const days = eachDate(from, to).map(dayOn)
  return {
    student: presentStudent(reference, student, belongingOf(reference, student), today),
    today,
    from,
    to,
    ...neighbourWeeks(from, diaryBounds(reference, student)),
    days: days
      .map((day) => {
        const items = homeworkOf(day)
        return {
          date: day.date,
          items,
          minutes: minutesOf(items),
          minutesLeft: minutesOf(items.filter(({ work }) => !work.isDone)),
        }
      })
      .filter(({ items }) => items.length > 0),
    undated: days.flatMap(undatedOf),
    overdue: isPresent
      ? eachDate(start, addDays(today, -1))
          .flatMap((day) => homeworkOf(dayOn(day)).map((item) => ({ ...item, date: day })))
          .filter(({ work }) => !work.isDone)
      : [],
    isOwn: facts.student === student,
  }
}
