import { addDays, isWithin, type SchoolDate } from '@/core/school-date'

type Position = { id?: string; title: string; from?: SchoolDate | null; to?: SchoolDate | null }
type Moved = { positions: Position[]; before: string; after: string }

const keyOf = (title: string): string => title.trim().toLowerCase().replaceAll('ё', 'е')
const titles = (positions: readonly { title: string }[]): string =>
  positions.map(({ title }) => title).join('; ')

/**
 * The positions of an employee after a file that names those held from a day on: what it does not name ends the day
 * before, what is new begins, the past stays. `null` when nothing changes. Pure.
 */
export const movePositions = (
  positions: readonly Position[],
  wanted: readonly string[],
  since: SchoolDate,
): Moved | null => {
  const held = positions.filter((position) => isWithin(position, since))
  const stays = (position: Position): boolean =>
    wanted.some((title) => keyOf(title) === keyOf(position.title))
  const added = wanted.filter((title) => !held.some((position) => keyOf(position.title) === keyOf(title)))
  if (added.length === 0 && held.every(stays)) return null
  const kept = positions.flatMap((position): Position[] => {
    if (!held.includes(position) || stays(position)) return [position]
    // One that begins on the very day is replaced and not ended before it began.
    return position.from === since ? [] : [{ ...position, to: addDays(since, -1) }]
  })
  return {
    positions: [...kept, ...added.map((title) => ({ title, from: since, to: null }))],
    before: titles(held),
    after: wanted.join('; '),
  }
}
