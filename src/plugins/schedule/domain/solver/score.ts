import { groupBy } from '@/core/group-by'

import { requiresOther } from '../room-kinds'
import { areJoint } from './form-items'
import type { Cell, Problem, ProblemWorkload } from './problem'

export type Clash = {
  kind: 'teacher' | 'class' | 'room' | 'away' | 'closed' | 'joint'
  who: number
  place: number
}

/** A timetable judged: clashes, and how much of each thing that is only unwelcome. */
export type Score = {
  clashes: Clash[]
  /** Hours that no place was found for. */
  missingHours: number
  overDailyLimit: number
  teacherWindows: number
  classWindows: number
  /** Second lessons of a subject on one day. */
  doubles: number
  /** Lessons of a subject on two days in a row though a pause was possible. */
  nextDays: number
  /** Classes whose hardest day is neither Tuesday nor Wednesday. */
  wrongPeaks: number
  /** Points of difficulty in the first lesson or after the fourth. */
  pointsAtBadTimes: number
  /** Lessons that a teacher gives away from the own room though it would do for them. */
  roomMoves: number
  /** Lessons in a room of another kind than the subject cannot do without. */
  wrongRooms: number
  /** Lessons to which more come than the room has places. */
  smallRooms: number
  /** Lessons that would rather be in a laboratory and are not. */
  outOfLabs: number
}

const inWeek = (cell: Cell, week: number): boolean => cell.week === 0 || cell.week === week

const clash = (left: ProblemWorkload, right: ProblemWorkload): boolean => {
  if (!left.subgroup || !right.subgroup || left.subgroup === right.subgroup) return true
  if (left.division && left.division.id === right.division?.id)
    return left.division.part === right.division.part
  return left.subject !== right.subject
}

/** Whether all members of a joint lesson stand with the cell, in its weeks and its room. */
const isWhole = (cell: Cell, here: readonly Cell[], members: readonly ProblemWorkload[]): boolean =>
  members.every(({ id }) =>
    here.some(({ workload, week, room }) => workload === id && week === cell.week && room === cell.room),
  )

/** Every place where somebody would be twice, away, or outside the lessons of the class. */
export const findClashes = (problem: Problem, cells: readonly Cell[]): Clash[] => {
  const workloads = new Map(problem.workloads.map((row) => [row.id, row]))
  const away = new Map(problem.teachers.map(({ id, unavailable }) => [id, new Set(unavailable)]))
  const open = new Map(problem.classes.map(({ id, places }) => [id, new Set(places)]))
  const mates = groupBy(
    problem.workloads.filter(({ joint }) => joint !== null),
    ({ joint }) => joint,
  )
  const found: Clash[] = []
  for (const [place, here] of groupBy(cells, (cell) => cell.place)) {
    for (const [index, cell] of here.entries()) {
      const own = workloads.get(cell.workload)!
      if (away.get(own.teacher)?.has(place)) found.push({ kind: 'away', who: own.teacher, place })
      if (!open.get(own.class)?.has(place)) found.push({ kind: 'closed', who: own.class, place })
      if (own.joint !== null && !isWhole(cell, here, mates.get(own.joint)!))
        found.push({ kind: 'joint', who: own.joint, place })
      for (const other of here.slice(index + 1)) {
        if (![1, 2].some((week) => inWeek(cell, week) && inWeek(other, week))) continue
        const their = workloads.get(other.workload)!
        if (areJoint(own, their)) continue
        if (their.teacher === own.teacher) found.push({ kind: 'teacher', who: own.teacher, place })
        if (cell.room !== null && cell.room === other.room)
          found.push({ kind: 'room', who: cell.room, place })
        if (their.class === own.class && clash(own, their))
          found.push({ kind: 'class', who: own.class, place })
      }
    }
  }
  return found
}

const windowsOf = (slots: readonly number[]): number =>
  slots.length === 0 ? 0 : Math.max(...slots) - Math.min(...slots) + 1 - new Set(slots).size

