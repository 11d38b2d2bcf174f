import fc from 'fast-check'

import type { JsonSchema } from '@/core/openapi/json-schema'
import type { Operation, Parameter } from '@/core/openapi/operation'

import { addressOf, LONE_HALVES, type ValueOptions, valueOf } from './from-schema'
import { HOSTILE_TEXTS } from './hostile'

export type FuzzRequest = { path: `/${string}`; body: unknown }

type Known = Omit<ValueOptions, 'name' | 'depth'>
type Options = Known & { path: string; operation: Operation }

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What begins as a workbook, a document or a picture does, and is none. */
const bytes = fc
  .tuple(fc.constantFrom<number[]>([], ZIP, PDF, PNG, [0xef, 0xbb, 0xbf]), fc.uint8Array({ maxLength: 300 }))
  .map(([head, rest]) => new Uint8Array([...head, ...rest]))

const fileName = fc.constantFrom(
  'список.xlsx',
  'a.csv',
  'a.pdf',
  'a.png',
  'a.svg',
  '.htaccess',
  ...HOSTILE_TEXTS,
)

const conditions = (known: Known): fc.Arbitrary<string> =>
  fc
    .record({
      field: fc.constantFrom(
        'id',
        'school',
        'name',
        'student.person.lastName',
        'hash',
        'password',
        'x',
        'id.id',
      ),
      operator: fc.constantFrom('equals', 'in', 'like', 'exists', 'near', 'not_equals', 'all', '$where', 'x'),
      value: addressOf({}, { ...known, name: 'id' }),
    })
    .map(({ field, operator, value }) => `[${field}][${operator}]=${value}`)

const queryOf = ({ name, style, schema }: Parameter, known: Known) =>
  style === 'deepObject'
    ? conditions(known).map((condition) => `${name}${condition}`)
    : addressOf(schema, { ...known, name }).map((value) => `${name}=${value}`)

const bodyOf = ({ requestBody }: Operation, known: Known): fc.Arbitrary<unknown> => {
  if (!requestBody) return fc.constant(undefined)
  const [[type, { schema }]] = Object.entries(requestBody.content) as [[string, { schema: JsonSchema }]]
  if (type === 'application/octet-stream') return bytes
  if (type !== 'multipart/form-data')
    return fc.oneof(
      { weight: 30, arbitrary: valueOf(schema, { ...known, name: '' }) },
      // No JSON at all.
      { weight: 1, arbitrary: fc.constantFrom('{', '[1,', 'null', '', '\u0000', '{"a":1e999}') },
    )
  const payload = (schema.properties as Record<string, JsonSchema>)._payload
  const fields = payload ? valueOf(payload, { ...known, name: '' }) : fc.constant(undefined)
  return fc.tuple(bytes, fileName, fields).map(([content, name, data]) => {
    const form = new FormData()
    form.set('file', new Blob([content]), name.replaceAll(LONE_HALVES, '?'))
    if (data !== undefined) form.set('_payload', JSON.stringify(data))
    return form
  })
}

/** Requests of an operation of the description, most of them as it allows. */
export const requestsOf = ({ path, operation, ...known }: Options): fc.Arbitrary<FuzzRequest> => {
  const parameters = operation.parameters ?? []
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  return fc
    .tuple(
      fc.tuple(...inPath.map(({ name, schema }) => addressOf(schema, { ...known, name }))),
      fc.tuple(
        ...inQuery.map((parameter) =>
          fc.option(queryOf(parameter, known), { freq: parameter.required ? 20 : 1, nil: '' }),
        ),
      ),
      bodyOf(operation, known),
    )
    .map(([names, query, body]) => {
      const filled = inPath.reduce(
        (address, { name }, index) => address.replace(`{${name}}`, names[index] || '%20'),
        path,
      )
      const asked = query.filter(Boolean).join('&')
      return { path: `/api${filled}${asked ? `?${asked}` : ''}`, body }
    })
}
