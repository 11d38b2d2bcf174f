/** Which cells of a row are texts, numbers and ticks. */
export type TypeFields = {
  texts: readonly string[]
  numbers: readonly string[]
  flags: readonly string[]
}

type ReadType = { id: number | null; order: number } & Record<string, string | number | boolean | null>

/** A number as it is typed, with a comma too; what is none stays as it is, so that the server tells of it. */
const readNumber = (text: string): number | string => {
  const number = Number(text.replace(',', '.'))
  return text !== '' && Number.isFinite(number) ? number : text
}

/** Where a new row goes that names no place: behind all others. */
const LAST = 9000

/**
 * The rows of a grid of types, sent as `types.0.name`, as the list that the server takes, in the same places: a message
 * finds its cell by them. Empty rows at the end are left out. Pure.
 */
export const readTypes = (values: Readonly<Record<string, string>>, fields: TypeFields): ReadType[] => {
  const places = Object.keys(values).flatMap((path) => {
    const [, row] = /^types\.(\d+)\./.exec(path) ?? []
    return row === undefined ? [] : [Number(row)]
  })
  const cell = (row: number, key: string): string => (values[`types.${row}.${key}`] ?? '').trim()
  const isFilled = (row: number): boolean => fields.texts.some((key) => cell(row, key) !== '')
  const count = Math.max(-1, ...places.filter(isFilled)) + 1
  return Array.from({ length: count }, (_, row) => {
    const order = readNumber(cell(row, 'order'))
    return {
      id: Number(cell(row, 'id')) || null,
      order: typeof order === 'number' ? order : LAST + row,
      ...Object.fromEntries(fields.texts.map((key) => [key, cell(row, key)])),
      ...Object.fromEntries(fields.numbers.map((key) => [key, readNumber(cell(row, key))])),
      ...Object.fromEntries(fields.flags.map((key) => [key, cell(row, key) === 'yes'])),
    }
  })
}
