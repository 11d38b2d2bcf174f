import type { CollectionSlug, FlattenedField, Payload } from 'payload'

import { kernel } from '@/collections'
import type { SchoolCollection } from '@/core/plugin'
import { registryOf } from '@/core/registry'

const DATE_INPUT = '@/collections/fields/school-date-input#SchoolDateInput'
const FREE = new Set(['text', 'textarea', 'email', 'code'])
const NESTED = new Set(['richText', 'json', 'array', 'blocks'])

const isDate = (field: FlattenedField): boolean =>
  (field.admin?.components as { Field?: unknown } | undefined)?.Field === DATE_INPUT

/** Checksums say nothing of anybody and must outlive the texts they were made of. */
const isChecksum = (field: FlattenedField): boolean => Boolean(field.custom?.isChecksum)

const isVirtual = (field: FlattenedField): boolean => 'virtual' in field && Boolean(field.virtual)
const isMany = (field: FlattenedField): boolean => 'hasMany' in field && Boolean(field.hasMany)

export type FlatField = { name: string; isText: boolean; isDate: boolean; isRequired: boolean }

/** The plain columns of a collection, those of groups under `group_field`. */
export const flatFields = (fields: readonly FlattenedField[], prefix = ''): FlatField[] =>
  fields.flatMap((field) => {
    const name = `${prefix}${field.name}`
    if (field.type === 'group' || field.type === 'tab') return flatFields(field.flattenedFields, `${name}_`)
    if (isVirtual(field) || isMany(field) || NESTED.has(field.type) || field.type === 'join') return []
    return [
      {
        name,
        isText: FREE.has(field.type) && !isDate(field) && !isChecksum(field),
        isDate: isDate(field),
        isRequired: 'required' in field && Boolean(field.required),
      },
    ]
  })

/** Whether texts stand deeper than in plain columns: rich texts, lists. */
export const hasDeepTexts = (fields: readonly FlattenedField[]): boolean =>
  fields.some((field) => {
    if (field.type === 'richText' || field.type === 'json' || field.type === 'blocks') return true
    if (field.type === 'group' || field.type === 'tab') return hasDeepTexts(field.flattenedFields)
    if (field.type === 'array')
      return (
        flatFields(field.flattenedFields).some(({ isText }) => isText) || hasDeepTexts(field.flattenedFields)
      )
    return FREE.has(field.type) && isMany(field) && !isVirtual(field)
  })

export const fieldsOf = (payload: Payload, slug: CollectionSlug): FlattenedField[] =>
  payload.collections[slug].config.flattenedFields

/** Every collection that belongs to schools, of the kernel and of the plugins. */
export const schoolCollections = (
  payload: Payload,
): { slug: CollectionSlug; personalData: SchoolCollection['personalData'] }[] =>
  [...kernel, ...registryOf(payload).plugins.flatMap(({ collections }) => collections ?? [])]
    .filter(({ scope }) => scope !== 'installation')
    .map(({ config, personalData }) => ({ slug: config.slug as CollectionSlug, personalData }))
    .filter(({ slug }) => fieldsOf(payload, slug).some(({ name }) => name === 'school'))

type RelationAt = { path: string; isRequired: boolean; isTop: boolean }

/** Where a collection points to another one, also from within lists. */
export const relationsTo = (fields: readonly FlattenedField[], target: string, prefix = ''): RelationAt[] =>
  fields.flatMap((field): RelationAt[] => {
    const path = `${prefix}${field.name}`
    if (field.type === 'group' || field.type === 'array')
      return relationsTo(field.flattenedFields, target, `${path}.`)
    if ((field.type !== 'relationship' && field.type !== 'upload') || field.relationTo !== target) return []
    return [{ path, isRequired: Boolean(field.required), isTop: prefix === '' && !isMany(field) }]
  })
