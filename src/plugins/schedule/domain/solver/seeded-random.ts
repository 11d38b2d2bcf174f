/** Repeatable random numbers (mulberry32): equal seeds give equal timetables. */
export type SeededRandom = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** 0 ≤ n < below */
  below: (below: number) => number
}

export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (below) => Math.floor(next() * below) }
}
