import { BELL_NORMS, firstShiftOnly } from '../norms/bells'
import type { Citation } from '../norms/norm'

type Period = { number: number; start: string; end: string }
type NamedBells = { id: number; name: string; isDefault: boolean; periods: readonly Period[] }
type SchoolClass = { id: number; name: string; grade: number; bellSchedule: number | null }

export type BellBreach = {
  kind:
    | 'bells-early'
    | 'bells-late'
    | 'bells-zero'
    | 'bells-lesson'
    | 'bells-break'
    | 'bells-no-big-break'
    | 'bells-shifts'
    | 'bells-second-shift'
  /** The bells, or the class that must not be in its shift. */
  name: string
  /** The lesson, or the one before the break. */
  number: number | null
  value: string
  limit: string
  source: Citation
}

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Bells that begin at noon or later are those of a second shift. */
const NOON = '12:00'
const isLater = ({ periods }: NamedBells): boolean => periods[0]!.start >= NOON

const checkOne = ({ name, periods }: NamedBells): BellBreach[] => {
  const { earliest, latest, noZero, lesson, shortBreak, bigBreak } = BELL_NORMS
  const found: BellBreach[] = []
  const [first] = periods
  const last = periods.at(-1)!
  if (first!.start < earliest.value)
    found.push({ kind: 'bells-early', name, number: first!.number, value: first!.start, limit: earliest.value, source: earliest.source }) // prettier-ignore
  if (last.end > latest.value)
    found.push({ kind: 'bells-late', name, number: last.number, value: last.end, limit: latest.value, source: latest.source }) // prettier-ignore
  if (periods.some(({ number }) => number === 0))
    found.push({ kind: 'bells-zero', name, number: 0, value: '', limit: '', source: noZero.source })
  const breaks: number[] = []
  for (const [index, period] of periods.entries()) {
    const { number } = period
    const length = toMinutes(period.end) - toMinutes(period.start)
    if (length > lesson.value)
      found.push({ kind: 'bells-lesson', name, number, value: String(length), limit: String(lesson.value), source: lesson.source }) // prettier-ignore
    const next = periods[index + 1]
    if (!next) continue
    const pause = toMinutes(next.start) - toMinutes(period.end)
    breaks.push(pause)
    if (pause < shortBreak.value)
      found.push({ kind: 'bells-break', name, number, value: String(pause), limit: String(shortBreak.value), source: shortBreak.source }) // prettier-ignore
  }
  if (periods.length > 3 && !breaks.some((pause) => pause >= bigBreak.value))
    found.push({ kind: 'bells-no-big-break', name, number: null, value: String(Math.max(...breaks)), limit: String(bigBreak.value), source: bigBreak.source }) // prettier-ignore
  return found
}

/** What in the bells of the school, and in who follows which of them, breaks the norms of the school day. */
export const checkBells = (bells: readonly NamedBells[], classes: readonly SchoolClass[]): BellBreach[] => {
  const sorted = bells
    .filter(({ periods }) => periods.length > 0)
    .map((row) => ({ ...row, periods: [...row.periods].sort((a, b) => a.start.localeCompare(b.start)) }))
    .sort((a, b) => a.periods[0]!.start.localeCompare(b.periods[0]!.start))
  const found = sorted.flatMap(checkOne)
  const [first] = sorted
  if (!first) return found
  const later = sorted.filter(isLater)
  for (const second of later) {
    // The shift before ends with the last lesson that is over when this one begins.
    const ends = sorted.flatMap(({ periods }) => periods.map(({ end }) => end))
    const before = ends
      .filter((end) => end <= second.periods[0]!.start)
      .sort()
      .at(-1)
    const pause = before === undefined ? null : toMinutes(second.periods[0]!.start) - toMinutes(before)
    const { value, source } = BELL_NORMS.betweenShifts
    if (pause !== null && pause < value)
      found.push({ kind: 'bells-shifts', name: second.name, number: null, value: String(pause), limit: String(value), source }) // prettier-ignore
  }
  const standard = sorted.find(({ isDefault }) => isDefault) ?? first
  for (const { name, grade, bellSchedule } of classes) {
    const source = firstShiftOnly(grade)
    const own = sorted.find(({ id }) => id === bellSchedule) ?? standard
    if (source && later.includes(own))
      found.push({ kind: 'bells-second-shift', name, number: null, value: own.name, limit: '', source })
  }
  return found
}
