/** Kinds of rooms as the kernel's `rooms` name them. */
export type RoomKind = 'ordinary' | 'lab' | 'computer' | 'workshop' | 'gym' | 'hall'

const REQUIRED: readonly (readonly [RegExp, RoomKind])[] = [
  [/физическ\S* культур|физкультур|ритмик|хореограф/u, 'gym'],
  [/информатик|программирован/u, 'computer'],
  [/^труд|технологи/u, 'workshop'],
]

const find = (name: string): RoomKind | null => {
  const plain = name.toLocaleLowerCase('ru').replaceAll('ё', 'е')
  return REQUIRED.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/**
 * The kind of room that a subject cannot do without, by its name; `null` when any classroom will do. In grades 1–4
 * labour and computing are taught in the classroom.
 */
export const requiredKind = (subject: string, grade: number): RoomKind | null => {
  const kind = find(subject)
  return grade <= 4 && kind !== 'gym' ? null : kind
}

/** What is taught with experiments: better in a laboratory, from the grade on in which they are made. */
const PREFERRED: readonly (readonly [RegExp, RoomKind, number])[] = [
  [/^(?:физика|химия|биология)|естествозн|лабораторн/u, 'lab', 7],
]

/** The kind of room that a subject likes best though it can do without, by its name; `null` for most. */
export const preferredKind = (subject: string, grade: number): RoomKind | null => {
  const plain = subject.toLocaleLowerCase('ru').replaceAll('ё', 'е')
  return PREFERRED.find(([pattern, , from]) => grade >= from && pattern.test(plain))?.[1] ?? null
}

/** Rooms where a lesson without special needs may be held. */
export const isClassroom = (kind: RoomKind): boolean =>
  kind === 'ordinary' || kind === 'lab' || kind === 'computer'

/** Whether a lesson that requires the kind may be held in the room. */
export const suits = (required: RoomKind | null, room: RoomKind): boolean =>
  required ? required === room : isClassroom(room)

/** Whether a room of this kind lacks what the lesson cannot do without. */
export const requiresOther = (required: RoomKind | null, room: RoomKind | undefined): boolean =>
  required !== null && room !== undefined && required !== room
