import { checkPlacement, pickRoom, type PlacementIssue } from './check-placement'
import { membersOf } from './joint-lessons'
import type { Move, MoveArgs } from './plan-move'
import type { Entry } from './school-week'
import type { Cell } from './solver/problem'

const hoursOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { cycleWeek }) => sum + (cycleWeek === 0 ? 1 : 0.5), 0)

/** What a member brings to the new place: its entry of the same time, an hour of the tray, or one that stands apart. */
const bring = (args: MoveArgs, workload: number): Entry | null => {
  const { week, index, entries, taken } = args
  const own = entries.filter((entry) => entry.workload === workload)
  const from = taken.from && week.toCells([taken.from])[0]
  const same = own.find(
    (entry) => entry.cycleWeek === taken.cycleWeek && week.toCells([entry])[0]?.place === from?.place,
  )
  if (same) return same
  const needed = taken.cycleWeek === 0 ? 1 : 0.5
  if (hoursOf(own) + needed <= Math.ceil(index.workloads.get(workload)?.hours ?? 0)) return null
  const members = membersOf(index, workload)
  const isAlone = (entry: Entry): boolean => {
    const place = week.toCells([entry])[0]?.place
    return !members.every((member) =>
      entries.some(
        (other) =>
          other.workload === member &&
          other.cycleWeek === entry.cycleWeek &&
          week.toCells([other])[0]?.place === place,
      ),
    )
  }
  return own.find((entry) => entry.cycleWeek === taken.cycleWeek && isAlone(entry)) ?? null
}

/**
 * Puts a lesson of several classes at a place: all of them go there together, into one room. It takes the place of
 * nothing: whatever stands in the way is told.
 */
export const planJointMove = (args: MoveArgs): Move => {
  const { week, index, at, taken, place } = args
  const members = membersOf(index, taken.workload)
  const remove = members.flatMap((workload) => bring(args, workload) ?? [])
  const isRemoved = (cell: Cell): boolean =>
    remove.some(
      (entry) =>
        entry.workload === cell.workload &&
        entry.cycleWeek === cell.week &&
        week.toCells([entry])[0]?.place === cell.place,
    )
  const others = (at.get(place) ?? []).filter((cell) => !isRemoved(cell))
  const cellOf = (workload: number, room: number | null): Cell => ({
    workload,
    place,
    week: taken.cycleWeek,
    room,
  })
  const issuesIn = (room: number | null): PlacementIssue[] =>
    members.flatMap((workload) => checkPlacement(index, cellOf(workload, room), others))
  const had = taken.from?.room ?? remove.find((entry) => entry.room !== null)?.room ?? null
  const keeps = had !== null && !issuesIn(had).some(({ kind }) => kind === 'room')
  const room = keeps ? had : pickRoom(week.problem, index, cellOf(taken.workload, null), others)
  const issues = issuesIn(room)
  const isFixed = taken.from?.isFixed ?? false
  const put = members.flatMap((workload): Entry[] => {
    const own = index.workloads.get(workload)!
    const number = week.slots.numberOf(week.bellsOf(own.class), place % week.slots.count)
    if (number === null) return []
    const weekday = Math.floor(place / week.slots.count) + 1
    return [{ workload, weekday, number, cycleWeek: taken.cycleWeek, room, isFixed }]
  })
  if (put.length < members.length || issues.some(({ isClash }) => isClash)) {
    const closed: PlacementIssue = { kind: 'closed', isClash: true, other: null }
    return { state: 'cannot', issues: put.length < members.length ? [closed, ...issues] : issues, step: null }
  }
  return { state: issues.length > 0 || room === null ? 'careful' : 'free', issues, step: { remove, put } }
}
