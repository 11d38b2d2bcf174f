import { checkPlacement, pickRoom, type PlacementIndex, type PlacementIssue } from './check-placement'
import { planJointMove } from './plan-joint-move'
import type { Entry, SchoolWeek } from './school-week'
import type { Cell, CycleWeek, Place } from './solver/problem'

/** A lesson in the hand: from the tray, or from where it stands. */
export type Taken = { workload: number; cycleWeek: CycleWeek; from: Entry | null }

/** A change of the week: what goes and what comes. Turned round, it undoes itself. */
export type Step = { remove: Entry[]; put: Entry[] }

export type Move = {
  state: 'free' | 'careful' | 'cannot' | 'swap'
  issues: PlacementIssue[]
  step: Step | null
}

export type MoveArgs = {
  week: SchoolWeek
  index: PlacementIndex
  /** Cells by their place. */
  at: ReadonlyMap<Place, readonly Cell[]>
  entries: readonly Entry[]
  taken: Taken
  place: Place
}

export const isSameEntry = (a: Entry, b: Entry): boolean =>
  a.workload === b.workload && a.weekday === b.weekday && a.number === b.number && a.cycleWeek === b.cycleWeek

const nowhere: Move = {
  state: 'cannot',
  issues: [{ kind: 'closed', isClash: true, other: null }],
  step: null,
}

/** An entry of a workload at a place; `null` when the class's bells have no such lesson. */
const entryAt = (
  { week, index }: MoveArgs,
  { workload, cycleWeek, isFixed }: Pick<Entry, 'workload' | 'cycleWeek' | 'isFixed'>,
  place: Place,
): Omit<Entry, 'room'> | null => {
  const own = index.workloads.get(workload)
  const { slots } = week
  const number = own ? slots.numberOf(week.bellsOf(own.class), place % slots.count) : null
  if (number === null) return null
  return { workload, cycleWeek, isFixed, weekday: Math.floor(place / slots.count) + 1, number }
}

/** Puts the lesson at the place among the others: the room it had if that is free, otherwise the best one. */
const put = (
  args: MoveArgs,
  entry: Pick<Entry, 'workload' | 'cycleWeek' | 'isFixed' | 'room'>,
  place: Place,
  others: readonly Cell[],
): { entry: Entry; issues: PlacementIssue[] } | null => {
  const target = entryAt(args, entry, place)
  if (!target) return null
  const cell: Cell = { workload: entry.workload, place, week: entry.cycleWeek, room: entry.room }
  const kept = checkPlacement(args.index, cell, others)
  const needsRoom = entry.room === null || kept.some(({ kind }) => kind === 'room')
  if (!needsRoom) return { entry: { ...target, room: entry.room }, issues: kept }
  const room = pickRoom(args.week.problem, args.index, cell, others)
  return { entry: { ...target, room }, issues: checkPlacement(args.index, { ...cell, room }, others) }
}

/**
 * What putting the lesson at the place would be: allowed, allowed with a remark, an exchange with what the class has
 * there, or a clash. The step does it.
 */
export const planMove = (args: MoveArgs): Move => {
  const { week, at, entries, taken, place } = args
  const isJoint = (workload: number): boolean => (args.index.workloads.get(workload)?.joint ?? null) !== null
  if (isJoint(taken.workload)) return planJointMove(args)
  const [origin] = taken.from ? week.toCells([taken.from]) : []
  const without = (cells: readonly Cell[]): Cell[] =>
    cells.filter(
      (cell) =>
        cell.workload !== origin?.workload || cell.place !== origin.place || cell.week !== origin.week,
    )
  const others = without(at.get(place) ?? [])
  const wish = {
    workload: taken.workload,
    cycleWeek: taken.cycleWeek,
    isFixed: taken.from?.isFixed ?? false,
    room: taken.from?.room ?? null,
  }
  const own = put(args, wish, place, others)
  if (!own) return nowhere
  const clashes = own.issues.filter(({ isClash }) => isClash)
  if (clashes.length === 0) {
    const state = own.issues.length > 0 || own.entry.room === null ? 'careful' : 'free'
    return { state, issues: own.issues, step: { remove: taken.from ? [taken.from] : [], put: [own.entry] } }
  }
  const cannot: Move = { state: 'cannot', issues: own.issues, step: null }
  if (!taken.from || !origin || origin.place === place) return cannot
  const classId = args.index.workloads.get(taken.workload)?.class
  const blocking = clashes.map(({ other }) => other)
  const displaced = others.filter(
    ({ workload }) => args.index.workloads.get(workload)?.class === classId && blocking.includes(workload),
  )
  // A joint lesson does not give way: other classes would lose theirs.
  if (displaced.length === 0 || displaced.some(({ workload }) => isJoint(workload))) return cannot

  const staying = others.filter((cell) => !displaced.includes(cell))
  const first = put(args, wish, place, staying)
  if (!first || first.issues.some(({ isClash }) => isClash)) return cannot
  const step: Step = { remove: [taken.from], put: [first.entry] }
  const back = without(at.get(origin.place) ?? [])
  const issues = [...first.issues]
  for (const cell of displaced) {
    const entry = entries.find(
      (row) =>
        row.workload === cell.workload &&
        row.cycleWeek === cell.week &&
        week.toCells([row])[0]?.place === place,
    )
    const moved = entry && put(args, entry, origin.place, back)
    if (!entry || entry.isFixed || !moved || moved.issues.some(({ isClash }) => isClash)) return cannot
    back.push(...week.toCells([moved.entry]))
    step.remove.push(entry)
    step.put.push(moved.entry)
    issues.push(...moved.issues)
  }
  return { state: 'swap', issues, step }
}
