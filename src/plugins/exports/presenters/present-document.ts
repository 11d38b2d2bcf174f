import type { Cell } from '@/core/files/csv'
import type { Locale } from '@/core/locale'

import type { Column } from './columns-of'

type Doc = Record<string, unknown>
/** The readable name of a document, `null` when it has none or the reader may not know it. */
export type NameOf = (collection: string, id: number) => string | null

const YES_NO: Record<Locale, readonly [string, string]> = { ru: ['да', 'нет'], en: ['yes', 'no'] }

export type Related = { collection: string; id: number }

const valueAt = (doc: Doc, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Doc | null | undefined)?.[key], doc)

const toRelated = (value: unknown, to: string | null): Related[] => {
  if (typeof value === 'number') return to ? [{ collection: to, id: value }] : []
  if (typeof value !== 'object' || value === null) return []
  const { relationTo, value: inner, id } = value as { relationTo?: string; value?: unknown; id?: unknown }
  if (relationTo) return toRelated(inner, relationTo)
  return typeof id === 'number' && to ? [{ collection: to, id }] : []
}

const list = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The documents that a field points to. */
export const relatedOf = (doc: Doc, { path, to }: Column): Related[] =>
  list(valueAt(doc, path)).flatMap((value) => toRelated(value, to))

/** The rows of a list within a document. */
export const rowsOf = (doc: Doc, { path }: Column): Doc[] => list(valueAt(doc, path)) as Doc[]

/** The words of a formatted text. */
const plainText = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return ''
  const { text, root, children } = node as { text?: unknown; root?: unknown; children?: unknown[] }
  if (typeof text === 'string') return text
  if (root) return plainText(root)
  const isBlock = children?.some((child) => typeof (child as { text?: unknown } | null)?.text === 'string')
  return (children ?? []).map(plainText).join(isBlock ? '' : '\n')
}

type Presenting = { nameOf: NameOf; locale: Locale }

const scalar = (value: unknown, column: Column, locale: Locale): Cell => {
  if (value === null || value === undefined) return null
  switch (column.kind) {
    case 'yesNo':
      return YES_NO[locale][value ? 0 : 1]
    case 'choice':
      return list(value)
        .map((each) => column.options.get(String(each)) ?? String(each))
        .join(', ')
    case 'number':
      return typeof value === 'number' ? value : null
    case 'rich':
      return plainText(value)
    default:
      if (value instanceof Date) return value.toISOString()
      return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  }
}

/** The head of a table: a relation takes two columns, the name and the id. */
export const headOf = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ kind, label }) => (kind === 'relation' ? [label, `${label}, id`] : [label]))

/** A document as cells, in the order of `headOf`. */
export const cellsOf = (doc: Doc, columns: readonly Column[], presenting: Presenting): Cell[] =>
  columns.flatMap((column): Cell[] => {
    if (column.kind === 'relation') {
      const related = relatedOf(doc, column)
      const names = related.flatMap(({ collection, id }) => presenting.nameOf(collection, id) ?? [])
      return [names.join(', '), related.map(({ id }) => id).join(', ')]
    }
    if (column.kind !== 'list') return [scalar(valueAt(doc, column.path), column, presenting.locale)]
    const parts = rowsOf(doc, column).map((row) => factsOfDoc(row, column.columns, presenting).join(', '))
    return [parts.join('; ')]
  })

/** A document as «label: value», what is empty left out. */
export const factsOfDoc = (doc: Doc, columns: readonly Column[], presenting: Presenting): string[] =>
  columns.flatMap((column) => {
    const [cell] = cellsOf(doc, [column], presenting)
    const isNoise = column.path[0] === 'id' || cell === null || cell === undefined || cell === ''
    return isNoise ? [] : [`${column.label}: ${String(cell)}`]
  })

/** A document as JSON: own names of fields, relations with their names, no secrets. */
export const jsonOf = (doc: Doc, columns: readonly Column[], nameOf: NameOf): Doc => {
  const result: Doc = {}
  for (const column of columns) {
    const { kind, path } = column
    const value = valueAt(doc, path)
    const named = (each: Related) => ({ id: each.id, name: nameOf(each.collection, each.id) })
    const shown =
      kind === 'relation'
        ? Array.isArray(value)
          ? relatedOf(doc, column).map(named)
          : (relatedOf(doc, column).map(named)[0] ?? null)
        : kind === 'list'
          ? rowsOf(doc, column).map((row) => jsonOf(row, column.columns, nameOf))
          : (value ?? null)
    path.slice(0, -1).reduce<Doc>((at, key) => (at[key] ??= {}) as Doc, result)[path.at(-1)!] = shown
  }
  return result
}
