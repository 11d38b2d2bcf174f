import { suits } from './room-kinds'
import { areJoint, mayBeParallel } from './solver/form-items'
import type { Cell, Problem, ProblemWorkload } from './solver/problem'

/** Why a lesson cannot or should not stand at a place. */
export type PlacementIssue = {
  kind: 'teacher' | 'class' | 'room' | 'closed' | 'away' | 'room-kind' | 'capacity'
  /** A clash: refused. Otherwise it is allowed and told. */
  isClash: boolean
  /** The workload that is in the way. */
  other: number | null
}

const meet = (left: Cell, right: Cell): boolean =>
  left.place === right.place && (left.week === 0 || right.week === 0 || left.week === right.week)

export type PlacementIndex = {
  workloads: ReadonlyMap<number, ProblemWorkload>
  away: ReadonlyMap<number, ReadonlySet<number>>
  open: ReadonlyMap<number, ReadonlySet<number>>
  kinds: ReadonlyMap<number, Problem['rooms'][number]['kind']>
  /** Places in rooms whose size is known. */
  places: ReadonlyMap<number, number | null>
  ownRooms: ReadonlyMap<number, number | null>
}

/** Looked up for every cell that the editor shows: made once for a problem. */
export const indexProblem = (problem: Problem): PlacementIndex => ({
  workloads: new Map(problem.workloads.map((row) => [row.id, row])),
  away: new Map(problem.teachers.map(({ id, unavailable }) => [id, new Set(unavailable)])),
  open: new Map(problem.classes.map(({ id, places }) => [id, new Set(places)])),
  kinds: new Map(problem.rooms.map(({ id, kind }) => [id, kind])),
  places: new Map(problem.rooms.map(({ id, capacity }) => [id, capacity ?? null])),
  ownRooms: new Map(problem.teachers.map(({ id, room }) => [id, room])),
})

/** What speaks against putting the cell among the others; `others` may hold cells of other places. */
export const checkPlacement = (
  index: PlacementIndex,
  cell: Cell,
  others: readonly Cell[],
): PlacementIssue[] => {
  const own = index.workloads.get(cell.workload)
  if (!own) return []
  const issues: PlacementIssue[] = []
  if (!index.open.get(own.class)?.has(cell.place)) issues.push({ kind: 'closed', isClash: true, other: null })
  for (const other of others) {
    if (!meet(cell, other)) continue
    const their = index.workloads.get(other.workload)
    if (!their || areJoint(own, their)) continue
    if (their.teacher === own.teacher) issues.push({ kind: 'teacher', isClash: true, other: their.id })
    else if (their.class === own.class && !mayBeParallel(own, their)) {
      issues.push({ kind: 'class', isClash: true, other: their.id })
    }
    if (cell.room !== null && cell.room === other.room) {
      issues.push({ kind: 'room', isClash: true, other: their.id })
    }
  }
  if (index.away.get(own.teacher)?.has(cell.place)) issues.push({ kind: 'away', isClash: false, other: null })
  const kind = cell.room === null ? undefined : index.kinds.get(cell.room)
  if (own.roomKind && kind && !suits(own.roomKind, kind)) {
    issues.push({ kind: 'room-kind', isClash: false, other: null })
  }
  const places = cell.room === null ? null : index.places.get(cell.room)
  if (places && (own.students ?? 0) > places) issues.push({ kind: 'capacity', isClash: false, other: null })
  return issues
}

/** The best room that is free at the place: the teacher's own, the class's, then any that will do; `null` for none. */
export const pickRoom = (
  problem: Problem,
  index: PlacementIndex,
  cell: Omit<Cell, 'room'>,
  others: readonly Cell[],
): number | null => {
  const own = index.workloads.get(cell.workload)
  if (!own) return null
  const meeting = others.filter((other) => meet({ ...cell, room: null }, other))
  const isMate = ({ workload }: Cell): boolean => {
    const their = index.workloads.get(workload)
    return their !== undefined && areJoint(own, their)
  }
  const shared = meeting.find((other) => isMate(other) && other.room !== null)?.room
  const taken = new Set(meeting.filter((other) => !isMate(other)).map(({ room }) => room))
  const home = index.ownRooms.get(own.teacher) ?? null
  const owned = new Set(index.ownRooms.values())
  const fitting = problem.rooms.filter(({ kind }) => suits(own.roomKind, kind)).map(({ id }) => id)
  const homeFits = home !== null && (!own.roomKind || fitting.includes(home))
  const holds = (room: number): boolean => (index.places.get(room) ?? Infinity) >= (own.students ?? 0)
  const wishes = [
    // A joint lesson has one room.
    shared ?? null,
    homeFits ? home : null,
    own.subgroup ? null : own.classRoom,
    // Experiments: a laboratory before any other classroom.
    ...fitting.filter(
      (room) => own.likesKind && index.kinds.get(room) === own.likesKind && !owned.has(room) && holds(room),
    ),
    ...fitting.filter((room) => !owned.has(room) && holds(room)),
    ...fitting.filter(holds),
    ...fitting,
  ]
  return wishes.find((room) => room !== null && !taken.has(room)) ?? null
}
