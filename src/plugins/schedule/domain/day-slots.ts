/** Bells as the school keeps them: lessons of a schedule with their times of day, `HH:mm`. */
export type Bells = { id: number; periods: readonly { number: number; start: string; end: string }[] }

/**
 * Stretches of the school day that are the same for everybody. A teacher who is busy in a slot is busy for all shifts,
 * whatever number the lesson has there.
 */
export type DaySlots = {
  count: number
  /** The slot of a lesson number by the bells; `null` when these bells have no such lesson. */
  slotOf: (bells: number, number: number) => number | null
  numberOf: (bells: number, slot: number) => number | null
}

type Period = { bells: number; number: number; start: string; end: string }

const byTime = (periods: readonly Period[]): Period[][] => {
  const sorted = [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const slots: Period[][] = []
  let end = ''
  for (const period of sorted) {
    if (slots.length > 0 && period.start < end) slots.at(-1)!.push(period)
    else slots.push([period])
    if (period.end > end) end = period.end
  }
  return slots
}

const byNumber = (periods: readonly Period[]): Period[][] => {
  const numbers = [...new Set(periods.map(({ number }) => number))].sort((a, b) => a - b)
  return numbers.map((number) => periods.filter((period) => period.number === number))
}

/**
 * Lays the bells of all shifts over one another. Lessons that overlap in time are one slot; where bells are so far apart
 * that two lessons of one schedule would fall together, numbers alone decide.
 */
export const layDaySlots = (all: readonly Bells[]): DaySlots => {
  const periods = all.flatMap(({ id, periods: own }) => own.map((period) => ({ bells: id, ...period })))
  const timed = byTime(periods)
  const isClear = timed.every((slot) => new Set(slot.map(({ bells }) => bells)).size === slot.length)
  const slots = isClear ? timed : byNumber(periods)
  const found = new Map(
    slots.flatMap((own, slot) => own.map(({ bells, number }) => [`${bells} ${number}`, slot] as const)),
  )
  return {
    count: slots.length,
    slotOf: (bells, number) => found.get(`${bells} ${number}`) ?? null,
    numberOf: (bells, slot) => slots[slot]?.find((period) => period.bells === bells)?.number ?? null,
  }
}
