import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addMonths, monthGrid, startOfMonth } from '@/core/month-grid'
import type { SchoolDate } from '@/core/school-date'
import type { AttendanceCode } from '@/plugins/journal/types'

import { belongingOf } from '../domain/belonging'
import { diaryBounds } from '../domain/diary-period'
import { presentStudent } from '../presenters/present-student'
import type { DiaryDay, DiaryDayOff, DiaryStudent } from '../presenters/types'
import { homeworkOf } from '../domain/homework-of'
import { readDiaryDays } from './diary-week'

/** A day of a month in short. */
export type MonthDay = {
  date: SchoolDate
  isOfMonth: boolean
  off: DiaryDayOff | null
  lessons: number
  marks: { id: number; subject: string; value: number | null; isDebt: boolean }[]
  absences: { subject: string; code: AttendanceCode }[]
  /** How much homework is due, and how much of it is done. */
  homework: number
  done: number
}
export type DiaryMonth = {
  student: DiaryStudent
  today: SchoolDate
  /** The first day of the month. */
  month: SchoolDate
  previous: SchoolDate | null
  next: SchoolDate | null
  weeks: MonthDay[][]
}

const shorten = (day: DiaryDay, month: SchoolDate): MonthDay => {
  const homework = homeworkOf(day)
  return {
    date: day.date,
    isOfMonth: day.date.startsWith(month.slice(0, 7)),
    off: day.off,
    lessons: day.lessons.filter(({ isCancelled }) => !isCancelled).length,
    marks: day.lessons.flatMap(({ subject, tasks }) =>
      tasks.flatMap(({ id, mark }) =>
        mark ? [{ id, subject, value: mark.value, isDebt: mark.isDebt }] : [],
      ),
    ),
    absences: day.lessons.flatMap(({ subject, attendance }) =>
      attendance ? [{ subject, code: attendance }] : [],
    ),
    homework: homework.length,
    done: homework.filter(({ work }) => work.isDone).length,
  }
}

type Args = { req: PayloadRequest; facts: Facts; student: number; date?: SchoolDate }

/**
 * A month of the diary, in whole weeks: at most four statements.
 * @throws notFound for those who may not read this diary.
 */
export const readDiaryMonth = async ({ req, facts, student, date }: Args): Promise<DiaryMonth> => {
  const { reference, today } = facts
  const month = startOfMonth(date ?? today)
  const grid = monthGrid(month)
  const dayOn = await readDiaryDays({
    req,
    facts,
    student,
    from: grid[0]![0]!,
    to: grid.at(-1)!.at(-1)!,
  })
  const bounds = diaryBounds(reference, student)
  const [previous, next] = [addMonths(month, -1), addMonths(month, 1)]
  return {
    student: presentStudent(reference, student, belongingOf(reference, student), today),
    today,
    month,
    previous: bounds && previous >= startOfMonth(bounds.from) ? previous : null,
    next: bounds && next <= bounds.to ? next : null,
    weeks: grid.map((week) => week.map((day) => shorten(dayOn(day), month))),
  }
}
