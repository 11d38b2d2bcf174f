import { describe, expect, it } from '@jest/globals'

import { capList, DEPTH_LIMIT, LIST_LIMIT } from './cap-list'

type Asked = { args: object; operation?: string; payloadAPI?: string; overrideAccess?: boolean }

const cap = ({
  args,
  operation = 'read',
  payloadAPI = 'REST',
  overrideAccess = false,
}: Asked): Record<string, unknown> =>
  capList({ args, operation, overrideAccess, req: { payloadAPI } } as never) as Record<string, unknown>

describe('the cap of lists', () => {
  it.each([
    [undefined, 10],
    [0, LIST_LIMIT],
    [-1, LIST_LIMIT],
    [25, 25],
    [100_000, LIST_LIMIT],
    [Number.NaN, LIST_LIMIT],
  ])('a limit of %p becomes %p', (limit, expected) => {
    expect(cap({ args: { limit, pagination: false } })).toMatchObject({ limit: expected, pagination: true })
  })

  it('holds the depth, where one is named', () => {
    expect(cap({ args: { depth: 10 } })).toMatchObject({ depth: DEPTH_LIMIT })
    expect(cap({ args: {} })).not.toHaveProperty('depth')
  })

  it('leaves a single document and every other operation alone', () => {
    expect(cap({ args: { id: 5, depth: 1 } })).toEqual({ id: 5, depth: 1 })
    expect(cap({ args: { data: {} }, operation: 'create' })).toEqual({ data: {} })
  })

  it('leaves the server’s own questions alone, inside a request from outside as well', () => {
    const args = { limit: 0, pagination: false }
    expect(cap({ args, payloadAPI: 'local' })).toEqual(args)
    expect(cap({ args, overrideAccess: true })).toEqual(args)
    expect(cap({ args: { ...args, showHiddenFields: undefined } })).toMatchObject(args)
  })
})
