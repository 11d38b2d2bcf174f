/** Topics of one section stand together: the section is known by its words and by its place. */
type OfSection = { section: string }

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** The list with one row taken to another place. A place outside of the list is its nearest end. */
export const moveRow = <TRow>(list: readonly TRow[], from: number, to: number): TRow[] => {
  const moved = list[from]
  if (moved === undefined) return [...list]
  const rest = list.filter((_, index) => index !== from)
  const place = clamp(to, rest.length)
  return [...rest.slice(0, place), moved, ...rest.slice(place)]
}

/**
 * A moved row belongs to the section it has come into: between two rows of one section it is of that section.
 * On the border between two it keeps its own.
 */
export const moveTopic = <TRow extends OfSection>(
  list: readonly TRow[],
  from: number,
  to: number,
): TRow[] => {
  const moved = moveRow(list, from, to)
  const place = clamp(to, list.length - 1)
  const [before, own, after] = [moved[place - 1], moved[place], moved[place + 1]]
  if (!own || !before || !after || before.section !== after.section) return moved
  return moved.map((row, index) => (index === place ? { ...row, section: before.section } : row))
}

/** Where the run of rows of one section around this row ends, exclusive. */
const endOfRun = (list: readonly OfSection[], index: number): number => {
  const end = list.findIndex((row, place) => place > index && row.section !== list[index]!.section)
  return end < 0 ? list.length : end
}

/** Whether a row is the first of its section. */
export const beginsSection = (list: readonly OfSection[], index: number): boolean =>
  index === 0 ? list[0]?.section !== '' : list[index]?.section !== list[index - 1]?.section

/**
 * Names the section that begins at a row, down to the end of the section it is in: the name of a whole section when
 * the row is its first, a new section when it is not. An empty name joins them to the section above.
 */
export const nameSection = <TRow extends OfSection>(
  list: readonly TRow[],
  index: number,
  name: string,
): TRow[] => {
  if (!list[index]) return [...list]
  const section = name.trim() === '' && index > 0 ? list[index - 1]!.section : name.trim()
  const end = endOfRun(list, index)
  return list.map((row, place) => (place >= index && place < end ? { ...row, section } : row))
}

/** Hours of the topics up to and with each of them. */
export const runningHours = (hours: readonly number[]): number[] => {
  let sum = 0
  return hours.map((value) => (sum += value))
}
