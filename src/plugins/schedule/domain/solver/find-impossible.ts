import { groupBy } from '@/core/group-by'

import { suits, type RoomKind } from '../room-kinds'
import type { Problem, ProblemWorkload } from './problem'

/** Demands that cannot be met together, whatever is tried: so many hours and only so many places for them. */
export type Impossible = {
  kind: 'class-hours' | 'teacher-hours' | 'teacher-in-class' | 'room-hours'
  /** The class, the teacher; for rooms the kind. */
  class: number | null
  teacher: number | null
  roomKind: RoomKind | null
  hours: number
  places: number
  /** The workloads that ask for them. */
  workloads: number[]
}

/** Hours that a set of workloads takes; a joint lesson takes its hours once. */
const hoursOf = (rows: readonly ProblemWorkload[]): number => {
  const alone = rows.filter(({ joint }) => joint === null).reduce((sum, { hours }) => sum + hours, 0)
  const joint = groupBy(
    rows.filter((row) => row.joint !== null),
    (row) => row.joint,
  )
  return [...joint.values()].reduce((sum, own) => sum + Math.max(...own.map(({ hours }) => hours)), alone)
}

/** Hours of a class at least: the whole class's, and of each divided subject the longest of its groups. */
const classHours = (rows: readonly ProblemWorkload[]): number => {
  const divided = [
    ...groupBy(
      rows.filter(({ subgroup }) => subgroup),
      ({ subgroup }) => subgroup!,
    ).values(),
  ]
  const longest = Math.max(0, ...divided.map(hoursOf))
  return hoursOf(rows.filter(({ subgroup }) => !subgroup)) + longest
}

/** The fewest of the workloads that are still too many for the places, the longest first. */
const fewest = (rows: readonly ProblemWorkload[], places: number): number[] => {
  const found: ProblemWorkload[] = []
  for (const row of [...rows].sort((a, b) => b.hours - a.hours)) {
    if (hoursOf(found) > places) break
    found.push(row)
  }
  return found.map(({ id }) => id)
}

/**
 * The small sets of demands that no timetable can meet: more hours than places for a class, a teacher, a teacher within
 * the lessons of one class, a kind of room. The smallest set comes first. Nothing found does not prove that all is well.
 */
export const findImpossible = (problem: Problem): Impossible[] => {
  const { workloads, classes, teachers, rooms, days, slots } = problem
  const found: Impossible[] = []
  const nothing = { class: null, teacher: null, roomKind: null }
  const open = new Map(classes.map(({ id, places }) => [id, new Set(places)]))
  const away = new Map(teachers.map(({ id, unavailable }) => [id, new Set(unavailable)]))

  const dayOf = (place: number): number => Math.floor(place / slots)
  for (const { id, places, dailyLimit, longDays } of classes) {
    const own = workloads.filter((row) => row.class === id)
    const perDay = [...groupBy(places, dayOf).values()].map((list) => list.length)
    const limited =
      perDay.reduce((sum, length) => sum + Math.min(length, dailyLimit), 0) +
      Math.min(longDays, perDay.filter((length) => length > dailyLimit).length)
    const hours = classHours(own)
    if (hours > limited) {
      found.push({
        ...nothing,
        kind: 'class-hours',
        class: id,
        hours,
        places: limited,
        workloads: fewest(
          own.filter(({ subgroup }) => !subgroup),
          limited,
        ),
      })
    }
  }
  for (const [teacher, own] of groupBy(workloads, (row) => row.teacher)) {
    const reachable = new Set(own.flatMap((row) => [...(open.get(row.class) ?? [])]))
    const free = (places: Iterable<number>): number =>
      [...places].filter((place) => !away.get(teacher)?.has(place)).length
    const places = free(reachable)
    if (hoursOf(own) > places) {
      found.push({
        ...nothing,
        kind: 'teacher-hours',
        teacher,
        hours: hoursOf(own),
        places,
        workloads: fewest(own, places),
      })
    }
    for (const [classId, inClass] of groupBy(own, (row) => row.class)) {
      const within = free(open.get(classId) ?? [])
      if (hoursOf(inClass) <= within) continue
      found.push({
        kind: 'teacher-in-class',
        class: classId,
        teacher,
        roomKind: null,
        hours: hoursOf(inClass),
        places: within,
        workloads: fewest(inClass, within),
      })
    }
  }
  for (const [kind, own] of groupBy(
    workloads.filter((row) => row.roomKind),
    (row) => row.roomKind!,
  )) {
    const places = rooms.filter((room) => suits(kind, room.kind)).length * days * slots
    if (hoursOf(own) <= places) continue
    found.push({
      ...nothing,
      kind: 'room-hours',
      roomKind: kind,
      hours: hoursOf(own),
      places,
      workloads: fewest(own, places),
    })
  }
  return found.sort((a, b) => a.workloads.length - b.workloads.length)
}
