/** Lessons that a class has at one time: one of the whole class, or one of each subgroup. */
export type Block = {
  class: number
  /** Equal for lessons of one subject, to keep them on different days. */
  subject: string
  teachers: readonly number[]
  difficulty: number
  /** Better not the first lesson of the day. */
  isSport: boolean
}

export const DAYS = 5
export const SLOTS = 8

/** How bad things are, in one scale. A clash is never worth anything else. */
const CLASH = 100
const DOUBLE = 12
const WINDOW = 1.5
const LONG_DAY = 4
const TIRED = 0.05
const SPORT_FIRST = 0.5
/** Lessons 2–4 are the best for what is hard; Tuesday and Wednesday carry most. */
const SLOT_TIREDNESS = [1, 0, 0, 0, 1.5, 3, 4, 5]
const DAY_TIREDNESS = [0.6, 0, 0, 0.5, 1]

/** Where a block stands in the week: day × 8 + lesson, both from 0. */
export type Place = number

export type TimetableState = {
  /** Blocks of a class by place; `null` where it has no lessons. */
  grid: (Block | null)[][]
  /** How many lessons a teacher has at a place. */
  busy: Uint8Array[]
}

/** Clashes, windows and overlong days of a teacher on one day. */
export const teacherDayCost = (busy: Uint8Array, day: number): number => {
  let first = -1
  let last = -1
  let taken = 0
  let cost = 0
  for (let slot = 0; slot < SLOTS; slot++) {
    const count = busy[day * SLOTS + slot]!
    if (count === 0) continue
    if (first === -1) first = slot
    last = slot
    taken += 1
    if (count > 1) cost += (count - 1) * CLASH
  }
  if (taken === 0) return 0
  if (taken > 6) cost += (taken - 6) * LONG_DAY
  return cost + (last - first + 1 - taken) * WINDOW
}

/** Doubles, tiredness and the place of physical education of a class on one day. */
export const classDayCost = (places: readonly (Block | null)[], day: number): number => {
  let cost = 0
  for (let slot = 0; slot < SLOTS; slot++) {
    const block = places[day * SLOTS + slot]
    if (!block) continue
    cost += TIRED * block.difficulty * (SLOT_TIREDNESS[slot]! + DAY_TIREDNESS[day]!)
    if (block.isSport && slot === 0) cost += SPORT_FIRST
    for (let earlier = 0; earlier < slot; earlier++) {
      if (places[day * SLOTS + earlier]?.subject === block.subject) cost += DOUBLE
    }
  }
  return cost
}

/** How many places of the week a teacher would have to fill more than once. */
export const countTeacherClashes = ({ busy }: TimetableState): number =>
  busy.reduce(
    (sum, places) => sum + places.reduce((clashes, count) => clashes + Math.max(0, count - 1), 0),
    0,
  )
