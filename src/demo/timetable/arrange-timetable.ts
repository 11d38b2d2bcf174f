import type { Random } from '../random'
import {
  classDayCost,
  countTeacherClashes,
  DAYS,
  SLOTS,
  teacherDayCost,
  type Block,
  type Place,
  type TimetableState,
} from './timetable-cost'

type PlacedBlock = { block: Block; day: number; number: number }

/** Exchanges tried before the week must be right; enough for a school, a moment for two classes. */
const exchangesFor = (classCount: number): number => 16_000 * classCount
const ATTEMPTS = 6
const HOT = 12
const COLD = 0.15

/** The longest days come in the middle of the week. */
const LONGER_DAYS = [1, 2, 3, 0, 4]

const placesFor = (lessons: number): Place[] => {
  const lengths = Array.from({ length: DAYS }, () => Math.floor(lessons / DAYS))
  for (let rest = 0; rest < lessons % DAYS; rest++) lengths[LONGER_DAYS[rest]!]! += 1
  return lengths.flatMap((length, day) => Array.from({ length }, (_, slot) => day * SLOTS + slot))
}

/** Deals every class's blocks to its places, a subject's lessons to different days where they fit. */
const deal = (blocks: readonly Block[], random: Random): { block: Block; place: Place }[] => {
  const free = new Set(placesFor(blocks.length))
  const counts = new Map<string, number>()
  for (const { subject } of blocks) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  const ordered = random
    .shuffle(blocks)
    .sort((left, right) => counts.get(right.subject)! - counts.get(left.subject)!)
  const used = new Map<string, Set<number>>()
  return ordered.map((block) => {
    const days = used.get(block.subject) ?? new Set()
    const place = random
      .shuffle([...free])
      .reduce((best, other) => (days.has(dayOf(best)) && !days.has(dayOf(other)) ? other : best))
    free.delete(place)
    used.set(block.subject, days.add(dayOf(place)))
    return { block, place }
  })
}

const dayOf = (place: Place): number => Math.floor(place / SLOTS)

const start = (blocks: readonly Block[], random: Random): TimetableState => {
  const classCount = Math.max(...blocks.map((block) => block.class)) + 1
  const teacherCount = Math.max(...blocks.flatMap(({ teachers }) => teachers)) + 1
  const state: TimetableState = {
    grid: Array.from({ length: classCount }, () => Array.from({ length: DAYS * SLOTS }, () => null)),
    busy: Array.from({ length: teacherCount }, () => new Uint8Array(DAYS * SLOTS)),
  }
  for (let index = 0; index < classCount; index++) {
    const own = blocks.filter((block) => block.class === index)
    for (const { block, place } of deal(own, random)) {
      state.grid[index]![place] = block
      for (const teacher of block.teachers) state.busy[teacher]![place]! += 1
    }
  }
  return state
}

/** Exchanges what a class has at two places. Done twice, it changes nothing. */
const exchange = ({ grid, busy }: TimetableState, index: number, left: Place, right: Place): void => {
  const places = grid[index]!
  const [a, b] = [places[left]!, places[right]!]
  for (const teacher of a.teachers) {
    busy[teacher]![left]! -= 1
    busy[teacher]![right]! += 1
  }
  for (const teacher of b.teachers) {
    busy[teacher]![right]! -= 1
    busy[teacher]![left]! += 1
  }
  places[left] = b
  places[right] = a
}

/** The cost of everything that an exchange of two places could change. */
const costAround = (state: TimetableState, index: number, left: Place, right: Place): number => {
  const places = state.grid[index]!
  const [a, b] = [places[left]!, places[right]!]
  const days = dayOf(left) === dayOf(right) ? [dayOf(left)] : [dayOf(left), dayOf(right)]
  let cost = 0
  for (const day of days) {
    cost += classDayCost(places, day)
    for (const teacher of a.teachers) cost += teacherDayCost(state.busy[teacher]!, day)
    for (const teacher of b.teachers) {
      if (!a.teachers.includes(teacher)) cost += teacherDayCost(state.busy[teacher]!, day)
    }
  }
  return cost
}

/** Simulated annealing over exchanges inside a class: class days stay without gaps by construction. */
const improve = (state: TimetableState, random: Random): void => {
  const filled = state.grid.map((places) => places.flatMap((block, place) => (block ? [place] : [])))
  const exchanges = exchangesFor(state.grid.length)
  const cooling = (COLD / HOT) ** (1 / exchanges)
  let temperature = HOT
  for (let step = 0; step < exchanges; step++) {
    temperature *= cooling
    const index = random.int(0, filled.length - 1)
    const left = random.pick(filled[index]!)
    const right = random.pick(filled[index]!)
    const places = state.grid[index]!
    if (places[left]!.subject === places[right]!.subject) continue
    const before = costAround(state, index, left, right)
    exchange(state, index, left, right)
    const worse = costAround(state, index, left, right) - before
    if (worse > 0 && random.next() >= Math.exp(-worse / temperature)) exchange(state, index, left, right)
  }
}

/**
 * A week in which no class and no teacher is in two places, classes have no windows, teachers few, and a
 * subject rarely comes twice a day. Everybody has a room of their own, so rooms never clash either.
 * @throws when no attempt ends without a clash.
 */
export const arrangeTimetable = ({
  blocks,
  random,
}: {
  blocks: readonly Block[]
  random: Random
}): PlacedBlock[] => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const own = random.fork(attempt)
    const state = start(blocks, own)
    improve(state, own)
    if (countTeacherClashes(state) > 0) continue
    return state.grid.flatMap((places) =>
      places.flatMap((block, place) =>
        block ? [{ block, day: dayOf(place) + 1, number: (place % SLOTS) + 1 }] : [],
      ),
    )
  }
  throw new Error('No timetable without clashes was found')
}
