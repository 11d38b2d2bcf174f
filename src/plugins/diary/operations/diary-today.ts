import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import { belongingOf } from '../domain/belonging'
import { homeworkOf } from '../domain/homework-of'
import { nextSchoolDay } from '../domain/next-school-day'
import type { DiaryDay, DiaryHomework } from '../presenters/types'
import { readDiaryDays } from './diary-week'

export type DiaryToday = {
  today: DiaryDay
  /** The next day with lessons, and what is to be done for it; empty before long holidays. */
  next: { date: SchoolDate; homework: (DiaryHomework & { subject: string })[] } | null
}

type Args = { req: PayloadRequest; facts: Facts; student: number }

/** What today brings to a student, and what to prepare for the next school day. */
export const readDiaryToday = async ({ req, facts, student }: Args): Promise<DiaryToday> => {
  const { reference, today } = facts
  const classId = belongingOf(reference, student).classOn(today)
  const next = classId === null ? null : nextSchoolDay(reference, classId, today)
  const dayOn = await readDiaryDays({ req, facts, student, from: today, to: next ?? today })
  return {
    today: dayOn(today),
    next: next === null ? null : { date: next, homework: homeworkOf(dayOn(next)) },
  }
}
