import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'

import { GRAPHQL_SIZE, limitGraphqlSize, writtenOutSize } from './graphql-size'

const chainOf = (length: number): string =>
  Array.from({ length }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)
    .concat(`fragment F${length} on Query { a }`, 'query { ...F0 }')
    .join('\n')

describe('the size of a query', () => {
  it('counts fields with fragments written out, each time anew', () => {
    expect(writtenOutSize(parse('{ a { b c } }'))).toBe(3)
    const twice = 'query { x: a { ...F } y: a { ...F } } fragment F on A { b c }'
    // Four of the query with its spreads, two of each spread, two of the fragment itself.
    expect(writtenOutSize(parse(twice))).toBe(4 + 2 * 2 + 2)
    expect(writtenOutSize(parse('{ ...Unknown }'))).toBe(1)
  })

  it('doubles with every line and is counted at once', () => {
    expect(writtenOutSize(parse(chainOf(60)))).toBeGreaterThan(2 ** 60)
  })

  it('has no end in a circle, directly or round about, in inline fragments too', () => {
    for (const text of [
      'query { ...A } fragment A on Query { ...A }',
      'query { ...A } fragment A on Query { ... on Query { ...B } } fragment B on Query { a { ...A } }',
    ])
      expect(writtenOutSize(parse(text))).toBe(Infinity)
  })

  it('is refused where it is too large, and other rules find nothing to follow', () => {
    const document = parse(chainOf(60))
    const schema = buildSchema('type Query { a: Int }')
    const errors = validate(schema, document, limitGraphqlSize(document))
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['query-too-large'])
    expect(writtenOutSize(document)).toBeLessThan(GRAPHQL_SIZE)
  })

  it('leaves a usual query alone', () => {
    const document = parse('query { ...A } fragment A on Query { a }')
    expect(limitGraphqlSize(document)).toEqual([])
    expect(writtenOutSize(document)).toBe(3)
  })
})
