import type { RoomKind } from '../room-kinds'
import { isClassroom } from '../room-kinds'
import { areJoint, type Item } from './form-items'
import type { Problem } from './problem'
import { roomWishes } from './room-wishes'

/** Pools of rooms that lessons of one need share: each special kind, and all classrooms together. */
export const POOLS = ['gym', 'computer', 'workshop', 'lab', 'hall', 'classroom'] as const

/** The problem as numbers in typed arrays, for a search that tries hundreds of thousands of exchanges a second. */
export type Compiled = {
  days: number
  slots: number
  places: number
  weeks: 1 | 2
  items: readonly Item[]
  classCount: number
  teacherCount: number
  subjectCount: number
  /** The first class of an item; most items have no other. */
  itemClass: Int16Array
  /** Classes of an item stand from `classStart[item]` to `classStart[item + 1]`. */
  classStart: Int32Array
  itemClasses: Int16Array
  itemSubject: Int16Array
  itemPoints: Uint8Array
  itemIsSport: Uint8Array
  itemWantsPairs: Uint8Array
  itemIsLocked: Uint8Array
  /** Parts of an item stand from `partStart[item]` to `partStart[item + 1]`. */
  partStart: Int32Array
  partTeacher: Int16Array
  partWeeks: Uint8Array
  /** 1 for a further part of a joint lesson: its teacher, or its room, is counted with the first. */
  partSharesTeacher: Uint8Array
  partSharesRoom: Uint8Array
  partPool: Uint8Array
  /** The wishes for rooms that a part has, a bit for each. */
  partWishes: Uint8Array
  wishSize: Int16Array
  wishWeight: Float64Array
  /** 1 where a class may have lessons, by `class × places + place`. */
  isOpen: Uint8Array
  /** 1 where a teacher is away, by `teacher × places + place`. */
  isAway: Uint8Array
  poolSize: Int16Array
  dailyLimit: Uint8Array
  longDays: Uint8Array
  /** Items of each class that may be moved. */
  movable: Int16Array[]
  /** Open places of each class, day by day. */
  openOf: Int16Array[][]
}

const poolOf = (kind: RoomKind | null): number =>
  kind && kind !== 'ordinary' ? POOLS.indexOf(kind) : POOLS.indexOf('classroom')

export const compile = (problem: Problem, items: readonly Item[]): Compiled => {
  const { days, slots, cycleWeeks } = problem
  const places = days * slots
  const classIndex = new Map(problem.classes.map(({ id }, index) => [id, index]))
  const teacherIndex = new Map(problem.teachers.map(({ id }, index) => [id, index]))
  const subjects = [...new Set(problem.workloads.map(({ subject }) => subject))]
  const subjectIndex = new Map(subjects.map((id, index) => [id, index]))
  const parts = items.flatMap((item) => item.parts)

  const partStart = new Int32Array(items.length + 1)
  for (const [index, item] of items.entries()) partStart[index + 1] = partStart[index]! + item.parts.length
  const isOpen = new Uint8Array(problem.classes.length * places)
  for (const [index, row] of problem.classes.entries()) {
    for (const place of row.places) isOpen[index * places + place] = 1
  }
  const isAway = new Uint8Array(problem.teachers.length * places)
  for (const [index, row] of problem.teachers.entries()) {
    for (const place of row.unavailable) isAway[index * places + place] = 1
  }
  const classStart = new Int32Array(items.length + 1)
  for (const [index, item] of items.entries())
    classStart[index + 1] = classStart[index]! + item.classes.length
  const itemClass = Int16Array.from(items, (item) => classIndex.get(item.classes[0]!)!)
  const earlierMates = items.flatMap((item) =>
    item.parts.map((part, index) =>
      item.parts
        .slice(0, index)
        .filter(
          (other) => areJoint(other.workload, part.workload) && (other.weeks & part.weeks) === part.weeks,
        ),
    ),
  )
  const wishes = roomWishes(problem)
  const itemIsLocked = Uint8Array.from(items, (item) => (item.place === null ? 0 : 1))
  return {
    days,
    slots,
    places,
    weeks: cycleWeeks,
    items,
    classCount: problem.classes.length,
    teacherCount: problem.teachers.length,
    subjectCount: subjects.length,
    itemClass,
    classStart,
    itemClasses: Int16Array.from(items.flatMap((item) => item.classes.map((id) => classIndex.get(id)!))),
    itemSubject: Int16Array.from(items, ({ parts: [first] }) => subjectIndex.get(first!.workload.subject)!),
    itemPoints: Uint8Array.from(items, (item) =>
      Math.max(...item.parts.map(({ workload }) => workload.points)),
    ),
    itemIsSport: Uint8Array.from(items, (item) =>
      item.parts.some(({ workload }) => workload.isSport) ? 1 : 0,
    ),
    itemWantsPairs: Uint8Array.from(items, (item) =>
      item.parts.every(({ workload }) => workload.wantsPairs) ? 1 : 0,
    ),
    itemIsLocked,
    partStart,
    partTeacher: Int16Array.from(parts, ({ workload }) => teacherIndex.get(workload.teacher)!),
    partWeeks: Uint8Array.from(parts, ({ weeks }) => (cycleWeeks === 1 ? 1 : weeks)),
    partSharesTeacher: Uint8Array.from(parts, ({ workload }, index) =>
      earlierMates[index]!.some((mate) => mate.workload.teacher === workload.teacher) ? 1 : 0,
    ),
    partSharesRoom: Uint8Array.from(parts, (_, index) => (earlierMates[index]!.length > 0 ? 1 : 0)),
    partPool: Uint8Array.from(parts, ({ workload }) => poolOf(workload.roomKind)),
    partWishes: Uint8Array.from(parts, ({ workload }) =>
      wishes.reduce((mask, { isOf }, bit) => (isOf(workload) ? mask | (1 << bit) : mask), 0),
    ),
    wishSize: Int16Array.from(wishes, ({ size }) => size),
    wishWeight: Float64Array.from(wishes, ({ weight }) => weight),
    isOpen,
    isAway,
    poolSize: Int16Array.from(
      POOLS,
      (pool) =>
        problem.rooms.filter(({ kind }) => (pool === 'classroom' ? isClassroom(kind) : kind === pool)).length,
    ),
    dailyLimit: Uint8Array.from(problem.classes, ({ dailyLimit }) => dailyLimit),
    longDays: Uint8Array.from(problem.classes, ({ longDays }) => longDays),
    movable: problem.classes.map((_, index) =>
      Int16Array.from(
        [...items.keys()].filter(
          (item) => itemIsLocked[item] === 0 && items[item]!.classes.includes(problem.classes[index]!.id),
        ),
      ),
    ),
    openOf: problem.classes.map((row) =>
      Array.from({ length: days }, (_, day) =>
        Int16Array.from(
          [...row.places].filter((place) => Math.floor(place / slots) === day).sort((a, b) => a - b),
        ),
      ),
    ),
  }
}