/** Judges any timetable of the problem, whoever made it: independent of how the solver counts. */
export const scoreTimetable = (problem: Problem, cells: readonly Cell[]): Score => {
  const { slots, cycleWeeks, days } = problem
  const workloads = new Map(problem.workloads.map((row) => [row.id, row]))
  const rooms = new Map(problem.teachers.map(({ id, room }) => [id, room]))
  const classes = new Map(problem.classes.map((row) => [row.id, row]))
  const kinds = new Map(problem.rooms.map(({ id, kind }) => [id, kind]))
  const sizes = new Map(problem.rooms.map(({ id, capacity }) => [id, capacity ?? Infinity]))
  const dayOf = (cell: Cell): number => Math.floor(cell.place / slots)
  const of = (cell: Cell): ProblemWorkload => workloads.get(cell.workload)!
  const placedHours = cells.reduce((sum, { week }) => sum + (week === 0 ? 1 : 0.5), 0)
  const score: Score = {
    clashes: findClashes(problem, cells),
    missingHours: problem.workloads.reduce((sum, { hours }) => sum + hours, 0) - placedHours,
    overDailyLimit: 0,
    teacherWindows: 0,
    classWindows: 0,
    doubles: 0,
    nextDays: 0,
    wrongPeaks: 0,
    pointsAtBadTimes: 0,
    roomMoves: cells.filter((cell) => {
      const own = rooms.get(of(cell).teacher) ?? null
      return own !== null && cell.room !== own && !requiresOther(of(cell).roomKind, kinds.get(own))
    }).length,
    wrongRooms: cells.filter(
      (cell) => cell.room !== null && requiresOther(of(cell).roomKind, kinds.get(cell.room)),
    ).length,
    smallRooms: cells.filter(
      (cell) => cell.room !== null && (of(cell).students ?? 0) > (sizes.get(cell.room) ?? Infinity),
    ).length,
    outOfLabs: cells.filter((cell) => {
      const liked = of(cell).likesKind ?? null
      return liked !== null && (cell.room === null || kinds.get(cell.room) !== liked)
    }).length,
  }
  for (let week = 1; week <= cycleWeeks; week++) {
    const own = cells.filter((cell) => inWeek(cell, week))
    for (const lessons of groupBy(own, (cell) => `${of(cell).teacher} ${dayOf(cell)}`).values()) {
      score.teacherWindows += windowsOf(lessons.map(({ place }) => place))
    }
    for (const [id, lessons] of groupBy(own, (cell) => of(cell).class)) {
      const card = classes.get(id)!
      const points = Array.from({ length: days }, () => 0)
      for (const [day, today] of groupBy(lessons, dayOf)) {
        const places = [...new Set(today.map(({ place }) => place))]
        score.classWindows += windowsOf(places)
        score.overDailyLimit += Math.max(0, places.length - card.dailyLimit - (card.longDays > 0 ? 1 : 0))
        const first = Math.min(...card.places.filter((place) => Math.floor(place / slots) === day))
        for (const place of places) {
          const hardest = Math.max(
            ...today.filter((cell) => cell.place === place).map((cell) => of(cell).points),
          )
          points[day]! += hardest
          if (place === first || place > first + 3) score.pointsAtBadTimes += hardest
        }
        for (const cellsOf of groupBy(today, (cell) => of(cell).subject).values()) {
          if (of(cellsOf[0]!).wantsPairs) continue
          score.doubles += new Set(cellsOf.map(({ place }) => place)).size - 1
        }
      }
      for (const cellsOf of groupBy(lessons, (cell) => of(cell).subject).values()) {
        const on = new Set(cellsOf.map(dayOf))
        const count = new Set(cellsOf.map(({ place }) => place)).size
        if (count * 2 <= days + 1) score.nextDays += [...on].filter((day) => on.has(day + 1)).length
      }
      const hardest = Math.max(...points)
      if (points[1]! < hardest && points[2]! < hardest) score.wrongPeaks += 1
    }
  }
  return score
}
