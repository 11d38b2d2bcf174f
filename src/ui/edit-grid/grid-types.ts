/** A column of an editable grid. */
export type GridColumn = {
  key: string
  label: string
  kind: 'text' | 'date' | 'time' | 'number' | 'select'
  /** Of a `select`. */
  options?: readonly { value: string; label: string }[]
  /** The empty choice of a `select`. */
  emptyLabel?: string
  placeholder?: string
  /** Words that a text is usually one of. */
  suggestions?: readonly string[]
  width?: 'narrow' | 'wide'
}

/** What stands in a row, by the keys of the columns; further keys travel unseen. */
export type GridRow = Readonly<Record<string, string>>

/** Messages by the path of their cell: `terms.2.from`, or `terms` for the grid as a whole. */
export type GridErrors = Readonly<Record<string, string | undefined>>
