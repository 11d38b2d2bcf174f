import type { FlattenedField } from 'payload'

import type { Locale } from '@/core/locale'

import { isSecretName } from '../domain/secret-names'

export type ColumnKind = 'text' | 'number' | 'yesNo' | 'choice' | 'relation' | 'list' | 'rich' | 'json'

/** A field of a collection as it is taken away. */
export type Column = {
  /** Where the value stands in the document. */
  path: readonly string[]
  label: string
  kind: ColumnKind
  /** The collection a relation points to; `null` when the value says it itself. */
  to: string | null
  options: ReadonlyMap<string, string>
  /** The fields of a list's rows. */
  columns: readonly Column[]
}

const KINDS: Partial<Record<FlattenedField['type'], ColumnKind>> = {
  array: 'list',
  checkbox: 'yesNo',
  json: 'json',
  blocks: 'json',
  point: 'json',
  number: 'number',
  radio: 'choice',
  select: 'choice',
  relationship: 'relation',
  upload: 'relation',
  richText: 'rich',
}

/** The label in the reader's language; a field without one is called by its name. */
export const textOf = (label: unknown, locale: Locale, fallback: string): string => {
  if (typeof label === 'string') return label
  if (typeof label === 'object' && label !== null) {
    const texts = label as Partial<Record<Locale, string>>
    return texts[locale] ?? texts.ru ?? fallback
  }
  return fallback
}

const optionsOf = (field: FlattenedField, locale: Locale): Map<string, string> =>
  new Map(
    field.type === 'select' || field.type === 'radio'
      ? field.options.map((option) =>
          typeof option === 'string'
            ? [option, option]
            : [option.value, textOf(option.label, locale, option.value)],
        )
      : [],
  )

/** Secrets, and what only serves searching and sorting. */
const isLeftOut = (field: FlattenedField): boolean => {
  if (isSecretName(field.name) || field.type === 'join') return true
  if ('hidden' in field && field.hidden) return true
  const isHidden = 'admin' in field && (field.admin as { hidden?: unknown } | undefined)?.hidden === true
  return isHidden && ['searchText', 'sortKey'].includes(field.name)
}

type Place = { locale: Locale; path?: readonly string[]; prefix?: string }

/** What of a collection may be taken away, with labels in the reader's language. */
export const columnsOf = (fields: readonly FlattenedField[], place: Place): Column[] =>
  fields.flatMap((field): Column[] => {
    if (isLeftOut(field)) return []
    const { locale, path: base = [], prefix = '' } = place
    const path = [...base, field.name]
    const own = textOf('label' in field ? field.label : undefined, locale, field.name)
    const label = prefix + own
    if (field.type === 'group' || field.type === 'tab')
      return columnsOf(field.flattenedFields, { locale, path, prefix: `${label}: ` })
    const to =
      (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'
        ? field.relationTo
        : null
    return [
      {
        path,
        label: field.name === 'id' ? 'id' : label,
        // Ids are longer than the figures that Excel keeps whole: they are texts.
        kind: field.name === 'id' ? 'text' : (KINDS[field.type] ?? 'text'),
        to,
        options: optionsOf(field, locale),
        columns: field.type === 'array' ? columnsOf(field.flattenedFields, { locale }) : [],
      },
    ]
  })
