import { suits } from '../room-kinds'
import type { Compiled } from './compile'
import { areJoint, type Part } from './form-items'
import { matchRooms } from './match-rooms'
import type { Cell, Place, Problem, Solution, Unplaced, UnplacedReason } from './problem'
import type { State } from './state'
import { WEIGHTS } from './weights'

type Args = { problem: Problem; compiled: Compiled; state: State; unplaced: readonly Unplaced[] }

const weeksOf = (mask: number): number[] => [1, 2].filter((bit) => (mask & bit) !== 0)

/** Who and what is taken at the places of the week, kept exactly. */
const createLedger = () => {
  const taken = new Set<string>()
  const keys = ({ workload, weeks }: Part, place: Place): string[] =>
    weeksOf(weeks).map((week) => `${workload.teacher} ${place} ${week}`)
  return {
    isFree: (parts: readonly Part[], place: Place) =>
      parts.every((part) => keys(part, place).every((key) => !taken.has(key))),
    take: (parts: readonly Part[], place: Place) => {
      for (const part of parts) for (const key of keys(part, place)) taken.add(key)
    },
  }
}

/** Lessons per day of each class, to hold the daily limit. */
const createDays = ({ compiled }: Args) => {
  const lengths = new Uint8Array(compiled.classCount * compiled.days)
  const isLong = (index: number, day: number, extra = 0): boolean =>
    lengths[index * compiled.days + day]! + extra > compiled.dailyLimit[index]!
  return {
    hasRoom: (index: number, day: number): boolean => {
      if (!isLong(index, day, 1)) return true
      if (lengths[index * compiled.days + day]! > compiled.dailyLimit[index]!) return false
      const long = Array.from({ length: compiled.days }, (_, other) => isLong(index, other)).filter(Boolean)
      return long.length < compiled.longDays[index]!
    },
    add: (index: number, day: number) => void (lengths[index * compiled.days + day]! += 1),
  }
}

const roomsFor = (
  problem: Problem,
  part: Part,
  roomOfTeacher: ReadonlyMap<number, number | null>,
): number[] => {
  const { workload } = part
  const ownRoom = roomOfTeacher.get(workload.teacher) ?? null
  const wanted = [part.room, ownRoom, workload.subgroup ? null : workload.classRoom]
  const fitting = problem.rooms
    // A teacher's own room serves for whatever needs no special one.
    .filter(({ id, kind }) => suits(workload.roomKind, kind) || (!workload.roomKind && id === ownRoom))
    .map(({ id }) => id)
  const first = wanted.filter((room): room is number => room !== null && fitting.includes(room))
  if (part.room !== null) return [part.room]
  return [...new Set([...first, ...fitting])]
}

const isMate = (left: Part, right: Part): boolean =>
  left.weeks === right.weeks && areJoint(left.workload, right.workload)

/** One part for each joint lesson: it has one room, a fixed one first. */
const withoutMates = (parts: readonly Part[]): Part[] => {
  const ordered = [...parts].sort((a, b) => Number(b.room !== null) - Number(a.room !== null))
  const found: Part[] = []
  for (const part of ordered) if (!found.some((other) => isMate(other, part))) found.push(part)
  return found
}

/** Gives rooms to all lessons at a place; those without one come back. */
const assignRooms = (
  { problem }: Args,
  place: Place,
  all: readonly Part[],
  roomOfTeacher: ReadonlyMap<number, number | null>,
): { cells: Cell[]; roomless: Part[] } => {
  const parts = withoutMates(all)
  const owners = new Set(problem.teachers.map(({ room }) => room))
  const given = new Map<Part, number>()
  const roomless: Part[] = []
  // A room belongs to one lesson in both weeks unless the lesson itself comes in one week only.
  const groups =
    problem.cycleWeeks === 1
      ? [parts]
      : [
          parts.filter(({ weeks }) => weeks === 3),
          parts.filter(({ weeks }) => weeks === 1),
          parts.filter(({ weeks }) => weeks === 2),
        ]
  const heldByBoth = new Set<number>()
  for (const group of groups) {
    if (group.length === 0) continue
    // Fixed rooms first, then who is at home, then the others: rooms that nobody owns before those that are owned.
    const ordered = [...group].sort(
      (a, b) => Number(b.room !== null) - Number(a.room !== null) || rank(a) - rank(b),
    )
    const guests = ordered.map((part) => {
      const rooms = roomsFor(problem, part, roomOfTeacher).filter((room) => !heldByBoth.has(room))
      const [home, ...others] = rooms
      return {
        rooms:
          home === undefined
            ? []
            : [
                home,
                ...others.filter((room) => !owners.has(room)),
                ...others.filter((room) => owners.has(room)),
              ],
      }
    })
    for (const [index, room] of matchRooms(guests).entries()) {
      if (room === null) roomless.push(ordered[index]!)
      else {
        given.set(ordered[index]!, room)
        if (ordered[index]!.weeks === 3) heldByBoth.add(room)
      }
    }
  }
  const cells = [...given].flatMap(([part, room]) =>
    all
      .filter((other) => other === part || isMate(part, other))
      .map(({ workload, weeks }): Cell => ({
        workload: workload.id,
        place,
        week: weeks === 3 ? 0 : weeks,
        room,
      })),
  )
  return { cells, roomless }
}

