import type { PlacementIndex } from './check-placement'
import type { Step } from './plan-move'
import type { Entry, SchoolWeek } from './school-week'
import type { Cell } from './solver/problem'

type Week = { week: SchoolWeek; index: PlacementIndex; entries: readonly Entry[] }

/** Workloads that are one lesson with this one, itself among them. */
export const membersOf = (index: PlacementIndex, workload: number): number[] => {
  const joint = index.workloads.get(workload)?.joint ?? null
  if (joint === null) return [workload]
  return [...index.workloads.values()].filter((row) => row.joint === joint).map(({ id }) => id)
}

/** The entries that are one lesson with this one: at its time, in its weeks; itself first. */
export const matesOf = ({ week, index, entries }: Week, entry: Entry): Entry[] => {
  const members = membersOf(index, entry.workload)
  const [cell] = week.toCells([entry])
  if (members.length === 1 || !cell) return [entry]
  const mates = entries.filter(
    (other) =>
      other.workload !== entry.workload &&
      members.includes(other.workload) &&
      other.cycleWeek === entry.cycleWeek &&
      week.toCells([other])[0]?.place === cell.place,
  )
  return [entry, ...mates]
}

/** A change of one lesson that its mates in other classes follow. */
export const changeTogether = (week: Week, entry: Entry, values: Partial<Entry>): Step => {
  const mates = matesOf(week, entry)
  return { remove: mates, put: mates.map((mate) => ({ ...mate, ...values })) }
}

/** Takes a lesson out of the week, with its mates in other classes. */
export const removeTogether = (week: Week, entry: Entry): Step => ({ remove: matesOf(week, entry), put: [] })

/**
 * Workloads whose joint lesson is torn apart: a class of it has nothing at the time, or sits in another room. Empty when
 * all is well.
 */
export const tornApart = (index: PlacementIndex, cells: readonly Cell[]): number[] => {
  const keyOf = ({ workload, place, week, room }: Cell): string => `${workload} ${place} ${week} ${room}`
  const keys = new Set(cells.map(keyOf))
  return cells
    .filter((cell) => {
      const members = membersOf(index, cell.workload)
      return members.some((workload) => !keys.has(keyOf({ ...cell, workload })))
    })
    .map(({ workload }) => workload)
}
