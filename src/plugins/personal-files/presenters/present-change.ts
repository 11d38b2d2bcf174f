import type { CollectionSlug, FlattenedField, Payload } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { isSchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

export type KnownField = { record: string; label: string; field: FlattenedField | undefined }

const labelIn = (locale: Locale, label: unknown, otherwise: string): string => {
  if (typeof label === 'string') return label
  const word = (label as Partial<Record<Locale, unknown>> | null | undefined)?.[locale]
  return typeof word === 'string' ? word : otherwise
}

/** A field by its name in the journal of changes, `identity.number` for one of a group. */
const fieldAt = (fields: readonly FlattenedField[], path: readonly string[]): FlattenedField | undefined => {
  const field = fields.find(({ name }) => name === path[0])
  return field && path.length > 1 && 'flattenedFields' in field
    ? fieldAt(field.flattenedFields, path.slice(1))
    : field
}

/** How collections and their fields are called, so that nobody has to read their names in the database. */
export const fieldsOf =
  (payload: Payload, locale: Locale) =>
  (record: string, name: string): KnownField => {
    const config = payload.collections[record as CollectionSlug]?.config
    const field = config && fieldAt(config.flattenedFields, name.split('.'))
    return {
      record: labelIn(locale, config?.labels.singular, record),
      label: labelIn(locale, field && 'label' in field ? field.label : null, name),
      field,
    }
  }

type Args = { known: KnownField; facts: Facts; locale: Locale; value: string | null }

const YES_NO: Record<Locale, Record<string, string>> = {
  ru: { true: 'да', false: 'нет' },
  en: { true: 'yes', false: 'no' },
}

/** A kept value as people read it: choices by their words, people by their names, dates as dates. */
export const valueText = ({ known: { field }, facts, locale, value }: Args): string | null => {
  if (value === null) return null
  if (field?.type === 'select') {
    const option = field.options.find((one) => typeof one !== 'string' && one.value === value)
    return typeof option === 'object' ? labelIn(locale, option.label, value) : value
  }
  if (field?.type === 'checkbox') return YES_NO[locale][value] ?? value
  if (field?.type === 'relationship') {
    const { people, students } = facts.reference
    const person = field.relationTo === 'students' ? students.get(Number(value))?.person : Number(value)
    return ['people', 'students'].includes(String(field.relationTo)) && person
      ? (people.get(person)?.fullName ?? value)
      : '•'
  }
  return isSchoolDate(value) ? formatDate(locale, value, 'numeric') : value
}
