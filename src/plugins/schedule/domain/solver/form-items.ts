import { groupBy } from '@/core/group-by'

import type { Cell, Place, Problem, ProblemWorkload, Unplaced } from './problem'

/** In which weeks of the cycle: bit 1 the first, bit 2 the second. */
export type WeekMask = 1 | 2 | 3

export type Part = { workload: ProblemWorkload; weeks: WeekMask; room: number | null }

/** What a class has at one time: a lesson of the whole class, lessons of its subgroups, or a pair of half hours. */
export type Item = {
  /** One class, or all those that have a joint lesson in it. */
  classes: number[]
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

/** Whether two workloads are one lesson. */
export const areJoint = (left: ProblemWorkload, right: ProblemWorkload): boolean =>
  left.joint !== null && left.joint === right.joint

const mayShareTime = (left: ProblemWorkload, right: ProblemWorkload): boolean =>
  areJoint(left, right) ||
  (left.teacher !== right.teacher && (left.class !== right.class || areDisjoint(left, right)))

const joins = (group: readonly Part[], part: Part): boolean =>
  group.every(({ workload, weeks }) => weeks === part.weeks && mayShareTime(workload, part.workload))

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

const classesOf = (parts: readonly Part[]): number[] => [
  ...new Set(parts.map(({ workload }) => workload.class)),
]

/** Fixed cells that stand together: of one class at one time, and of all classes that a joint lesson ties to it. */
const tieFixed = (cells: readonly Cell[], byId: ReadonlyMap<number, ProblemWorkload>): Cell[][] => {
  const groups: Cell[][] = []
  for (const cell of cells) {
    const own = byId.get(cell.workload)!
    const isTied = (other: Cell): boolean => {
      const their = byId.get(other.workload)!
      return other.place === cell.place && (their.class === own.class || areJoint(own, their))
    }
    const tied = groups.filter((group) => group.some(isTied))
    for (const group of tied) groups.splice(groups.indexOf(group), 1)
    groups.push([...tied.flat(), cell])
  }
  return groups
}

/** Joint lessons hour by hour; those of the same classes that share no student go at one time. */
const formJoint = (
  workloads: readonly ProblemWorkload[],
  hoursLeft: ReadonlyMap<number, number>,
  cycleWeeks: Problem['cycleWeeks'],
): { groups: Part[][]; unplaced: Unplaced[] } => {
  const groups: Part[][] = []
  const unplaced: Unplaced[] = []
  const joint = workloads.filter((row) => row.joint !== null)
  for (const members of groupBy(joint, (row) => row.joint).values()) {
    const left = members.map(({ id }) => Math.max(0, hoursLeft.get(id)!))
    const together = Math.min(...left)
    for (const [index, { id }] of members.entries())
      if (left[index]! > together)
        unplaced.push({ workload: id, hours: left[index]! - together, reason: 'joint' })
    const add = (weeks: WeekMask): void => {
      const parts = members.map((workload): Part => ({ workload, weeks, room: null }))
      const key = classesOf(parts).sort().join()
      const group = groups.find(
        (other) => classesOf(other).sort().join() === key && parts.every((part) => joins(other, part)),
      )
      // Two hours of one lesson are never at one time.
      if (group && !group.some(({ workload }) => workload.joint === members[0]!.joint)) group.push(...parts)
      else groups.push(parts)
    }
    for (let hour = 0; hour < Math.floor(together); hour++) add(3)
    if (together % 1 === 0) continue
    if (cycleWeeks === 2) add(1)
    else
      for (const { id } of members)
        unplaced.push({ workload: id, hours: together % 1, reason: 'needs-two-weeks' })
  }
  return { groups, unplaced }
}

/** Turns workloads into what is put into the week, hour by hour. Fixed cells come first and keep their places. */
export const formItems = ({ workloads, fixed, cycleWeeks }: Problem): FormedItems => {
  const byId = new Map(workloads.map((workload) => [workload.id, workload]))
  const hoursLeft = new Map(workloads.map(({ id, hours }) => [id, hours]))
  const items: Item[] = []
  const add = (parts: Part[], place: Place | null = null): void =>
    void items.push({ classes: classesOf(parts), parts, place })

  const known = fixed.filter(({ workload }) => byId.has(workload))
  for (const cells of tieFixed(known, byId)) {
    add(
      cells.map(({ workload, week, room }) => ({
        workload: byId.get(workload)!,
        weeks: maskOf(week),
        room,
      })),
      cells[0]!.place,
    )
    for (const { workload, week } of cells) {
      hoursLeft.set(workload, hoursLeft.get(workload)! - (week === 0 ? 1 : 0.5))
    }
  }

  const { groups: joint, unplaced } = formJoint(workloads, hoursLeft, cycleWeeks)
  const alone = workloads.filter((row) => row.joint === null)
  for (const own of groupBy(alone, (workload) => workload.class).values()) {
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
    for (const part of whole) add([part])
    const open = joint.filter((group) => classesOf(group).includes(own[0]!.class))
    for (const parts of pairUp(divided)) {
      // The groups that are not in a joint lesson learn something else meanwhile.
      const at = open.findIndex((group) => parts.every((part) => joins(group, part)))
      if (at < 0) add(parts)
      else open.splice(at, 1)[0]!.push(...parts)
    }
    // Two half hours share a place, one in the first week and the other in the second.
    const pairs = pairUp(halves)
    for (let index = 0; index < pairs.length; index += 2) {
      add([...pairs[index]!, ...(pairs[index + 1] ?? []).map((part): Part => ({ ...part, weeks: 2 }))])
    }
  }
  for (const parts of joint) add(parts)
  return { items, unplaced }
}
