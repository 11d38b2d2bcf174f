import { describe, expect, it } from '@jest/globals'

import { plainWhere, withPlainConditions } from './plain-conditions'

describe('plainWhere', () => {
  it('reads what an address says of existing, however deep', () =>
    expect(
      plainWhere({
        id: { exists: 'true' as never },
        or: [{ to: { exists: 'false' as never } }, { and: [{ name: { exists: true, equals: 'true' } }] }],
      }),
    ).toEqual({
      id: { exists: true },
      or: [{ to: { exists: false } }, { and: [{ name: { exists: true, equals: 'true' } }] }],
    }))

  it('leaves everything else as it came', () => {
    const where = { name: { equals: 'true' }, list: { in: ['true'] }, odd: { exists: 'yes' as never } }
    expect(plainWhere(where)).toEqual(where)
  })
})

describe('withPlainConditions', () => {
  it('hands the rest of a question over, and a question without a condition', async () => {
    const asked: unknown[] = []
    const adapter = withPlainConditions({ find: async (args: object) => asked.push(args) })
    await adapter.find({ limit: 1, where: { id: { exists: 'true' } } })
    await adapter.find({ limit: 2 })
    expect(asked).toEqual([{ limit: 1, where: { id: { exists: true } } }, { limit: 2 }])
  })

  it('finds nothing by what can be no value of the field, and hides no other error', async () => {
    const fail = (name: string) => Object.assign(new Error(name), { name })
    const adapter = withPlainConditions({
      find: async ({ where }: { where: object }) => {
        if ('number' in where) throw fail('CastError')
        if ('lost' in where) throw fail('MongoNetworkError')
        return where
      },
      updateOne: async (_: object) => {
        throw fail('CastError')
      },
    })
    expect(await adapter.find({ where: { number: { equals: 'abc' } } })).toEqual({ id: { in: [] } })
    await expect(adapter.find({ where: { lost: { equals: 1 } } })).rejects.toThrow('MongoNetworkError')
    await expect(adapter.updateOne({ where: { id: { equals: 1 } } })).rejects.toThrow('CastError')
  })
})
