import { groupBy } from '@/core/group-by'

import type { Cell, Place, Problem, ProblemWorkload, Unplaced } from './problem'

/** In which weeks of the cycle: bit 1 the first, bit 2 the second. */
export type WeekMask = 1 | 2 | 3

export type Part = { workload: ProblemWorkload; weeks: WeekMask; room: number | null }

/** What a class has at one time: a lesson of the whole class, lessons of its subgroups, or a pair of half hours. */
export type Item = {
  class: number
  parts: Part[]
  /** Where it must stay; `null` when it may be moved. */
  place: Place | null
}

const maskOf = (week: Cell['week']): WeekMask => (week === 0 ? 3 : week)

/** Whether no student is in both at once. */
const areDisjoint = (left: ProblemWorkload, right: ProblemWorkload): boolean => {
  if (!left.subgroup || !right.subgroup || left.subgroup === right.subgroup) return false
  if (left.division && left.division.id === right.division?.id) {
    return left.division.part !== right.division.part
  }
  return left.subject === right.subject
}

/** Whether two workloads may be given at one time: neither students nor teacher would be in two places. */
export const mayBeParallel = (left: ProblemWorkload, right: ProblemWorkload): boolean =>
  left.teacher !== right.teacher && areDisjoint(left, right)

const joins = (group: readonly Part[], part: Part): boolean =>
  group.every(({ workload, weeks }) => weeks === part.weeks && mayBeParallel(workload, part.workload))

/** Joins hours of subgroups that go at one time: of one subject first, then what is left of one division. */
const pairUp = (parts: readonly Part[]): Part[][] => {
  const bySubject = [...groupBy(parts, ({ workload }) => workload.subject).values()].flatMap((own) => {
    const groups: Part[][] = []
    for (const part of own) {
      const group = groups.find((other) => joins(other, part))
      if (group) group.push(part)
      else groups.push([part])
    }
    return groups
  })
  const groups = bySubject.filter((group) => group.length > 1)
  const alone: Part[][] = []
  for (const [part] of bySubject.filter((group) => group.length === 1)) {
    const group = alone.find((other) => joins(other, part!))
    if (group) group.push(part!)
    else alone.push([part!])
  }
  return [...groups, ...alone]
}

export type FormedItems = { items: Item[]; unplaced: Unplaced[] }

/** Turns workloads into what is put into the week, hour by hour. Fixed cells come first and keep their places. */
export const formItems = ({ workloads, fixed, cycleWeeks }: Problem): FormedItems => {
  const byId = new Map(workloads.map((workload) => [workload.id, workload]))
  const hoursLeft = new Map(workloads.map(({ id, hours }) => [id, hours]))
  const items: Item[] = []
  const unplaced: Unplaced[] = []

  const known = fixed.filter(({ workload }) => byId.has(workload))
  for (const cells of groupBy(
    known,
    ({ workload, place }) => `${byId.get(workload)!.class}/${place}`,
  ).values()) {
    items.push({
      class: byId.get(cells[0]!.workload)!.class,
      place: cells[0]!.place,
      parts: cells.map(({ workload, week, room }) => ({
        workload: byId.get(workload)!,
        weeks: maskOf(week),
        room,
      })),
    })
    for (const { workload, week } of cells) {
      hoursLeft.set(workload, hoursLeft.get(workload)! - (week === 0 ? 1 : 0.5))
    }
  }

  for (const own of groupBy(workloads, (workload) => workload.class).values()) {
    const whole: Part[] = []
    const divided: Part[] = []
    const halves: Part[] = []
    for (const workload of own) {
      const hours = Math.max(0, hoursLeft.get(workload.id)!)
      for (let hour = 0; hour < Math.floor(hours); hour++) {
        ;(workload.subgroup ? divided : whole).push({ workload, weeks: 3, room: null })
      }
      if (hours % 1 === 0) continue
      if (cycleWeeks === 2) halves.push({ workload, weeks: 1, room: null })
      else unplaced.push({ workload: workload.id, hours: hours % 1, reason: 'needs-two-weeks' })
    }
    const classId = own[0]!.class
    const add = (parts: Part[]): void => void items.push({ class: classId, parts, place: null })
    for (const part of whole) add([part])
    for (const parts of pairUp(divided)) add(parts)
    // Two half hours share a place, one in the first week and the other in the second.
    const pairs = pairUp(halves)
    for (let index = 0; index < pairs.length; index += 2) {
      add([...pairs[index]!, ...(pairs[index + 1] ?? []).map((part): Part => ({ ...part, weeks: 2 }))])
    }
  }
  return { items, unplaced }
}
