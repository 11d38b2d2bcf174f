import fc from 'fast-check'

import type { JsonSchema } from '@/core/openapi/json-schema'

import { HOSTILE_NUMBERS, HOSTILE_TEXTS, hostileValue } from './hostile'

export type ValueOptions = {
  /** The schemas that references name. */
  schemas: Readonly<Record<string, JsonSchema>>
  /** Ids of documents, own and foreign, that a field or parameter of this name may mean. */
  idsFor: (name: string) => readonly number[]
  /** The name of the field or parameter. */
  name: string
  /** Schemas within schemas that are still followed. */
  depth?: number
}

/** Of twenty values one is not what the schema asks for. */
const USUAL = 19
const DEEPEST = 5
/** Halves of a pair of UTF-16 without the other. */
export const LONE_HALVES = /\p{Surrogate}/gu
/** Texts for patterns that no generator can follow, such as those that look ahead. */
const PLAIN_TEXTS = ['Ёлкин', '7А', '2026-11-23', '12:15', 'n-1', '1']

const textOf = ({ format, pattern, minLength, maxLength }: JsonSchema): fc.Arbitrary<unknown> => {
  if (format === 'date' || String(pattern).includes('d{4}-'))
    return fc
      .integer({ min: -400, max: 400 })
      .map((days) => new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10))
  if (format === 'date-time')
    return fc
      .integer({ min: -400, max: 400 })
      .map((days) => new Date(Date.UTC(2026, 10, 23 + days, 9)).toISOString())
  if (format === 'email') return fc.constantFrom('a@school.test', 'ящик@школа.рф', 'a@b')
  if (format === 'uuid') return fc.uuid()
  const plain = fc.constantFrom(...PLAIN_TEXTS)
  if (typeof pattern === 'string') {
    try {
      return fc.oneof(fc.stringMatching(new RegExp(pattern, 'u')), plain)
    } catch {
      return plain
    }
  }
  const most = Math.min(Number(maxLength ?? 60), 300)
  const least = Math.min(Number(minLength ?? 0), most)
  return fc.oneof(fc.string({ unit: 'grapheme', minLength: least, maxLength: most }), plain)
}

const numberOf = ({ minimum, maximum }: JsonSchema, ids: readonly number[]): fc.Arbitrary<unknown> => {
  const least = Math.ceil(Math.max(Number(minimum ?? -10), -1e9))
  const within = fc.integer({
    min: least,
    max: Math.max(least, Math.floor(Math.min(Number(maximum ?? 2000), 1e9))),
  })
  return typeof maximum === 'number' && maximum < 2 ** 40
    ? within
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: within })
}

const objectOf = (schema: JsonSchema, options: ValueOptions): fc.Arbitrary<unknown> => {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const needed = (schema.required ?? []) as string[]
  const known = fc.record(
    Object.fromEntries(properties.map(([name, inner]) => [name, valueOf(inner, { ...options, name })])),
    { requiredKeys: needed.filter((name) => properties.some(([known]) => known === name)) },
  )
  const values = schema.additionalProperties
  const free =
    typeof values === 'object' && values !== null
      ? fc.dictionary(
          fc.constantFrom(...options.idsFor('').map(String)),
          valueOf(values as JsonSchema, options),
          {
            maxKeys: 3,
          },
        )
      : fc.constant({})
  const extra = fc.oneof(
    { weight: USUAL, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.dictionary(
        fc.constantFrom('id', 'school', '__proto__', 'createdAt', 'roles', 'statuses', 'hash', 'x'),
        hostileValue,
        { maxKeys: 3 },
      ),
    },
  )
  return fc.tuple(known, free, extra).map((parts) => Object.assign({}, ...parts) as object)
}

const properOf = (schema: JsonSchema, options: ValueOptions): fc.Arbitrary<unknown> => {
  const { schemas, idsFor, name, depth = 0 } = options
  if (depth > DEEPEST) return fc.constant(null)
  const inner = { ...options, depth: depth + 1 }
  if (typeof schema.$ref === 'string') {
    const target = schemas[schema.$ref.split('/').at(-1)!]
    return target ? valueOf(target, inner) : fc.jsonValue({ maxDepth: 2 })
  }
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, inner)))
  if (Array.isArray(schema.allOf))
    return fc
      .tuple(...(schema.allOf as JsonSchema[]).map((one) => valueOf(one, inner)))
      .map((parts) => Object.assign({}, ...parts.map((part) => (typeof part === 'object' ? part : {}))))
  if (Array.isArray(schema.type))
    return fc.oneof(...(schema.type as string[]).map((type) => properOf({ ...schema, type }, options)))
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return numberOf(schema, idsFor(name))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valueOf((schema.items ?? {}) as JsonSchema, inner), {
        minLength: Math.min(Number(schema.minItems ?? 0), 3),
        maxLength: 3,
      })
    case 'object':
      return objectOf(schema, inner)
    default:
      return fc.oneof(fc.constantFrom<unknown>(...idsFor(name)), fc.jsonValue({ maxDepth: 2 }))
  }
}

/** Values of a JSON schema as clients send them; now and then one that the schema does not allow. */
export const valueOf = (schema: JsonSchema, options: ValueOptions): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: USUAL, arbitrary: properOf(schema, options) }, { weight: 1, arbitrary: hostileValue })

/** The same as a text in an address. */
export const addressOf = (schema: JsonSchema, options: ValueOptions): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: USUAL, arbitrary: valueOf(schema, options) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(...HOSTILE_TEXTS, ...HOSTILE_NUMBERS) },
    )
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    // A lone half of a letter has no address.
    .map((text) => encodeURIComponent(text.slice(0, 2000).replaceAll(LONE_HALVES, '?')))
