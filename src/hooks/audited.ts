import type { CollectionAfterChangeHook, FlattenedField } from 'payload'

import { now } from '@/core/clock'
import type { SchoolCollection } from '@/core/plugin'
import { rows } from '@/db/rows'

type Doc = Record<string, unknown> & { id: number; school?: number | { id: number } }

/** Stamps, and what follows from other fields. */
const SILENT = new Set(['id', 'school', 'createdAt', 'updatedAt', 'searchText', 'sortKey', 'fullName'])
const LONGEST = 2000

const isDocument = (value: unknown): value is { id: number } =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'number'

/** A value as a text that is compared and shown; empty values are all alike. */
const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  if (isDocument(value)) return String(value.id)
  if (Array.isArray(value) && value.length === 0) return null
  if (typeof value === 'object')
    return JSON.stringify(value, (key, part: unknown) => (key === 'id' ? undefined : part)).slice(0, LONGEST)
  return `${value as string | number | boolean}`.slice(0, LONGEST)
}

export type FieldChange = { field: string; before: string | null; after: string | null }

/** What differs between two states of a document, field by field; groups are looked into. */
export const changesBetween = (
  fields: readonly FlattenedField[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  prefix = '',
): FieldChange[] =>
  fields.flatMap((field) => {
    if (SILENT.has(field.name) || ('virtual' in field && field.virtual)) return []
    const name = `${prefix}${field.name}`
    const [was, is] = [before[field.name], after[field.name]]
    if (field.type === 'group') {
      const part = (value: unknown) => (value ?? {}) as Record<string, unknown>
      return changesBetween(field.flattenedFields, part(was), part(is), `${name}.`)
    }
    const change = { field: name, before: textOf(was), after: textOf(is) }
    return change.before === change.after ? [] : [change]
  })

const recordChanges: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const after = doc as Doc
  const school = isDocument(after.school) ? after.school.id : after.school
  if (!school) return
  const before = operation === 'create' ? {} : (previousDoc as Record<string, unknown>)
  const changes = changesBetween(collection.flattenedFields, before, after)
  if (changes.length === 0) return
  const at = now().toISOString()
  await rows(req).insert({
    collection: 'record-changes',
    rows: changes.map((change) => ({
      ...change,
      school,
      record: collection.slug,
      document: after.id,
      author: req.user?.id ?? null,
      at,
    })),
  })
}

/**
 * Every change of the collection's documents is kept field by field, with author and time, in `record-changes`.
 * Writers that go past Payload's hooks (the row gateway) tell their changes themselves.
 */
export const audited = (collection: SchoolCollection): SchoolCollection => ({
  ...collection,
  config: {
    ...collection.config,
    hooks: {
      ...collection.config.hooks,
      afterChange: [...(collection.config.hooks?.afterChange ?? []), recordChanges],
    },
  },
})
