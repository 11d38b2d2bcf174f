import type { RoomKind } from '../room-kinds'

/**
 * A place of the week: `day × slots + slot`, both from 0. A slot is a stretch of the day, the same for all classes:
 * lessons of two shifts that overlap stand in one slot, whatever their numbers are.
 */
export type Place = number

/** In which weeks of a two-week cycle: 0 in both, otherwise the first or the second. */
export type CycleWeek = 0 | 1 | 2

export type ProblemClass = {
  id: number
  /** Where lessons of the class may stand: the slots of its shift on its school days. */
  places: readonly Place[]
  /** Lessons a day at most (СП 2.4.3648-20, п. 3.4.16). */
  dailyLimit: number
  /** On how many days of the week there may be one lesson more. */
  longDays: number
}

export type ProblemTeacher = {
  id: number
  unavailable: readonly Place[]
  /** The teacher's own room. */
  room: number | null
}

export type ProblemRoom = {
  id: number
  kind: RoomKind
  /** How many sit there; nobody knows when it is missing. */
  capacity?: number | null
}

export type ProblemWorkload = {
  id: number
  class: number
  subgroup: number | null
  /** Parts of one division never share a student: they may learn different subjects at one time. */
  division: { id: number; part: number } | null
  teacher: number
  subject: number
  /** Hours a week; a half is one lesson in two weeks. */
  hours: number
  /** Points of the difficulty scale for the class's grade. */
  points: number
  /** A room without which there is no such lesson: a gym, computers, a workshop. */
  roomKind: RoomKind | null
  /** A room in which it is better held, though any classroom will do: a laboratory. Nothing when missing. */
  likesKind?: RoomKind | null
  /** Better not the first lesson of the day. */
  isSport: boolean
  /** Two lessons in a row are what the subject wants. */
  wantsPairs: boolean
  /**
   * Workloads with one number are one lesson: the same time, the same room, whoever is in which class. `null` for a
   * lesson of its own.
   */
  joint: number | null
  /** How many come, with those of the other classes of a joint lesson; nobody knows when it is missing. */
  students?: number
  /** Where the whole class sits when the teacher has no room of one's own. */
  classRoom: number | null
}

export type Cell = { workload: number; place: Place; week: CycleWeek; room: number | null }

export type Problem = {
  days: number
  slots: number
  cycleWeeks: 1 | 2
  classes: readonly ProblemClass[]
  teachers: readonly ProblemTeacher[]
  rooms: readonly ProblemRoom[]
  workloads: readonly ProblemWorkload[]
  /** Cells that stay where they are, whatever it costs. */
  fixed: readonly Cell[]
}

/** Why an hour has no place. */
export type UnplacedReason =
  'teacher' | 'class-full' | 'room' | 'daily-limit' | 'needs-two-weeks' | 'joint' | 'search'

export type Unplaced = { workload: number; hours: number; reason: UnplacedReason }

export type Progress = {
  /** Exchanges tried and planned. */
  step: number
  steps: number
  /** Of the best so far: rules broken (0 is a timetable without clashes) and the sum of what is only unwelcome. */
  broken: number
  soft: number
}

export type Solution = { cells: Cell[]; unplaced: Unplaced[]; broken: number; soft: number }

export type SolveOptions = {
  seed: number
  /** How long to search, in exchanges tried: equal seeds and efforts give equal timetables on every machine. */
  steps: number
}

/**
 * A way to make a timetable. The generator yields how far it is; asked with `true` (`next(true)`) it stops and returns
 * the best it has. Whatever it returns has no clash: an hour without a place is told in `unplaced`.
 */
export type SolverStrategy = {
  name: string
  solve: (problem: Problem, options: SolveOptions) => Generator<Progress, Solution, boolean | undefined>
}
