import { groupBy } from '@/core/group-by'
import { isWithin, type Period, type SchoolDate } from '@/core/school-date'

import { layDaySlots, type Bells, type DaySlots } from './day-slots'
import { difficultyOf } from './norms/difficulty'
import { dailyLoad } from './norms/teaching-load'
import { preferredKind, requiredKind, type RoomKind } from './room-kinds'
import type { Cell, CycleWeek, Problem, ProblemWorkload } from './solver/problem'

/** An entry of a timetable: a lesson of a workload on a day of the week. */
export type Entry = {
  workload: number
  /** 1 for Monday. */
  weekday: number
  number: number
  cycleWeek: CycleWeek
  room: number | null
  isFixed: boolean
}

/** What a teacher asks for: the own room, and the lessons at which there can be none. */
export type TeacherLimit = {
  teacher: number
  room: number | null
  unavailable: readonly { weekday: number; number: number }[]
}

type Named = { id: number; name: string }

/** The school as the timetable needs to know it; the kernel's reference fits as it is. */
export type SchoolWeekSource = {
  weekDays: number
  date: SchoolDate
  cycleWeeks: 1 | 2
  classes: readonly {
    id: number
    name: string
    grade: number
    room: number | null
    bellSchedule: number | null
  }[]
  subgroups: readonly { id: number; class: number; division?: number | null; part?: number | null }[]
  workloads: readonly ({
    id: number
    class: number
    subgroup: number | null
    subject: number
    teacher: number
    hoursPerWeek: number
    jointWith?: number | null
    wantsPairs?: boolean | null
    students?: number
  } & Period)[]
  subjects: readonly Named[]
  rooms: readonly { id: number; kind: string | null; capacity?: number | null }[]
  bells: readonly (Bells & { isDefault: boolean })[]
  limits: readonly TeacherLimit[]
}

export type SchoolWeek = {
  problem: Problem
  slots: DaySlots
  bellsOf: (classId: number) => number
  /** Entries as cells of the problem and back; an entry at a lesson that the class's bells do not have is left out. */
  toCells: (entries: readonly Entry[]) => Cell[]
  toEntries: (cells: readonly Cell[]) => Entry[]
}

/** First grades study five days, whatever the others do. */
const daysOf = (grade: number, weekDays: number): number => (grade === 1 ? Math.min(5, weekDays) : weekDays)

/** A school without bells rings as many lessons as the longest day may have. */
const NO_BELLS: Bells & { isDefault: boolean } = {
  id: 0,
  isDefault: true,
  periods: Array.from({ length: 8 }, (_, index) => ({
    number: index + 1,
    start: String(8 + index).padStart(2, '0') + ':00',
    end: String(8 + index).padStart(2, '0') + ':45',
  })),
}

/** The joint lesson of each workload that has company on the day; what is left alone is a lesson of its own. */
const jointsOf = (active: SchoolWeekSource['workloads']): Map<number, number> => {
  const groups = groupBy(active, ({ id, jointWith }) => jointWith ?? id)
  return new Map(
    [...groups].flatMap(([joint, own]) => (own.length > 1 ? own.map(({ id }) => [id, joint] as const) : [])),
  )
}

