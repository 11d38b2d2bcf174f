import { groupBy } from '@/core/group-by'
import { startOfWeek, weekday, type SchoolDate } from '@/core/school-date'

import type { DeskLesson } from '../types'
import { isAway, type Away } from './away'
import { decisionOf, giverOf } from './lesson-places'
import { rankTeachers, type RankedTeacher } from './rank-teachers'

export type DeskTeacher = { staff: number; subjects: ReadonlySet<number>; classes: ReadonlySet<number> }

export type DeskSource = {
  /** All lessons of the school in the weeks concerned. */
  lessons: readonly DeskLesson[]
  absences: readonly Away[]
  teachers: readonly DeskTeacher[]
  unavailable: ReadonlyMap<number, readonly { weekday: number; number: number }[]>
  /** Who stood in on which day, of whole months. */
  given: readonly { staff: number; date: SchoolDate }[]
  /** Slot of the day of a lesson number by the bells of the class (`layDaySlots`). */
  slotOf: (classId: number, number: number) => number | null
}

export type Desk = {
  isAway: (staff: number, date: SchoolDate, number: number) => boolean
  /** Free teachers for a lesson, the best first. */
  rank: (lesson: DeskLesson) => RankedTeacher[]
  /** Lessons of other subgroups at the same time whose teachers may take this one's group too. */
  mergesOf: (lesson: DeskLesson) => DeskLesson[]
  /** Rooms that hold another lesson at that time. */
  takenRooms: (lesson: Pick<DeskLesson, 'id' | 'class' | 'date' | 'number'>) => ReadonlySet<number>
  /** Whether the class has nothing after it that day. */
  isLast: (lesson: DeskLesson) => boolean
  /** Counts a teacher as the giver of the lesson from now on: for a proposal of several lessons. */
  take: (lesson: DeskLesson, staff: number) => void
}

const month = (date: SchoolDate): string => date.slice(0, 7)

/** Whether somebody is missing for the lesson: its giver is away and nothing was decided that mends it. */
export const isOpen = (lesson: DeskLesson, absences: readonly Away[]): boolean => {
  if (lesson.state !== 'planned' || lesson.recordedAt) return false
  const giver = giverOf(lesson)
  return absences.some((absence) => absence.staff === giver && isAway(absence, lesson.date, lesson.number))
}

/** Who is where and when in the weeks of an absence, so that substitutes can be ranked; a value that `take` changes. */
export const createDesk = (source: DeskSource): Desk => {
  const { lessons, absences, teachers, unavailable, slotOf } = source
  const absencesOf = groupBy(absences, ({ staff }) => staff)
  const byDate = groupBy(
    lessons.filter(({ state }) => state !== 'cancelled'),
    ({ date }) => date,
  )
  const busy = new Map<string, number[]>()
  const week = new Map<string, number>()
  const givenIn = new Map<string, number>()
  const continuing = new Map<number, Set<number>>()
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  const occupy = (staff: number, date: SchoolDate, slot: number | null): void => {
    const key = `${staff} ${date}`
    if (slot !== null) busy.set(key, [...(busy.get(key) ?? []), slot])
    add(week, `${staff} ${startOfWeek(date)}`)
  }
  const away = (staff: number, date: SchoolDate, number: number): boolean =>
    (absencesOf.get(staff) ?? []).some((absence) => isAway(absence, date, number))
  for (const list of byDate.values()) {
    for (const lesson of list) {
      const giver = giverOf(lesson)
      if (away(giver, lesson.date, lesson.number)) continue
      // Whoever takes a second subgroup is in one place still.
      if (decisionOf(lesson)?.kind !== 'merge')
        occupy(giver, lesson.date, slotOf(lesson.class, lesson.number))
      if (lesson.substitute) {
        continuing.set(lesson.workload, (continuing.get(lesson.workload) ?? new Set()).add(lesson.substitute))
      }
    }
  }
  for (const { staff, date } of source.given) add(givenIn, `${staff} ${month(date)}`)
  const neighbours = ({
    id,
    class: classId,
    date,
    number,
  }: Parameters<Desk['takenRooms']>[0]): DeskLesson[] => {
    const slot = slotOf(classId, number)
    return (byDate.get(date) ?? []).filter(
      (other) => other.id !== id && slotOf(other.class, other.number) === slot,
    )
  }
  return {
    isAway: away,
    rank: (lesson) => {
      const slot = slotOf(lesson.class, lesson.number) ?? -1
      const day = weekday(lesson.date)
      return rankTeachers(
        { subject: lesson.subject, class: lesson.class, slot },
        teachers
          .filter(({ staff }) => staff !== lesson.teacher)
          .map(({ staff, subjects, classes }) => ({
            staff,
            subjects,
            classes,
            busy: busy.get(`${staff} ${lesson.date}`) ?? [],
            weekLessons: week.get(`${staff} ${startOfWeek(lesson.date)}`) ?? 0,
            monthSubstitutions: givenIn.get(`${staff} ${month(lesson.date)}`) ?? 0,
            isAbsent: away(staff, lesson.date, lesson.number),
            isUnavailable: (unavailable.get(staff) ?? []).some(
              (hour) => hour.weekday === day && hour.number === lesson.number,
            ),
            isContinuing: continuing.get(lesson.workload)?.has(staff) ?? false,
          })),
      )
    },
    mergesOf: (lesson) =>
      lesson.subgroup === null
        ? []
        : neighbours(lesson).filter(
            (other) =>
              other.class === lesson.class &&
              other.subject === lesson.subject &&
              other.subgroup !== null &&
              other.subgroup !== lesson.subgroup &&
              decisionOf(other)?.kind !== 'merge' &&
              !away(giverOf(other), other.date, other.number),
          ),
    takenRooms: (lesson) => new Set(neighbours(lesson).flatMap(({ room }) => room ?? [])),
    isLast: (lesson) =>
      !(byDate.get(lesson.date) ?? []).some(
        (other) => other.class === lesson.class && other.number > lesson.number,
      ),
    take: (lesson, staff) => {
      occupy(staff, lesson.date, slotOf(lesson.class, lesson.number))
      add(givenIn, `${staff} ${month(lesson.date)}`)
      continuing.set(lesson.workload, (continuing.get(lesson.workload) ?? new Set()).add(staff))
    },
  }
}
