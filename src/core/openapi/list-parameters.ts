import { DEPTH_LIMIT, LIST_LIMIT } from '../cap-list'
import type { Parameter } from './operation'
import type { Texts } from './texts'

const inQuery = (name: string, rest: Omit<Parameter, 'name' | 'in' | 'required'>): Parameter => ({
  name,
  in: 'query',
  required: false,
  ...rest,
})

/** Objects in an address: `select[name]=true`. */
const nested = (name: string, description: string): Parameter =>
  inQuery(name, { description, style: 'deepObject', explode: true, schema: { type: 'object' } })

export const whereParameter = (text: Texts): Parameter => nested('where', text('where'))

/** How a document is given: Payload's own parameters, within the limits that are kept here. */
export const shapeParameters = (text: Texts): Parameter[] => [
  inQuery('depth', {
    description: text('depth'),
    schema: { type: 'integer', minimum: 0, maximum: DEPTH_LIMIT, default: 0 },
  }),
  nested('select', text('select')),
]

export const listParameters = (text: Texts): Parameter[] => [
  whereParameter(text),
  inQuery('sort', { description: text('sort'), schema: { type: 'string' } }),
  inQuery('limit', {
    description: text('limit'),
    schema: { type: 'integer', minimum: 1, maximum: LIST_LIMIT, default: 10 },
  }),
  inQuery('page', { description: text('page'), schema: { type: 'integer', minimum: 1, default: 1 } }),
  ...shapeParameters(text),
]

/** A list as Payload gives it. */
export const pageOf = (items: object): { type: 'object'; properties: Record<string, object> } => ({
  type: 'object',
  properties: {
    docs: { type: 'array', items },
    totalDocs: { type: 'integer' },
    limit: { type: 'integer' },
    page: { type: ['integer', 'null'] },
    totalPages: { type: 'integer' },
    hasNextPage: { type: 'boolean' },
    hasPrevPage: { type: 'boolean' },
    nextPage: { type: ['integer', 'null'] },
    prevPage: { type: ['integer', 'null'] },
    pagingCounter: { type: 'integer' },
  },
})