/** The problem of a school's week, on a day of which workloads last; fixed are the entries marked so. */
export const schoolWeek = (source: SchoolWeekSource, entries: readonly Entry[] = []): SchoolWeek => {
  const { weekDays, date, cycleWeeks } = source
  const bells = source.bells.length > 0 ? source.bells : [NO_BELLS]
  const slots = layDaySlots(bells)
  const standard = (bells.find(({ isDefault }) => isDefault) ?? bells[0]!).id
  const classes = new Map(source.classes.map((row) => [row.id, row]))
  const bellsOf = (classId: number): number => {
    const own = classes.get(classId)?.bellSchedule
    return own && bells.some(({ id, periods }) => id === own && periods.length > 0) ? own : standard
  }
  const subgroups = new Map(source.subgroups.map((row) => [row.id, row]))
  const nameOf = new Map(source.subjects.map(({ id, name }) => [id, name]))
  const rooms = source.rooms.map(({ id, kind, capacity }) => ({
    id,
    kind: (kind ?? 'ordinary') as RoomKind,
    capacity: capacity ?? null,
  }))
  const kinds = new Set(rooms.map(({ kind }) => kind))
  const active = source.workloads.filter((row) => isWithin(row, date) && classes.has(row.class))
  const joints = jointsOf(active)
  const together = (row: (typeof active)[number]): number => {
    const joint = joints.get(row.id)
    const all = joint === undefined ? [row] : active.filter(({ id }) => joints.get(id) === joint)
    return all.reduce((sum, { students }) => sum + (students ?? 0), 0)
  }
  const workloads = active.map((row): ProblemWorkload => {
    const { grade, room } = classes.get(row.class)!
    const name = nameOf.get(row.subject) ?? ''
    const group = row.subgroup === null ? undefined : subgroups.get(row.subgroup)
    const kind = requiredKind(name, grade)
    const liked = preferredKind(name, grade)
    return {
      id: row.id,
      class: row.class,
      subgroup: row.subgroup,
      division: group?.division && group.part ? { id: group.division, part: group.part } : null,
      teacher: row.teacher,
      subject: row.subject,
      hours: row.hoursPerWeek,
      points: difficultyOf(name, grade).points,
      // A school without such a room holds the lesson where it can.
      roomKind: kind && kinds.has(kind) ? kind : null,
      likesKind: liked && kinds.has(liked) ? liked : null,
      isSport: kind === 'gym',
      wantsPairs: row.wantsPairs ?? false,
      joint: joints.get(row.id) ?? null,
      students: together(row),
      classRoom: grade <= 4 ? room : null,
    }
  })
  const taught = new Set(workloads.map((row) => row.class))
  const limits = new Map(source.limits.map((row) => [row.teacher, row]))
  const allBells = bells.map(({ id }) => id)
  const placeOf = (weekday: number, slot: number): number => (weekday - 1) * slots.count + slot
  const toCells = (list: readonly Entry[]): Cell[] => {
    const byId = new Map(workloads.map((row) => [row.id, row]))
    return list.flatMap(({ workload, weekday, number, cycleWeek, room }): Cell[] => {
      const own = byId.get(workload)
      const slot = own ? slots.slotOf(bellsOf(own.class), number) : null
      if (slot === null || weekday > weekDays) return []
      return [{ workload, place: placeOf(weekday, slot), week: cycleWeek, room }]
    })
  }
  const problem: Problem = {
    days: weekDays,
    slots: slots.count,
    cycleWeeks,
    classes: source.classes
      .filter(({ id }) => taught.has(id))
      .map(({ id, grade }) => {
        const own = bellsOf(id)
        const load = dailyLoad(grade, date)
        const open = Array.from({ length: slots.count }, (_, slot) => slot).filter(
          (slot) => slots.numberOf(own, slot) !== null && slots.numberOf(own, slot) !== 0,
        )
        return {
          id,
          dailyLimit: load.lessons,
          longDays: load.longDays,
          places: Array.from({ length: daysOf(grade, weekDays) }, (_, day) =>
            open.map((slot) => placeOf(day + 1, slot)),
          ).flat(),
        }
      }),
    teachers: [...new Set(workloads.map(({ teacher }) => teacher))].map((id) => ({
      id,
      room: limits.get(id)?.room ?? null,
      unavailable: [
        ...new Set(
          (limits.get(id)?.unavailable ?? []).flatMap(({ weekday, number }) =>
            weekday > weekDays
              ? []
              : allBells.flatMap((own) => {
                  const slot = slots.slotOf(own, number)
                  return slot === null ? [] : [placeOf(weekday, slot)]
                }),
          ),
        ),
      ],
    })),
    rooms,
    workloads,
    fixed: toCells(entries.filter(({ isFixed }) => isFixed)),
  }
  const fixedKeys = new Set(problem.fixed.map(({ workload, place, week }) => `${workload} ${place} ${week}`))
  const classOf = new Map(workloads.map((row) => [row.id, row.class]))
  return {
    problem,
    slots,
    bellsOf,
    toCells,
    toEntries: (cells) =>
      cells.map(({ workload, place, week, room }) => ({
        workload,
        weekday: Math.floor(place / slots.count) + 1,
        number: slots.numberOf(bellsOf(classOf.get(workload)!), place % slots.count)!,
        cycleWeek: week,
        room,
        isFixed: fixedKeys.has(`${workload} ${place} ${week}`),
      })),
  }
}
