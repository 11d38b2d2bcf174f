/** Lessons that one teacher takes together: a subject, or subjects that belong together, of one class. */
export type TeachingUnit = {
  class: number
  hours: number
  /** Indices of the teachers who could take it. */
  eligible: readonly number[]
  /** The other half of a divided class: its teacher must be another one. */
  pair: number | null
}

/**
 * Gives every unit to a teacher so that loads are even: the largest units first, each to whoever has least,
 * then moves and exchanges while they make the loads more even. Returns a teacher for every unit.
 */
export const assignTeachers = ({
  units,
  teacherCount,
}: {
  units: readonly TeachingUnit[]
  teacherCount: number
}): number[] => {
  const loads = Array.from({ length: teacherCount }, () => 0)
  const owner = units.map(() => -1)
  const isFree = (unit: number, teacher: number): boolean => {
    const pair = units[unit]!.pair
    return units[unit]!.eligible.includes(teacher) && (pair === null || owner[pair] !== teacher)
  }
  const give = (unit: number, teacher: number): void => {
    if (owner[unit] !== -1) loads[owner[unit]!]! -= units[unit]!.hours
    owner[unit] = teacher
    loads[teacher]! += units[unit]!.hours
  }

  const bySize = units
    .map((_, index) => index)
    .sort((left, right) => units[right]!.hours - units[left]!.hours)
  for (const unit of bySize) {
    const candidates = units[unit]!.eligible.filter((teacher) => isFree(unit, teacher))
    if (candidates.length === 0) throw new Error(`Nobody can teach unit ${unit}`)
    give(
      unit,
      candidates.reduce((best, teacher) => (loads[teacher]! < loads[best]! ? teacher : best)),
    )
  }

  const move = (unit: number): boolean => {
    const from = owner[unit]!
    const hours = units[unit]!.hours
    const target = units[unit]!.eligible.find(
      (teacher) => isFree(unit, teacher) && teacher !== from && loads[teacher]! + hours < loads[from]!,
    )
    if (target === undefined) return false
    give(unit, target)
    return true
  }
  const exchange = (unit: number, other: number): boolean => {
    const [left, right] = [owner[unit]!, owner[other]!]
    const gain = units[unit]!.hours - units[other]!.hours
    if (left === right || gain <= 0 || loads[right]! + gain >= loads[left]!) return false
    if (!isFree(unit, right) || !isFree(other, left)) return false
    give(unit, right)
    give(other, left)
    return true
  }
  for (let changed = true; changed;) {
    changed = units.some((_, unit) => move(unit) || units.some((_, other) => exchange(unit, other)))
  }
  return owner
}
