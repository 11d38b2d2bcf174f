import type { CollectionSlug, FlattenedField, Payload, Where } from 'payload'

/** A field somewhere in the configuration that points to documents of a collection. */
export type RelationPlace = {
  collection: CollectionSlug
  /** Names from the document down to the field. */
  path: readonly string[]
  /** One column of the row, or something deeper: a row of an array, one of many values. */
  isFlat: boolean
  isPolymorphic: boolean
  hasVersions: boolean
  /** Other columns of unique keys that the field is a part of. */
  uniqueWith: readonly (readonly string[])[]
}

type Walk = {
  slug: CollectionSlug
  target: string
  places: { path: string[]; isFlat: boolean; isPolymorphic: boolean }[]
}

const walk = (
  fields: readonly FlattenedField[],
  prefix: readonly string[],
  isDeep: boolean,
  into: Walk,
): void => {
  for (const field of fields) {
    if ('virtual' in field && field.virtual) continue
    const path = [...prefix, field.name]
    if (field.type === 'relationship' || field.type === 'upload') {
      const isPolymorphic = Array.isArray(field.relationTo)
      const targets = [field.relationTo].flat() as string[]
      if (targets.includes(into.target))
        into.places.push({ path, isPolymorphic, isFlat: !isDeep && !isPolymorphic && !field.hasMany })
    } else if (field.type === 'blocks') {
      for (const block of field.blocks) walk(block.flattenedFields, path, true, into)
    } else if ('flattenedFields' in field)
      walk(field.flattenedFields, path, isDeep || field.type === 'array', into)
  }
}

/**
 * Every place of the configuration that points to the collection, found by its fields and not by a list: a plugin
 * that comes later is merged as well. Payload's own collections (locks, preferences) are no records.
 */
export const relationsTo = (payload: Payload, target: string): RelationPlace[] =>
  payload.config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ slug, flattenedFields, indexes, versions }) => {
      const into: Walk = { slug: slug, target, places: [] }
      walk(flattenedFields, [], false, into)
      return into.places.map((place) => {
        const name = place.path.join('.')
        const keys = (indexes ?? []).filter(({ unique, fields }) => unique && fields.includes(name))
        return {
          ...place,
          collection: into.slug,
          hasVersions: Boolean(versions),
          uniqueWith: keys.map(({ fields }) => fields.filter((field) => field !== name)),
        }
      })
    })

/** Whether a collection is counted from others, and so is made anew and not moved. */
export const isDerived = (payload: Payload, collection: CollectionSlug): boolean =>
  Boolean(payload.collections[collection]?.config.custom?.isDerived)

/** The documents that point to the id by a place. */
export const pointingTo = (
  { path, isPolymorphic }: RelationPlace,
  target: string,
  id: number,
  prefix = '',
): Where => {
  const name = `${prefix}${path.join('.')}`
  return isPolymorphic
    ? { and: [{ [`${name}.value`]: { equals: id } }, { [`${name}.relationTo`]: { equals: target } }] }
    : { [name]: { equals: id } }
}
