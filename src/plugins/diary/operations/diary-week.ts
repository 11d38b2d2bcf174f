import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { localeOf } from '@/core/locale'
import { ask } from '@/core/questions'
import { addDays, startOfWeek, type SchoolDate } from '@/core/school-date'
import { assignmentTypesOf, markRulesByDate } from '@/plugins/journal'

import { requireDiary } from '../access/may-read-diary'
import { belongingOf } from '../domain/belonging'
import { diaryBounds, neighbourWeeks, presentWeek, schoolDays } from '../domain/diary-period'
import { dayPresenter } from '../presenters/present-day'
import { presentStudent } from '../presenters/present-student'
import type { DiaryDay, DiaryWeek } from '../presenters/types'
import { loadRecords } from './load-records'

type Days = { req: PayloadRequest; facts: Facts; student: number; from: SchoolDate; to: SchoolDate }

/**
 * Reads the days of a period, in whatever order they are then asked for.
 * @throws notFound for those who may not read this diary.
 */
export const readDiaryDays = async ({
  req,
  facts,
  student,
  from,
  to,
}: Days): Promise<(date: SchoolDate) => DiaryDay> => {
  requireDiary(facts, student)
  const belonging = belongingOf(facts.reference, student)
  const records = await loadRecords({ req, student, belonging, from, to, today: facts.today })
  const types = new Map((await assignmentTypesOf(req.payload, facts.school)).map((type) => [type.id, type]))
  const rulesOn = await markRulesByDate(req, facts)
  const locale = localeOf(req)
  const events = (await ask(req, 'diary.events', { student, from, to, locale })).flat()
  return dayPresenter({ facts, belonging, records, types, scaleOn: (date) => rulesOn(date).scale, events })
}

type Args = { req: PayloadRequest; facts: Facts; student: number; date?: SchoolDate }

/** A day without anything beyond the school's week is not shown: most schools have no Saturday or Sunday. */
const isEmpty = ({ lessons, homework, events }: DiaryDay): boolean =>
  lessons.length + homework.length + events.length === 0

/**
 * A student's week: lessons, homework to them, own marks, debts and attendance.
 * @throws notFound for those who may not read this diary.
 */
export const readDiaryWeek = async ({ req, facts, student, date }: Args): Promise<DiaryWeek> => {
  const { reference, today } = facts
  const from = date ? startOfWeek(date) : presentWeek(reference, today)
  const sunday = addDays(from, 6)
  const dayOn = await readDiaryDays({ req, facts, student, from, to: sunday })
  const days = schoolDays(reference, from)
  const to = days.at(-1) ?? sunday
  const beyond = Array.from({ length: 7 }, (_, index) => addDays(from, index))
    .filter((day) => day > to)
    .map(dayOn)
    .filter((day) => !isEmpty(day))
  return {
    student: presentStudent(reference, student, belongingOf(reference, student), today),
    today,
    from,
    to: beyond.at(-1)?.date ?? to,
    ...neighbourWeeks(from, diaryBounds(reference, student)),
    days: [...days.map(dayOn), ...beyond],
  }
}