/** Lessons that need a special room choose before those that may be anywhere. */
const rank = ({ workload }: Part): number => (workload.roomKind ? 0 : 1)

/**
 * Turns the state into cells in which nobody and nothing is twice: what would clash is taken out, put where it fits if
 * it fits anywhere, and told otherwise, with the reason.
 */
export const finish = (args: Args): Solution => {
  const { problem, compiled, state } = args
  const { places, slots, items } = compiled
  const ledger = createLedger()
  const lengths = createDays(args)
  const grid = new Int16Array(compiled.classCount * places).fill(-1)
  const roomOfTeacher = new Map(problem.teachers.map(({ id, room }) => [id, room]))
  const partsAt = new Map<Place, Part[]>()
  const dropped = new Map<number, UnplacedReason>()

  const classesOf = (item: number): number[] => [
    ...compiled.itemClasses.subarray(compiled.classStart[item], compiled.classStart[item + 1]),
  ]
  const isAway = (parts: readonly Part[], item: number, place: Place): boolean =>
    parts.some(
      (_, index) =>
        compiled.isAway[compiled.partTeacher[compiled.partStart[item]! + index]! * places + place],
    )
  const whyNot = (item: number, place: Place): UnplacedReason | null => {
    const { parts } = items[item]!
    const classes = classesOf(item)
    if (classes.some((index) => compiled.isOpen[index * places + place] === 0)) return 'class-full'
    if (classes.some((index) => grid[index * places + place]! >= 0)) return 'class-full'
    if (!ledger.isFree(parts, place) || isAway(parts, item, place)) return 'teacher'
    if (classes.some((index) => !lengths.hasRoom(index, Math.floor(place / slots)))) return 'daily-limit'
    const there = partsAt.get(place) ?? []
    return assignRooms(args, place, [...there, ...parts], roomOfTeacher).roomless.length > 0 ? 'room' : null
  }
  const accept = (item: number, place: Place): void => {
    const { parts } = items[item]!
    for (const index of classesOf(item)) {
      grid[index * places + place] = item
      lengths.add(index, Math.floor(place / slots))
    }
    ledger.take(parts, place)
    partsAt.set(place, [...(partsAt.get(place) ?? []), ...parts])
  }
  const settle = (item: number, place: Place): void => {
    const reason = compiled.itemIsLocked[item] ? null : whyNot(item, place)
    if (reason) dropped.set(item, reason)
    else accept(item, place)
  }

  const order = [...items.keys()].sort((a, b) => compiled.itemIsLocked[b]! - compiled.itemIsLocked[a]!)
  for (const item of order) {
    const place = state.placeOf[item]!
    if (place < 0) dropped.set(item, 'class-full')
    else settle(item, place)
  }
  for (const item of [...dropped.keys()]) {
    const open = compiled.openOf[compiled.itemClass[item]!]!.flatMap((day) => [...day])
    const place = open.find((other) => whyNot(item, other) === null)
    if (place === undefined) {
      const reasons = open.map((other) => whyNot(item, other)!)
      const free = reasons.filter((reason) => reason !== 'class-full')
      dropped.set(item, free.includes('room') ? 'room' : (free[0] ?? 'class-full'))
      continue
    }
    dropped.delete(item)
    accept(item, place)
  }

  const cells = [...partsAt].flatMap(([place, parts]) => assignRooms(args, place, parts, roomOfTeacher).cells)
  const { cost, broken } = state.total()
  return {
    cells: cells.sort((a, b) => a.place - b.place || a.workload - b.workload || a.week - b.week),
    unplaced: [...args.unplaced, ...tellDropped(args, dropped)],
    broken: dropped.size,
    soft: cost - broken * WEIGHTS.broken,
  }
}

const tellDropped = ({ compiled }: Args, dropped: ReadonlyMap<number, UnplacedReason>): Unplaced[] => {
  const found = new Map<string, Unplaced>()
  for (const [item, reason] of dropped) {
    for (const { workload, weeks } of compiled.items[item]!.parts) {
      const key = `${workload.id} ${reason}`
      const hours = weeks === 3 ? 1 : 0.5
      const before = found.get(key)
      found.set(key, { workload: workload.id, hours: (before?.hours ?? 0) + hours, reason })
    }
  }
  return [...found.values()]
}
