import type { JsonSchema } from './json-schema'
import type { Texts } from './texts'

export type Content = Record<string, { schema: JsonSchema }>

export type Parameter = {
  name: string
  in: 'path' | 'query'
  required: boolean
  description?: string
  schema: JsonSchema
  style?: 'deepObject'
  explode?: boolean
}

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Content; description?: string }
  responses: Record<string, unknown>
  security?: []
}

/** Operations by path and method. */
export type Paths = Record<string, Record<string, Operation>>

export const JSON_TYPE = 'application/json'
export const jsonContent = (schema: JsonSchema): Content => ({ [JSON_TYPE]: { schema } })
export const schemaRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
export const errorRef = (name: string): JsonSchema => ({ $ref: `#/components/responses/${name}` })

/** The answers of an operation: the good one, and the refusals that everybody must reckon with. */
export const answers = (
  text: Texts,
  content: Content,
  { status = '200', isPublic = false }: { status?: '200' | '201'; isPublic?: boolean } = {},
): Operation['responses'] => ({
  [status]: { description: text(status === '201' ? 'created' : 'ok'), content },
  '400': errorRef('BadInput'),
  ...(isPublic ? {} : { '401': errorRef('NotSignedIn') }),
  '403': errorRef('NotAllowed'),
  '404': errorRef('NotFound'),
  '429': errorRef('TooManyRequests'),
  default: errorRef('Other'),
})
