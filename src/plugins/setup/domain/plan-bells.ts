export type BellPlan = { start: string; length: number; breaks: number[] }
export type Bell = { number: number; start: string; end: string }
export const BELL_KEYS = ['number', 'start', 'end'] as const

/** Breaks of ten minutes, twenty after the second and the third lesson, as the norms of the day regime ask. */
export const USUAL_DAY: BellPlan = { start: '08:00', length: 40, breaks: [10, 20, 20, 10, 10, 10] }
/** What fits between the airing after seven lessons of the first shift and the end of the day at 19:00. */
export const USUAL_SECOND: BellPlan = { start: '14:30', length: 40, breaks: [10, 20, 10, 10] }

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const toTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The bells of a shift: a lesson more than there are breaks. Pure. */
export const planBells = ({ start, length, breaks }: BellPlan): Bell[] => {
  let at = toMinutes(start)
  return [...breaks, 0].map((rest, index) => {
    const bell = { number: index + 1, start: toTime(at), end: toTime(at + length) }
    at += length + rest
    return bell
  })
}
