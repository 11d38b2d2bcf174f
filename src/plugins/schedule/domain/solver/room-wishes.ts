import { isClassroom } from '../room-kinds'
import type { Problem, ProblemWorkload } from './problem'
import { WEIGHTS } from './weights'

/** Rooms of which there may be fewer than lessons that want one at a time: unwelcome, yet no clash. */
export type RoomWish = {
  /** How many rooms there are. */
  size: number
  /** What each lesson too many costs. */
  weight: number
  isOf: (workload: ProblemWorkload) => boolean
}

/** So many sizes of rooms are told apart while searching; the rooms themselves are given exactly at the end. */
const MOST_SIZES = 6

/** Laboratories for experiments, and rooms large enough for whoever comes, size by size; eight at most. */
export const roomWishes = ({ rooms, workloads }: Problem): RoomWish[] => {
  const labs = rooms.filter(({ kind }) => kind === 'lab').length
  const classrooms = rooms.filter(({ kind }) => isClassroom(kind))
  const free = workloads.filter(({ roomKind }) => roomKind === null)
  const sizes = [...new Set(classrooms.flatMap(({ capacity }) => capacity ?? []))]
    .filter((size) => free.some(({ students }) => (students ?? 0) > size))
    .sort((a, b) => a - b)
    .slice(0, MOST_SIZES)
  return [
    ...(labs > 0
      ? [{ size: labs, weight: WEIGHTS.noLab, isOf: (row: ProblemWorkload) => row.likesKind === 'lab' }]
      : []),
    ...sizes.map((size): RoomWish => ({
      size: classrooms.filter(({ capacity }) => (capacity ?? Infinity) > size).length,
      weight: WEIGHTS.smallRoom,
      isOf: ({ roomKind, students }) => roomKind === null && (students ?? 0) > size,
    })),
  ]
}
