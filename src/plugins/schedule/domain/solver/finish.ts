import { suits } from '../room-kinds'
import type { Compiled } from './compile'
import { areJoint, type Part } from './form-items'
import { matchRooms } from './match-rooms'
import type { Cell, Place, Problem, Solution, Unplaced, UnplacedReason } from './problem'
import type { State } from './state'
import { ROOM_COSTS, WEIGHTS } from './weights'

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

type Rooms = {
  problem: Problem
  roomOfTeacher: ReadonlyMap<number, number | null>
  /** Rooms that somebody calls the own one. */
  owned: ReadonlySet<number>
}

/** What holding a lesson in each room costs, in the order of the rooms; `null` where it cannot be. */
const roomCosts = ({ problem, roomOfTeacher, owned }: Rooms, part: Part): (number | null)[] => {
  const { workload } = part
  const own = roomOfTeacher.get(workload.teacher) ?? null
  // A teacher's own room serves for whatever needs no special one.
  const fits = ({ id, kind }: Problem['rooms'][number]): boolean =>
    suits(workload.roomKind, kind) || (!workload.roomKind && id === own)
  const ownFits = problem.rooms.some((room) => room.id === own && fits(room))
  const home = ownFits ? own : workload.subgroup ? null : workload.classRoom
  return problem.rooms.map((room) => {
    if (part.room !== null) return room.id === part.room ? 0 : null
    if (!fits(room)) return null
    const lacking = Math.max(0, (workload.students ?? 0) - (room.capacity ?? Infinity))
    return (
      (room.id === home ? 0 : owned.has(room.id) ? ROOM_COSTS.othersRoom : ROOM_COSTS.anyRoom) +
      (lacking > 0 ? ROOM_COSTS.tooSmall + lacking * ROOM_COSTS.lackingPlace : 0) +
      (workload.likesKind && room.kind !== workload.likesKind ? ROOM_COSTS.noLab : 0) +
      // Laboratories stay free for whom they serve.
      (!workload.likesKind && room.kind === 'lab' && room.id !== home ? ROOM_COSTS.labInVain : 0)
    )
  })
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

/** Gives rooms to all lessons at a place, those that suit all of them best; those without one come back. */
const assignRooms = (
  rooms: Rooms,
  place: Place,
  all: readonly Part[],
): { cells: Cell[]; roomless: Part[] } => {
  const { problem } = rooms
  const parts = withoutMates(all)
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
    const guests = group.map((part) => ({
      costs: roomCosts(rooms, part).map((cost, index) =>
        heldByBoth.has(problem.rooms[index]!.id) ? null : cost,
      ),
      none: part.room === null ? ROOM_COSTS.noRoom : ROOM_COSTS.noFixedRoom,
    }))
    for (const [index, at] of matchRooms(guests).entries()) {
      const part = group[index]!
      if (at === null) {
        roomless.push(part)
        continue
      }
      const { id } = problem.rooms[at]!
      given.set(part, id)
      if (part.weeks === 3) heldByBoth.add(id)
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
  const rooms: Rooms = {
    problem,
    roomOfTeacher: new Map(problem.teachers.map(({ id, room }) => [id, room])),
    owned: new Set(problem.teachers.flatMap(({ room }) => (room === null ? [] : [room]))),
  }
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
    return assignRooms(rooms, place, [...there, ...parts]).roomless.length > 0 ? 'room' : null
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

  const cells = [...partsAt].flatMap(([place, parts]) => assignRooms(rooms, place, parts).cells)
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
