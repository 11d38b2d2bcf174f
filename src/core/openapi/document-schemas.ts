import {
  configToJSONSchema,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'

import { isLocale, type Locale } from '../locale'
import { type JsonSchema, mapSchema, type ObjectSchema } from './json-schema'

type Options = { config: SanitizedConfig; collections: readonly SanitizedCollectionConfig[]; locale: Locale }

/** The name of the schema of what one may send to a collection. */
export const inputName = (slug: string): string => `${slug}-input`

/** What the system itself writes: no client says it. */
const MADE_BY_THE_SYSTEM = new Set(['id', 'createdAt', 'updatedAt', 'collection', 'sessions', '_status'])
/** What comes with an upload and is read from the file itself. */
const OF_THE_FILE = ['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height']
const DEFINITION = '#/definitions/'

const ID: JsonSchema = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }

const isReference = (schema: JsonSchema): boolean => typeof schema.$ref === 'string'

/** Payload writes schemas for its generator of types; this makes them say the same in the dialect of OpenAPI. */
const modernize =
  (slugs: ReadonlySet<string>, isInput: boolean) =>
  ({ tsType: _, ...schema }: JsonSchema): JsonSchema => {
    if (Array.isArray(schema.enum) && Array.isArray(schema.type) && schema.type.includes('null'))
      return { ...schema, enum: [...(schema.enum as unknown[]), null] }
    const { title } = schema
    const options = schema.oneOf as JsonSchema[] | undefined
    const isRelation = options?.some(
      (option) => typeof option.$ref === 'string' && option.$ref.startsWith(DEFINITION),
    )
    if (!options || !isRelation) return schema
    const related = isInput
      ? []
      : options.flatMap(({ $ref }) => {
          const slug = typeof $ref === 'string' ? $ref.slice(DEFINITION.length) : ''
          return slugs.has(slug) ? [{ $ref: `#/components/schemas/${slug}` }] : []
        })
    const bare = options
      .filter((option) => !isReference(option))
      .map(({ type }) => ({ ...ID, type: [type].flat().includes('null') ? ['integer', 'null'] : 'integer' }))
    const kept = [...bare, ...related]
    return { ...(title ? { title } : {}), ...(kept.length === 1 ? kept[0] : { oneOf: kept }) }
  }

const labelOf = (field: FlattenedField, locale: Locale): string | undefined => {
  const label: unknown = 'label' in field ? field.label : undefined
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null || !isLocale(locale)) return undefined
  return (label as Record<Locale, string | undefined>)[locale]
}

/** Puts the labels that people see to the properties, and leaves hidden fields out. */
const describeFields = (
  { properties, ...schema }: ObjectSchema,
  fields: readonly FlattenedField[],
  locale: Locale,
): ObjectSchema => {
  const hidden = new Set(fields.filter((field) => 'hidden' in field && field.hidden).map(({ name }) => name))
  const labels = new Map(fields.map((field) => [field.name, labelOf(field, locale)]))
  const shown = Object.entries(properties).filter(([name]) => !hidden.has(name))
  return {
    ...schema,
    properties: Object.fromEntries(
      shown.map(([name, property]) => {
        const title = labels.get(name)
        return [name, title ? { title, ...property } : property]
      }),
    ),
  }
}

const documentSchema = (schema: ObjectSchema): ObjectSchema => {
  const { collection: _, password: __, sessions: ___, ...properties } = schema.properties
  // Rights on fields and `select` may leave out everything else.
  return { type: 'object', properties: { ...properties, id: ID }, required: ['id'] }
}

const documentInput = (schema: ObjectSchema, collection: SanitizedCollectionConfig): ObjectSchema => {
  const fromFile = new Set(collection.upload ? OF_THE_FILE : [])
  const filledIn = new Set(
    collection.flattenedFields
      .filter((field) => 'defaultValue' in field && field.defaultValue !== undefined)
      .map(({ name }) => name),
  )
  const isAsked = (name: string): boolean => !MADE_BY_THE_SYSTEM.has(name) && !fromFile.has(name)
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(schema.properties).filter(([name]) => isAsked(name))),
    required: (schema.required ?? []).filter((name) => isAsked(name) && !filledIn.has(name)),
  }
}

/** Two schemas for each collection: of its documents, and of what one sends to make or change them. */
export const documentSchemas = ({ config, collections, locale }: Options): Record<string, JsonSchema> => {
  const { definitions = {} } = configToJSONSchema(config, 'number') as unknown as {
    definitions?: Record<string, ObjectSchema>
  }
  const slugs = new Set<string>(collections.map(({ slug }) => slug))
  return Object.fromEntries(
    collections.flatMap((collection) => {
      const definition = definitions[collection.slug]
      if (!definition) return []
      const schema = describeFields(definition, collection.flattenedFields, locale)
      const document = mapSchema(documentSchema(schema), modernize(slugs, false))
      const input = mapSchema(documentInput(schema, collection), modernize(slugs, true))
      return [
        [collection.slug, document],
        [inputName(collection.slug), input],
      ]
    }),
  )
}
