import type { SanitizedCollectionConfig } from 'payload'

import type { Locale } from '../locale'
import { inputName } from './document-schemas'
import type { JsonSchema } from './json-schema'
import { listParameters, pageOf, shapeParameters, whereParameter } from './list-parameters'
import {
  answers,
  type Content,
  jsonContent,
  type Operation,
  type Parameter,
  type Paths,
  schemaRef,
} from './operation'
import type { Texts } from './texts'

type Options = { collection: SanitizedCollectionConfig; tag: string; locale: Locale; text: Texts }

const ID: Parameter = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }

const labelOf = ({ labels, slug }: SanitizedCollectionConfig, locale: Locale): string => {
  const label: unknown = labels.plural
  if (typeof label === 'string') return label
  return (label as Partial<Record<Locale, string>> | undefined)?.[locale] ?? slug
}

/** What was saved, with a message of Payload. */
const saved = (document: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { doc: document, message: { type: 'string' } },
})

/** What became of each document that matched. */
const bulk = (document: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    docs: { type: 'array', items: document },
    errors: { type: 'array', items: { type: 'object' } },
  },
})

const inputContent = ({ slug, upload }: SanitizedCollectionConfig): Content => {
  if (!upload) return jsonContent(schemaRef(inputName(slug)))
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  const fields = { ...schemaRef(inputName(slug)) }
  return {
    'multipart/form-data': {
      schema: { type: 'object', properties: { file, _payload: fields }, required: ['file'] },
    },
  }
}

/** The REST routes that Payload gives a collection: list, count, make, open, change, delete, versions, file. */
export const collectionPaths = ({ collection, tag, locale, text }: Options): Paths => {
  const { slug, upload, versions } = collection
  const document = schemaRef(slug)
  const label = labelOf(collection, locale)
  const operation = (
    name: string,
    summary: string,
    content: JsonSchema | Content,
    rest: Partial<Operation> = {},
    status: '200' | '201' = '200',
  ): Operation => ({
    operationId: `${name}_${slug}`,
    tags: [tag],
    summary: `${label}: ${summary.toLowerCase()}`,
    ...rest,
    responses: answers(
      text,
      'application/octet-stream' in content ? (content as Content) : jsonContent(content),
      { status },
    ),
  })
  const sent = { requestBody: { required: true, content: inputContent(collection) } }
  const changed = { requestBody: { required: true, content: jsonContent(schemaRef(inputName(slug))) } }
  const where = [{ ...whereParameter(text), required: true }]
  const version = { type: 'object', properties: { id: {}, parent: {}, version: document } }
  const lists = listParameters(text)
  return {
    [`/${slug}`]: {
      get: operation('list', text('list'), pageOf(document), { parameters: lists }),
      post: operation('create', text('create'), saved(document), sent, '201'),
      patch: operation('updateMany', text('updateMany'), bulk(document), { parameters: where, ...changed }),
      delete: operation('deleteMany', text('removeMany'), bulk(document), { parameters: where }),
    },
    [`/${slug}/count`]: {
      get: operation(
        'count',
        text('count'),
        { type: 'object', properties: { totalDocs: { type: 'integer' } } },
        { parameters: [whereParameter(text)] },
      ),
    },
    [`/${slug}/{id}`]: {
      get: operation('read', text('read'), document, { parameters: [ID, ...shapeParameters(text)] }),
      patch: operation('update', text('update'), saved(document), { parameters: [ID], ...changed }),
      delete: operation('delete', text('remove'), saved(document), { parameters: [ID] }),
    },
    ...(versions && {
      [`/${slug}/versions`]: {
        get: operation('versions', text('versions'), pageOf(version), { parameters: lists }),
      },
      [`/${slug}/versions/{id}`]: {
        get: operation('version', text('version'), version, { parameters: [ID] }),
        post: operation('restore', text('restore'), document, { parameters: [ID] }),
      },
    }),
    ...(upload && {
      [`/${slug}/file/{filename}`]: {
        get: operation(
          'file',
          text('openFile'),
          { 'application/octet-stream': { schema: {} } },
          {
            parameters: [{ name: 'filename', in: 'path', required: true, schema: { type: 'string' } }],
          },
        ),
      },
    }),
  }
}
