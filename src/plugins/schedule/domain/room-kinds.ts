/** Kinds of rooms as the kernel's `rooms` name them. */
export type RoomKind = 'ordinary' | 'lab' | 'computer' | 'workshop' | 'gym' | 'hall'

const REQUIRED: readonly (readonly [RegExp, RoomKind])[] = [
  [/физическ\S* культур|физкультур|ритмик|хореограф/u, 'gym'],
  [/информатик|программирован/u, 'computer'],
  [/^труд|технологи/u, 'workshop'],
]
const PREFERRED: readonly (readonly [RegExp, RoomKind])[] = [[/^физик|^хими|^биологи/u, 'lab']]

const find = (pairs: readonly (readonly [RegExp, RoomKind])[], name: string): RoomKind | null => {
  const plain = name.toLocaleLowerCase('ru').replaceAll('ё', 'е')
  return pairs.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/**
 * The kind of room that a subject cannot do without, by its name; `null` when any classroom will do. In grades 1–4
 * labour and computing are taught in the classroom.
 */
export const requiredKind = (subject: string, grade: number): RoomKind | null => {
  const kind = find(REQUIRED, subject)
  return grade <= 4 && kind !== 'gym' ? null : kind
}

/** The kind of room a subject is better held in. */
export const preferredKind = (subject: string, grade: number): RoomKind | null =>
  requiredKind(subject, grade) ?? (grade <= 4 ? null : find(PREFERRED, subject))

/** Rooms where a lesson without special needs may be held. */
export const isClassroom = (kind: RoomKind): boolean =>
  kind === 'ordinary' || kind === 'lab' || kind === 'computer'

/** Whether a lesson that requires the kind may be held in the room. */
export const suits = (required: RoomKind | null, room: RoomKind): boolean =>
  required ? required === room : isClassroom(room)
