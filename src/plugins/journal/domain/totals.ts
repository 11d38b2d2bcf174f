import type { AttendanceCode } from './attendance-codes'
import { type MarkScale, markTone } from './mark-scales'

/** The counters of a student in one workload and one term: reports read these and not a year of marks. */
export const TOTAL_COUNTERS = [
  'markSum',
  'weightSum',
  'plainSum',
  'plainCount',
  'count5',
  'count4',
  'count3',
  'count2',
  'count1',
  'debts',
  'absentExcused',
  'absentIll',
  'absentUnexcused',
  'absentUnknown',
  'late',
  'exempt',
] as const
export type TotalCounter = (typeof TOTAL_COUNTERS)[number]
export type Totals = Record<TotalCounter, number>

export const emptyTotals = (): Totals =>
  Object.fromEntries(TOTAL_COUNTERS.map((counter) => [counter, 0])) as Totals

/** What one cell of the journal adds to the totals: its scale is the one in force on the day of the lesson. */
export type CountedMark = { value: number | null; isDebt: boolean; weight: number; scale: MarkScale }

const COUNTER_OF_CODE: Record<AttendanceCode, TotalCounter> = {
  excused: 'absentExcused',
  ill: 'absentIll',
  unexcused: 'absentUnexcused',
  absent: 'absentUnknown',
  late: 'late',
  exempt: 'exempt',
}

/**
 * Adds a mark to the totals, or takes it away with `sign` -1. A debt counts until it has a mark. A mark of weight zero
 * is counted among the marks and in no average. `count5`…`count1` count by the level of the mark whatever the scale:
 * excellent, good, satisfactory, poor, and the one of the scales that have it.
 */
export const addMark = (
  totals: Totals,
  { value, isDebt, weight, scale }: CountedMark,
  sign: 1 | -1 = 1,
): void => {
  if (value === null) {
    if (isDebt) totals.debts += sign
    return
  }
  totals.markSum += sign * value * weight
  totals.weightSum += sign * weight
  if (weight > 0) {
    totals.plainSum += sign * value
    totals.plainCount += sign
  }
  totals[`count${markTone(scale, value)}`] += sign
}

/** Adds an attendance code to the totals, or takes it away with `sign` -1. */
export const addAttendance = (totals: Totals, code: AttendanceCode, sign: 1 | -1 = 1): void => {
  totals[COUNTER_OF_CODE[code]] += sign
}

export const isZero = (totals: Totals): boolean => TOTAL_COUNTERS.every((counter) => totals[counter] === 0)
