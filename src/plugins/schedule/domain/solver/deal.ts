import type { Compiled } from './compile'
import type { SeededRandom } from './seeded-random'
import type { State } from './state'

/** The longest days come in the middle of the week. */
const LONGER_DAYS = [1, 2, 3, 0, 4, 5]

const shuffle = (items: number[], random: SeededRandom): number[] => {
  for (let index = items.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[items[index], items[other]] = [items[other]!, items[index]!]
  }
  return items
}

/** Places of a class without gaps, days of nearly the same length, as many as it has lessons. */
const placesFor = (compiled: Compiled, state: State, index: number, lessons: number): number[] => {
  const free = compiled.openOf[index]!.map((open) =>
    [...open].filter((place) => state.grid[index * compiled.places + place]! < 0),
  )
  const found: number[] = []
  const days = LONGER_DAYS.filter((day) => day < compiled.days)
  const lengthOf = (day: number): number => compiled.openOf[index]![day]!.length - free[day]!.length
  while (found.length < lessons) {
    const open = days.filter((day) => free[day]!.length > 0)
    if (open.length === 0) break
    const shortest = open.reduce((best, day) => (lengthOf(day) < lengthOf(best) ? day : best))
    found.push(free[shortest]!.shift()!)
  }
  return found
}

/** Lessons of several classes at once come first, while all of them still have free places in common. */
const dealJoint = (compiled: Compiled, state: State, random: SeededRandom, taken: Uint8Array): number[] => {
  const { places, slots, classStart, itemClasses, itemSubject, partStart, partTeacher } = compiled
  const joint = [...compiled.items.keys()].filter(
    (item) => compiled.items[item]!.classes.length > 1 && compiled.itemIsLocked[item] === 0,
  )
  const days = new Set<string>()
  return joint.filter((item) => {
    const classes = itemClasses.subarray(classStart[item], classStart[item + 1])
    const teachers = partTeacher.subarray(partStart[item], partStart[item + 1])
    const free = Array.from({ length: places }, (_, place) => place).filter((place) =>
      classes.every(
        (index) => compiled.isOpen[index * places + place] === 1 && state.grid[index * places + place]! < 0,
      ),
    )
    const costOf = (place: number): number =>
      (days.has(`${itemSubject[item]} ${classes[0]} ${Math.floor(place / slots)}`) ? 1 : 0) +
      teachers.reduce((sum, teacher) => sum + taken[teacher * places + place]! * 2, 0)
    const place = shuffle(free, random).reduce<number | null>(
      (best, other) => (best === null || costOf(other) < costOf(best) ? other : best),
      null,
    )
    if (place === null) return true
    days.add(`${itemSubject[item]} ${classes[0]} ${Math.floor(place / slots)}`)
    for (const teacher of teachers) taken[teacher * places + place] = 1
    state.put(item, place)
    return false
  })
}

/**
 * A first timetable: fixed items where they must be, then class by class, what there is most of first, a subject's
 * lessons on different days and its teacher in one place at a time where that can be. Answers what found no place.
 */
export const deal = (compiled: Compiled, state: State, random: SeededRandom): number[] => {
  const { places, slots, itemSubject, partStart, partTeacher } = compiled
  for (const [item, { place }] of compiled.items.entries()) if (place !== null) state.put(item, place)
  const taken = new Uint8Array(compiled.teacherCount * places)
  const left = dealJoint(compiled, state, random, taken)
  const isAlone = (item: number): boolean => compiled.items[item]!.classes.length === 1
  for (const [index, movable] of compiled.movable.entries()) {
    const own = movable.filter(isAlone)
    const free = new Set(placesFor(compiled, state, index, own.length))
    const lessons = new Map<number, number>()
    for (const item of own) lessons.set(itemSubject[item]!, (lessons.get(itemSubject[item]!) ?? 0) + 1)
    const order = shuffle([...own], random).sort(
      (a, b) => lessons.get(itemSubject[b]!)! - lessons.get(itemSubject[a]!)!,
    )
    const days = new Set<string>()
    for (const item of order) {
      const parts = partTeacher.subarray(partStart[item], partStart[item + 1])
      const costOf = (place: number): number =>
        (days.has(`${itemSubject[item]} ${Math.floor(place / slots)}`) ? 1 : 0) +
        parts.reduce((sum, teacher) => sum + taken[teacher * places + place]! * 2, 0)
      const place = shuffle([...free], random).reduce<number | null>(
        (best, other) => (best === null || costOf(other) < costOf(best) ? other : best),
        null,
      )
      if (place === null) {
        left.push(item)
        continue
      }
      free.delete(place)
      days.add(`${itemSubject[item]} ${Math.floor(place / slots)}`)
      for (const teacher of parts) taken[teacher * places + place] = 1
      state.put(item, place)
    }
  }
  return left
}
