/** A weekly occurrence of a workload. */
export type TimetableEntry = {
  workload: number
  class: number
  subgroup: number | null
  teacher: number
  room: number
  /** 1 for Monday … 5 for Friday. */
  day: number
  /** Number of the lesson in the day, from 1. */
  number: number
}

type Clash = { kind: 'class' | 'teacher' | 'room'; who: number; day: number; number: number }

/**
 * Places of the week where somebody would have to be twice. Subgroups of one class may have lessons at the
 * same time; two lessons of one subgroup, or a whole class beside its own subgroup, may not.
 */
export const findClashes = (entries: readonly TimetableEntry[]): Clash[] => {
  const clashes: Clash[] = []
  const slots = new Map<string, TimetableEntry[]>()
  for (const entry of entries) {
    const key = `${entry.day}/${entry.number}`
    slots.set(key, [...(slots.get(key) ?? []), entry])
  }
  for (const slot of slots.values()) {
    const classmates = new Map<number, TimetableEntry[]>()
    const teachers = new Set<number>()
    const rooms = new Set<number>()
    for (const entry of slot) {
      const { day, number } = entry
      if (teachers.has(entry.teacher)) clashes.push({ kind: 'teacher', who: entry.teacher, day, number })
      if (rooms.has(entry.room)) clashes.push({ kind: 'room', who: entry.room, day, number })
      const others = classmates.get(entry.class) ?? []
      const isParallel = others.every(
        (other) => other.subgroup && entry.subgroup && other.subgroup !== entry.subgroup,
      )
      if (!isParallel) clashes.push({ kind: 'class', who: entry.class, day, number })
      classmates.set(entry.class, [...others, entry])
      teachers.add(entry.teacher)
      rooms.add(entry.room)
    }
  }
  return clashes
}

/** Empty lessons that a teacher waits through between the first and the last one of a day. */
export const countWindows = (entries: readonly TimetableEntry[]): number => {
  const days = new Map<string, Set<number>>()
  for (const { teacher, day, number } of entries) {
    const key = `${teacher}/${day}`
    days.set(key, (days.get(key) ?? new Set()).add(number))
  }
  let windows = 0
  for (const numbers of days.values()) {
    windows += Math.max(...numbers) - Math.min(...numbers) + 1 - numbers.size
  }
  return windows
}
