import type { CollectionSlug, FlattenedField, Payload } from 'payload'

import type { FlatValue } from './types'

export type ColumnKind = 'boolean' | 'instant' | 'number' | 'text'

export type FlatColumn = {
  /** The name callers use: a field, or `group_field`. */
  name: string
  kind: ColumnKind
  /** Where MongoDB keeps it: `field` or `group.field`. */
  path: string
  /** The id of the document or of another: never a fraction. */
  isId: boolean
  /** No document lacks it. */
  isRequired: boolean
  defaultValue?: FlatValue
}

export type FlatTable = {
  slug: CollectionSlug
  columns: ReadonlyMap<string, FlatColumn>
  /** Fields that are not one value of the row, and why. */
  refused: ReadonlyMap<string, string>
}

type Traversal = { payload: Payload; columns: Map<string, FlatColumn>; refused: Map<string, string> }

const KINDS: Partial<Record<FlattenedField['type'], ColumnKind>> = {
  checkbox: 'boolean',
  code: 'text',
  date: 'instant',
  email: 'text',
  number: 'number',
  radio: 'text',
  select: 'text',
  text: 'text',
  textarea: 'text',
}

const idKind = (payload: Payload, slug: CollectionSlug): ColumnKind =>
  (payload.collections[slug]?.customIDType ?? payload.db.defaultIDType) === 'number' ? 'number' : 'text'

type Described = Pick<FlatColumn, 'kind' | 'isId'> | { reason: string }

const describe = (field: FlattenedField, payload: Payload): Described => {
  if ('virtual' in field && field.virtual) return { reason: 'it is virtual' }
  if (payload.config.localization && 'localized' in field && field.localized)
    return { reason: 'it is localized' }
  if ('hasMany' in field && field.hasMany) return { reason: 'it holds many values' }
  if (field.type === 'relationship' || field.type === 'upload') {
    if (Array.isArray(field.relationTo)) return { reason: 'it relates to several collections' }
    return { kind: idKind(payload, field.relationTo), isId: true }
  }
  const kind = KINDS[field.type]
  return kind ? { kind, isId: false } : { reason: `a field of type ${field.type} is not one value` }
}

const defaultOf = (field: FlattenedField): FlatValue | undefined => {
  const value: unknown = 'defaultValue' in field ? field.defaultValue : undefined
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as FlatValue) : undefined
}

const walk = (fields: readonly FlattenedField[], prefix: readonly string[], traversal: Traversal): void => {
  for (const field of fields) {
    const path = [...prefix, field.name]
    if ((field.type === 'group' || field.type === 'tab') && !('localized' in field && field.localized)) {
      walk(field.flattenedFields, path, traversal)
      continue
    }
    const name = path.join('_')
    const found = describe(field, traversal.payload)
    if ('reason' in found) traversal.refused.set(name, found.reason)
    else {
      const column = {
        name,
        ...found,
        path: path.join('.'),
        isRequired: 'required' in field && field.required === true,
        defaultValue: defaultOf(field),
      }
      traversal.columns.set(name, column)
    }
  }
}

const known = new WeakMap<object, FlatTable>()

/** Describes the flat columns of a collection by its configuration, the same on every database. */
export const flatTable = (payload: Payload, slug: CollectionSlug): FlatTable => {
  const config = payload.collections[slug]?.config
  if (!config) throw new Error(`There is no collection ${slug}`)
  const before = known.get(config)
  if (before) return before
  const traversal: Traversal = { payload, columns: new Map(), refused: new Map() }
  walk(config.flattenedFields, [], traversal)
  const own = { name: 'id', kind: idKind(payload, slug), path: '_id', isId: true, isRequired: true }
  traversal.columns.set('id', own)
  const table = { slug, columns: traversal.columns, refused: traversal.refused }
  known.set(config, table)
  return table
}

/** The column of that name; a path of Payload (`group.field`) is understood as well. */
export const columnOf = (table: FlatTable, name: string): FlatColumn => {
  const flatName = name.replaceAll('.', '_')
  const column = table.columns.get(flatName)
  if (column) return column
  const reason = table.refused.get(flatName) ?? 'there is no such column'
  throw new Error(`The row gateway cannot use ${table.slug}.${name}: ${reason}`)
}
