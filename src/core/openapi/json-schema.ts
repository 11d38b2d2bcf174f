import { z } from 'zod'

/** A schema of JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = Record<string, unknown>

export type ObjectSchema = JsonSchema & {
  properties: Record<string, JsonSchema>
  required?: string[]
}

/** What a client may send so that the zod schema takes it. Never throws: what JSON cannot say is any value. */
export const inputSchema = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same schema with `change` done to every schema in it, the innermost first. */
export const mapSchema = (schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema => {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (!isObject(value)) return value
    return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)])))
  }
  return visit(schema) as JsonSchema
}

/** The parts of an object schema; of a union of objects, what any of them has and what all of them demand. */
export const membersOf = (schema: JsonSchema): ObjectSchema => {
  const options = [schema.anyOf, schema.oneOf].find(Array.isArray) as JsonSchema[] | undefined
  const all = Array.isArray(schema.allOf) ? (schema.allOf as JsonSchema[]) : []
  const parts = [...(options ?? []), ...all].map(membersOf)
  const own = (schema.required as string[] | undefined) ?? []
  const shared = options
    ? parts
        .slice(0, options.length)
        .map(({ required = [] }) => required)
        .reduce((kept, list) => kept.filter((name) => list.includes(name)))
    : []
  const added = parts.slice(options?.length ?? 0).flatMap(({ required = [] }) => required)
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema.properties) as Record<
      string,
      JsonSchema
    >,
    required: [...new Set([...own, ...shared, ...added])],
  }
}
