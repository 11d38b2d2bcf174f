import { FILE_TYPES } from '../files/download'
import type { Locale } from '../locale'
import type { SchoolEndpoint } from '../plugin'
import { inputSchema, membersOf } from './json-schema'
import { answers, type Content, jsonContent, JSON_TYPE, type Operation, type Parameter } from './operation'
import type { Texts } from './texts'

type Options = { endpoint: SchoolEndpoint; tag: string; locale: Locale; text: Texts }

/** `/journal/lessons/:lesson` as OpenAPI writes it. */
export const pathTemplate = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

const operationId = ({ method, path }: SchoolEndpoint): string =>
  [method, ...path.split('/')]
    .map((part) => part.replaceAll(/[^\w-]/g, ''))
    .filter(Boolean)
    .join('_')

const paramsOf = ({ path, params }: SchoolEndpoint): Parameter[] => {
  const { properties } = params ? membersOf(inputSchema(params)) : { properties: {} }
  return namesIn(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    // An address is text, also where its schema reads a number from it.
    schema: properties[name]?.type ? properties[name] : { type: 'string' },
  }))
}

export const queryOf = (query: SchoolEndpoint['query']): Parameter[] => {
  if (!query) return []
  const { properties, required = [] } = membersOf(inputSchema(query))
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const typeOf = (format: string): string => (FILE_TYPES[format] ?? JSON_TYPE).split(';')[0]!

/** What the answer may be: said by the endpoint, else by the formats that its query lets one choose. */
const contentOf = ({ produces }: SchoolEndpoint, query: readonly Parameter[]): Content => {
  const choice = query.find(({ name }) => name === 'format')?.schema
  const formats = [choice?.enum ?? choice?.const ?? []].flat() as string[]
  const types = produces ?? (formats.length > 0 ? [...new Set(formats.map(typeOf))] : [JSON_TYPE])
  return Object.fromEntries(
    types.map((type) => [type, { schema: type === JSON_TYPE ? {} : { type: 'string' } }]),
  )
}

const BYTES = { type: 'string', contentMediaType: 'application/octet-stream' }

const bodyOf = ({ body, takesFile }: SchoolEndpoint, text: Texts): Pick<Operation, 'requestBody'> => {
  if (takesFile === 'body')
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: BYTES } } } }
  if (takesFile === 'form') {
    const form = { type: 'object', properties: { file: BYTES }, required: ['file'] }
    return {
      requestBody: {
        required: true,
        description: text('form'),
        content: { 'multipart/form-data': { schema: form } },
      },
    }
  }
  // An empty body is read as an object without fields: whether that is enough the schema says.
  return body ? { requestBody: { required: false, content: jsonContent(inputSchema(body)) } } : {}
}

/** One endpoint of a plugin as an operation of OpenAPI, from its own schemas. */
export const endpointOperation = ({ endpoint, tag, locale, text }: Options): Operation => {
  const query = queryOf(endpoint.query)
  const parameters = [...paramsOf(endpoint), ...query]
  return {
    operationId: operationId(endpoint),
    tags: [tag],
    summary: endpoint.summary[locale],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(endpoint, text),
    responses: answers(text, contentOf(endpoint, query), { isPublic: endpoint.isPublic }),
    ...(endpoint.isPublic ? { security: [] } : {}),
  }
}
