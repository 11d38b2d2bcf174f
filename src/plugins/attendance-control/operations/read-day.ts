import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { classOf } from '@/access/class-of'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { rows } from '@/db/rows'
import { isMissed, lessonTime, studentsOn } from '@/plugins/journal'

import { lineName, placeOf } from '../presenters/line-name'
import type { AttendanceCode } from '../types'
import { type AttendanceFilter, seenWorkloads, whereOf } from './read-attendance'

export type DayFilter = Pick<AttendanceFilter, 'grade' | 'class' | 'query'> & { date: SchoolDate }

/** Somebody who was missing, late or exempt that day. */
export type DayLine = {
  student: number
  name: string
  class: string
  /** In the order of the lessons. */
  lessons: { number: number; code: AttendanceCode }[]
  /** Missed every lesson of theirs that was taken so far. */
  isWholeDay: boolean
}
/** Lessons of a class that are over and of which nobody has said who was there. */
export type UntakenLine = {
  class: number
  name: string
  lessons: { workload: number; subject: string; number: number }[]
}

export type AttendanceDay = {
  date: SchoolDate
  /** Students with a lesson that day, those missing in some of them, all day, and those whose reason nobody knows. */
  students: number
  missing: number
  wholeDay: number
  unknown: number
  lines: DayLine[]
  untaken: UntakenLine[]
}

type LessonRow = {
  id: number
  workload: number
  class: number
  number: number
  date: SchoolDate
  attendanceAt: string | null
}

/** Who is missing on a day, and of which lessons that is not known yet. Two statements. */
export const readDay = async ({
  req,
  facts,
  filter,
}: {
  req: PayloadRequest
  facts: Facts
  filter: DayFilter
}): Promise<AttendanceDay> => {
  const { date } = filter
  const { reference } = facts
  const seen = seenWorkloads(facts, { ...filter, from: date, to: date })
  const where = whereOf(facts, seen, { equals: date })
  const found = await rows(req).find<LessonRow>({
    collection: 'lessons',
    columns: ['id', 'workload', 'class', 'number', 'date', 'attendanceAt'],
    where: { ...where, state: { not_equals: 'cancelled' } },
    sort: ['number'],
  })
  const absences = await rows(req).find<{ student: number; lesson: number; code: AttendanceCode }>({
    collection: 'attendance',
    columns: ['student', 'lesson', 'code'],
    where,
  })
  const ids = new Set(seen.map(({ id }) => id))
  const lessons = found.filter(({ workload }) => ids.has(workload))
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  /** How many of the lessons that were taken each student had. */
  const places = new Map<number, number>()
  const students = new Set<number>()
  for (const { workload, attendanceAt } of lessons)
    for (const student of studentsOn(reference, reference.workloads.get(workload)!, date)) {
      students.add(student)
      if (attendanceAt !== null) places.set(student, (places.get(student) ?? 0) + 1)
    }
  const all = [
    ...groupBy(
      absences.filter(({ lesson }) => byId.has(lesson)),
      ({ student }) => student,
    ),
  ].map(([student, list]) => {
    const missed = list.filter(({ code }) => isMissed(code)).length
    const card = classOf(reference, student, date)
    return {
      missed,
      place: `${card?.sortKey ?? ''} ${placeOf(facts, 'student', student)}`,
      line: {
        student,
        name: lineName(facts, 'student', student),
        class: card?.name ?? '',
        lessons: list
          .map(({ lesson, code }) => ({ number: byId.get(lesson)!.number, code }))
          .sort((left, right) => left.number - right.number),
        isWholeDay: missed > 0 && missed >= (places.get(student) ?? 0),
      },
    }
  })
  const untaken = lessons.filter(
    (lesson) => lesson.attendanceAt === null && lessonTime(facts, lesson) === 'over',
  )
  return {
    date,
    students: students.size,
    missing: all.filter(({ missed }) => missed > 0).length,
    wholeDay: all.filter(({ line }) => line.isWholeDay).length,
    unknown: all.filter(({ line }) => line.lessons.some(({ code }) => code === 'absent')).length,
    lines: all
      .sort((left, right) => (left.place < right.place ? -1 : 1))
      .map(({ line }) => line)
      .filter(
        ({ name, class: card }) =>
          filter.query.trim() === '' || matchesWords(filter.query, `${name} ${card}`),
      ),
    untaken: [...groupBy(untaken, (lesson) => lesson.class)]
      .sort(([left], [right]) => (placeOf(facts, 'class', left) < placeOf(facts, 'class', right) ? -1 : 1))
      .map(([id, list]) => ({
        class: id,
        name: lineName(facts, 'class', id),
        lessons: list.map(({ workload, number }) => ({
          workload,
          number,
          subject: reference.subjects.get(reference.workloads.get(workload)!.subject)?.name ?? '…',
        })),
      })),
  }
}
