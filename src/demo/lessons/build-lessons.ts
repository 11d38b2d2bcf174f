import { groupBy } from '@/core/group-by'
import type { IdFactory } from '@/core/ids'
import { isWithin, weekday, type SchoolDate } from '@/core/school-date'

import type { StaffMember } from '../people/build-staff'
import type { Frame } from '../plan/build-frame'
import type { PlannedWorkload } from '../plan/build-workloads'
import type { ClassPlan } from '../plan/class-plans'
import { studyDates } from '../plan/school-calendar'
import type { Random } from '../random'
import type { TimetableEntry } from '../timetable/timetable'
import type { LessonRow, LessonWork, UserRow } from '../world'
import { planDiligence } from './diligence'
import { homeworkFor } from './homework'
import { planLessons, type PlannedLesson } from './plan-lessons'

import { planSubstitutes } from './staff-absences'

type Arguments = {
  plans: readonly ClassPlan[]
  frame: Frame
  workloads: readonly PlannedWorkload[]
  timetable: readonly TimetableEntry[]
  users: readonly UserRow[]
  staff: readonly StaffMember[]
  /** Teachers who are never away nor behind with their journals. */
  reliable: readonly StaffMember[]
  today: SchoolDate
  nowTime: string
  random: Random
  makeId: IdFactory
}
export type Lessons = { lessons: LessonRow[]; workByLesson: Map<number, LessonWork> }

/** One lesson of the year before anything is known of it. */
type Slot = { date: SchoolDate; entry: TimetableEntry; isLast: boolean }

/** All lessons of the year by the timetable, on study days only, in the order of time. */
const layOut = ({ plans, frame, timetable }: Arguments, classIds: readonly number[]): Slot[] => {
  const byDay = groupBy(timetable, ({ class: classId, day }) => `${classId}/${day}`)
  const slots = classIds.flatMap((classId, index) => {
    const { vacations } = frame.termSetOf(plans[index]!.grade)
    return studyDates({ calendar: frame.calendar, vacations }).flatMap((date) => {
      const entries = byDay.get(`${classId}/${weekday(date)}`) ?? []
      const last = Math.max(...entries.map(({ number }) => number))
      return entries.map((entry): Slot => ({ date, entry, isLast: entry.number === last }))
    })
  })
  const key = ({ date, entry }: Slot): string => `${date}/${entry.number}`
  return slots
    .map((slot) => ({ slot, key: key(slot) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ slot }) => slot)
}

/**
 * Every lesson of the year: what is past is recorded with topic, type and homework (by most teachers), what is
 * to come is planned. The plan of topics is the same for all classes of a grade.
 */
export const buildLessons = (args: Arguments): Lessons => {
  const { plans, frame, workloads, users, staff, reliable, today, nowTime, random, makeId } = args
  const classIds = plans.map((_, index) => workloads.find((workload) => workload.class === index)!.row.class)
  const slots = layOut(args, classIds)
  const workloadById = new Map(workloads.map((workload, index) => [workload.row.id, { workload, index }]))
  const datesOf = new Map<number, SchoolDate[]>()
  for (const { date, entry } of slots) {
    const dates = datesOf.get(entry.workload)
    if (dates) dates.push(date)
    else datesOf.set(entry.workload, [date])
  }
  const topicPlans = new Map<string, PlannedLesson[]>()
  const topicsFor = ({ subject }: PlannedWorkload, grade: number, count: number): PlannedLesson[] => {
    const key = `${subject}/${grade}/${count}`
    const plan = topicPlans.get(key) ?? planLessons({ subject, grade, count })
    topicPlans.set(key, plan)
    return plan
  }
  const schoolDates = studyDates({ calendar: frame.calendar, vacations: frame.calendar.vacations })
  const substituteFor = planSubstitutes({ ...args, dates: schoolDates, random: random.fork('absences') })
  const isRecorded = planDiligence({
    teachers: staff.filter(({ department }) => department),
    reliable,
    isSmall: args.plans.length < 10,
    lastDay: today < frame.calendar.endDate ? today : frame.calendar.endDate,
    random: random.fork('diligence'),
  })
  const userByPerson = new Map(users.map(({ id, person }) => [person, id]))
  const userOf = new Map(staff.map(({ card, person }) => [card.id, userByPerson.get(person.id) ?? null]))
  const termsBySet = groupBy(frame.terms, ({ termSet }) => termSet)

  const count = new Map<number, number>()
  const result: Lessons = { lessons: [], workByLesson: new Map() }
  for (const { date, entry, isLast } of slots) {
    const { workload, index } = workloadById.get(entry.workload)!
    const { grade } = plans[workload.class]!
    const dates = datesOf.get(entry.workload)!
    const position = count.get(entry.workload) ?? 0
    count.set(entry.workload, position + 1)

    const term = termsBySet.get(frame.termSetOf(grade).id)!.find((candidate) => isWithin(candidate, date))!
    const period = frame.bellsOf(grade).periods.find(({ number }) => number === entry.number)!
    const substitute = date <= today ? substituteFor(entry, date, isLast) : undefined
    const isOver = date < today || (date === today && period.end <= nowTime)
    const own = random.fork(`${index}/${date}/${entry.number}`)
    const leader = substitute ?? entry.teacher
    const isHeld = isOver && substitute !== null && isRecorded(leader, date, own)
    const lesson: LessonRow = {
      id: makeId(),
      school: frame.school.id,
      workload: entry.workload,
      class: entry.class,
      subject: workload.row.subject,
      subgroup: entry.subgroup,
      teacher: entry.teacher,
      term: term.id,
      date,
      number: entry.number,
      room: entry.room,
      substitute: substitute ?? null,
      state: substitute === null ? 'cancelled' : isHeld ? 'held' : 'planned',
      topic: null,
      lessonType: null,
      homework: null,
      homeworkDueDate: null,
      homeworkMinutes: null,
      recordedAt: null,
      recordedBy: null,
      attendanceAt: null,
    }
    result.lessons.push(lesson)
    if (!isHeld) continue

    const topics = topicsFor(workload, grade, dates.length)
    const { topic, type, work } = topics[position]!
    const nextDate = dates[position + 1] ?? null
    const isBeforeWork = ['control', 'dictation', 'test'].includes(topics[position + 1]?.work ?? '')
    const progress = position / dates.length
    const homework =
      nextDate && homeworkFor({ subject: workload.subject, grade, progress, isBeforeWork, random: own })
    lesson.topic = topic
    lesson.lessonType = frame.lessonTypeId(type)
    lesson.homework = homework
    lesson.homeworkDueDate = homework ? nextDate : null
    // Most teachers say how long it takes; a quarter of an hour to forty minutes.
    lesson.homeworkMinutes = homework && position % 4 !== 3 ? 15 + 5 * (position % 6) : null
    lesson.recordedAt = recordingTime(date, period.end, date < today, own)
    // Somebody forgets to look who is there.
    lesson.attendanceAt = own.chance(0.02) ? null : lesson.recordedAt
    lesson.recordedBy = userOf.get(leader) ?? null
    if (work) result.workByLesson.set(lesson.id, work)
  }
  return result
}

/** Most lessons are recorded in the break after them, some in the evening at home. Samara is at UTC+4. */
const recordingTime = (date: SchoolDate, end: string, mayWait: boolean, random: Random): string => {
  const isLater = random.chance(0.25) && mayWait
  const time = isLater ? `${random.int(17, 21)}:${random.int(10, 59)}:00` : `${end}:${random.int(10, 59)}`
  return new Date(`${date}T${time}+04:00`).toISOString()
}
