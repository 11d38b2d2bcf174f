import { compile, type Compiled } from './compile'
import { deal } from './deal'
import { finish } from './finish'
import { formItems } from './form-items'
import type { Progress, Solution, SolverStrategy } from './problem'
import { seededRandom, type SeededRandom } from './seeded-random'
import { createState, type State } from './state'

/** The first round starts hot; each later one warms the best up a little and cools it again. */
const HOT = 12
const WARM = 2.5
const COLD = 0.12
const ROUNDS = 6
/** The first round takes this share of all steps. */
const FIRST = 0.45
/** How often the present timetable is compared with the best, and how often it is told. */
const CHECK_EVERY = 2_000
const TELL_EVERY = 20_000
/** How often a place that holds nothing is tried. */
const EMPTY_SHARE = 0.15

/** Exchanges of what a class has at two places; done twice it changes nothing. */
const createExchange = (compiled: Compiled, state: State) => {
  const { places, slots, partStart, partTeacher, itemSubject } = compiled
  const stamp = new Int32Array(compiled.teacherCount)
  const involved = new Int16Array(compiled.teacherCount)
  let turn = 0
  let count = 0

  const gather = (item: number): void => {
    if (item < 0) return
    for (let part = partStart[item]!; part < partStart[item + 1]!; part++) {
      const teacher = partTeacher[part]!
      if (stamp[teacher] === turn) continue
      stamp[teacher] = turn
      involved[count++] = teacher
    }
  }
  const around = (index: number, left: number, right: number, a: number, b: number): number => {
    const from = Math.floor(left / slots)
    const to = Math.floor(right / slots)
    let cost = state.roomsAt(left) + state.roomsAt(right) + state.classDay(index, from)
    for (let position = 0; position < count; position++) cost += state.teacherDay(involved[position]!, from)
    if (from === to) return cost
    cost += state.classDay(index, to) + state.classWeek(index)
    for (let position = 0; position < count; position++) cost += state.teacherDay(involved[position]!, to)
    if (a >= 0) cost += state.subjectWeek(index, itemSubject[a]!)
    if (b >= 0 && (a < 0 || itemSubject[a] !== itemSubject[b])) {
      cost += state.subjectWeek(index, itemSubject[b]!)
    }
    return cost
  }
  const swap = (a: number, b: number, left: number, right: number): void => {
    state.take(a)
    state.take(b)
    if (a >= 0) state.put(a, right)
    if (b >= 0) state.put(b, left)
  }
  const seen = new Int32Array(compiled.classCount)
  /** Whether several classes have the item at once. */
  const isJoint = (item: number): boolean =>
    item >= 0 && compiled.classStart[item + 1]! - compiled.classStart[item]! > 1
  /** All classes that must exchange the two places together; `null` when one of them cannot. */
  const together = (index: number, left: number, right: number): number[] | null => {
    const classes = [index]
    seen[index] = turn
    // Grows while it is walked: a class that is dragged along may drag others.
    for (const own of classes) {
      const base = own * places
      for (const [place, other] of [
        [left, right],
        [right, left],
      ] as const) {
        const item = state.grid[base + place]!
        if (item < 0) continue
        if (compiled.itemIsLocked[item] === 1 || compiled.isOpen[base + other] === 0) return null
        for (let next = compiled.classStart[item]!; next < compiled.classStart[item + 1]!; next++) {
          const more = compiled.itemClasses[next]!
          if (seen[more] === turn) continue
          seen[more] = turn
          classes.push(more)
        }
      }
    }
    return classes
  }
  const exchangeJoint = (
    index: number,
    left: number,
    right: number,
    accept: (worse: number) => boolean,
  ): number => {
    turn += 1
    count = 0
    const classes = together(index, left, right)
    if (!classes) return 0
    const standing = (place: number): number[] => [
      ...new Set(classes.map((own) => state.grid[own * places + place]!).filter((item) => item >= 0)),
    ]
    const [lefts, rights] = [standing(left), standing(right)]
    for (const item of [...lefts, ...rights]) gather(item)
    const [from, to] = [Math.floor(left / slots), Math.floor(right / slots)]
    const cost = (): number => {
      let sum = state.roomsAt(left) + state.roomsAt(right)
      for (const own of classes) {
        sum += state.classDay(own, from)
        if (from !== to) sum += state.classDay(own, to) + state.classWeek(own)
        const subjects = new Set<number>()
        for (const place of [left, right]) {
          const item = state.grid[own * places + place]!
          if (item >= 0) subjects.add(itemSubject[item]!)
        }
        if (from !== to) for (const subject of subjects) sum += state.subjectWeek(own, subject)
      }
      for (let position = 0; position < count; position++) {
        sum += state.teacherDay(involved[position]!, from)
        if (from !== to) sum += state.teacherDay(involved[position]!, to)
      }
      return sum
    }
    const swapAll = (first: readonly number[], second: readonly number[]): void => {
      for (const item of [...first, ...second]) state.take(item)
      for (const item of first) state.put(item, right)
      for (const item of second) state.put(item, left)
    }
    const before = cost()
    swapAll(lefts, rights)
    const worse = cost() - before
    if (accept(worse)) return worse
    swapAll(rights, lefts)
    return 0
  }
  /** Tries the exchange and keeps it when the answer is yes; answers by how much the cost has changed. */
  return (index: number, left: number, right: number, accept: (worse: number) => boolean): number => {
    const a = state.grid[index * places + left]!
    const b = state.grid[index * places + right]!
    if (isJoint(a) || isJoint(b)) return exchangeJoint(index, left, right, accept)
    turn += 1
    count = 0
    gather(a)
    gather(b)
    const before = around(index, left, right, a, b)
    swap(a, b, left, right)
    const worse = around(index, left, right, a, b) - before
    if (accept(worse)) return worse
    swap(b, a, left, right)
    return 0
  }
}

