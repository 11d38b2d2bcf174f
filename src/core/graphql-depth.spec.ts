import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'

import { limitGraphqlDepth } from './graphql-depth'

const schema = buildSchema('type Node { id: Int, child: Node } type Query { node: Node }')
const errorsOf = (query: string) =>
  validate(schema, parse(query), [limitGraphqlDepth(3)]).map(({ message }) => message)

describe('limitGraphqlDepth', () => {
  it('lets a shallow query pass', () => expect(errorsOf('{ node { child { id } } }')).toEqual([]))
  it('refuses a deep one', () => expect(errorsOf('{ node { child { child { id } } } }')[0]).toContain('3'))
  it('looks into fragments', () => {
    const query = '{ node { ...Deep } } fragment Deep on Node { child { ... on Node { child { id } } } }'
    expect(errorsOf(query)).toHaveLength(1)
  })
  it('does not hang in a circle of fragments', () => {
    const query = '{ node { ...A } } fragment A on Node { ...B } fragment B on Node { ...A id }'
    expect(errorsOf(query)).toEqual([])
  })
})
