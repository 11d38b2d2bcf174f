import type { Row, Value } from '@libsql/client'

/** The values of one row in the order of the columns. */
export type Cells = Value[]

const CELLS = Symbol('cells')
type StoredRow = { [CELLS]: Cells }

/**
 * A row answers by index, as drizzle reads it, and by name, as raw queries read it. The indexes live on the
 * prototype: defining them on every row makes a page of rows four times slower.
 */
const rowPrototype = Object.create(null, {
  length: {
    get(this: StoredRow) {
      return this[CELLS].length
    },
  },
}) as object

let definedIndexes = 0

const defineIndexesUpTo = (count: number): void => {
  for (; definedIndexes < count; definedIndexes += 1) {
    const index = definedIndexes
    Object.defineProperty(rowPrototype, index, {
      get(this: StoredRow) {
        return this[CELLS][index]
      },
    })
  }
}

/** Dresses cells as the rows of libsql's result set. Of two columns with one name the first has it. */
export const resultRows = ({ columns, cells }: { columns: string[]; cells: Cells[] }): Row[] => {
  defineIndexesUpTo(columns.length)
  const named = columns
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => columns.indexOf(name) === index)
  return cells.map((values) => {
    const row = Object.create(rowPrototype) as StoredRow & Record<string, Value>
    Object.defineProperty(row, CELLS, { value: values })
    for (const { name, index } of named) row[name] = values[index] as Value
    return row as unknown as Row
  })
}