const restore = (compiled: Compiled, state: State, best: Int16Array): void => {
  for (let item = 0; item < best.length; item++) if (compiled.itemIsLocked[item] === 0) state.take(item)
  for (let item = 0; item < best.length; item++) {
    if (compiled.itemIsLocked[item] === 0 && best[item]! >= 0) state.put(item, best[item]!)
  }
}

/** The classes by turns of chance, each as often as it has lessons that may be moved. */
const pickPlaces = (compiled: Compiled, state: State, owners: Int16Array, random: SeededRandom) => {
  const item = owners[random.below(owners.length)]!
  const index = compiled.itemClass[item]!
  const left = state.placeOf[item]!
  let right = -1
  if (random.next() < EMPTY_SHARE) {
    const open = compiled.openOf[index]![random.below(compiled.days)]!
    // The first free place of the day: further ones would only leave a window.
    for (const place of open) {
      if (state.grid[index * compiled.places + place]! >= 0) continue
      right = place
      break
    }
  } else {
    const own = compiled.movable[index]!
    right = state.placeOf[own[random.below(own.length)]!]!
  }
  return { index, left, right }
}

/**
 * Simulated annealing over exchanges inside a class, so that no class is ever in two places; costs are counted anew only
 * around the two places. Several rounds: the later ones improve the best of those before.
 */
const solve: SolverStrategy['solve'] = function* (problem, { seed, steps }) {
  const { items, unplaced } = formItems(problem)
  const compiled = compile(problem, items)
  const state = createState(compiled)
  const random = seededRandom(seed)
  const left = deal(compiled, state, random)
  const exchange = createExchange(compiled, state)
  const owners = Int16Array.from(
    [...items.keys()].filter((item) => compiled.itemIsLocked[item] === 0 && state.placeOf[item]! >= 0),
  )

  let { cost } = state.total()
  let best = state.placeOf.slice()
  let bestCost = cost
  const tell = (step: number): Progress => {
    const now = state.placeOf.slice()
    restore(compiled, state, best)
    const total = state.total()
    restore(compiled, state, now)
    return { step, steps, broken: total.broken + left.length, soft: total.cost - total.broken * 100 }
  }
  const end = (): Solution => {
    restore(compiled, state, best)
    return finish({ problem, compiled, state, unplaced })
  }

  if (owners.length === 0) return end()
  let step = 0
  for (let round = 0; round < ROUNDS && step < steps; round++) {
    const length = Math.max(1, Math.floor(round === 0 ? steps * FIRST : (steps * (1 - FIRST)) / (ROUNDS - 1)))
    if (round > 0) {
      restore(compiled, state, best)
      cost = bestCost
    }
    let temperature = round === 0 ? HOT : WARM
    const cooling = (COLD / temperature) ** (1 / length)
    const accept = (worse: number): boolean => worse <= 0 || random.next() < Math.exp(-worse / temperature)
    for (let own = 0; own < length; own++) {
      temperature *= cooling
      step += 1
      const { index, left: from, right } = pickPlaces(compiled, state, owners, random)
      if (right >= 0 && right !== from) {
        const other = state.grid[index * compiled.places + right]!
        const item = state.grid[index * compiled.places + from]!
        const isLocked = other >= 0 && compiled.itemIsLocked[other] === 1
        const isSame =
          other >= 0 && compiled.items[other]!.parts[0]!.workload === compiled.items[item]!.parts[0]!.workload
        if (!isLocked && !isSame) cost += exchange(index, from, right, accept)
      }
      if (step % CHECK_EVERY === 0 || own === length - 1) {
        if (cost < bestCost - 1e-6) {
          bestCost = cost
          best = state.placeOf.slice()
        }
        if (step % TELL_EVERY === 0 && (yield tell(step)) === true) return end()
      }
    }
  }
  return end()
}

export const annealing: SolverStrategy = { name: 'annealing', solve }
