import { describe, expect, it } from '@jest/globals'

import { indexPlan, shardedPlans } from './index-plan'

const kinds = { student: 'number', numberKey: 'text', markedAt: 'instant', isMain: 'boolean' } as const
const kindOfEmpty = (path: string) => kinds[path as keyof typeof kinds]

describe('indexPlan', () => {
  it('leaves an index that is not unique as it is', () => {
    const plan = indexPlan([{ school: 1, numberKey: 1 }, { background: true }], kindOfEmpty)
    expect(plan).toEqual({ key: { school: 1, numberKey: 1 } })
  })

  it('holds a unique key against the documents alone that have every part of it', () => {
    const plan = indexPlan(
      [
        { school: 1, numberKey: 1 },
        { unique: true, sparse: true },
      ],
      kindOfEmpty,
    )
    expect(plan).toEqual({
      key: { school: 1, numberKey: 1 },
      unique: true,
      partialFilterExpression: { numberKey: { $gte: '' } },
    })
  })

  it('needs no condition where no part may be empty', () => {
    expect(indexPlan([{ lesson: 1, sequence: 1 }, { unique: true }], kindOfEmpty)).toEqual({
      key: { lesson: 1, sequence: 1 },
      unique: true,
    })
  })

  it('takes every value of a kind for present', () => {
    const { partialFilterExpression = {} } = indexPlan(
      [{ student: 1, markedAt: 1, isMain: 1 }, { unique: true }],
      kindOfEmpty,
    )
    expect(partialFilterExpression.student).toEqual({ $gte: -Infinity })
    expect(partialFilterExpression.isMain).toEqual({ $gte: false })
    expect(Number(partialFilterExpression.markedAt?.$gte)).toBeLessThan(Date.UTC(0, 0))
  })
})

describe('shardedPlans', () => {
  it('begins a unique key with the school, and keeps the index as it was beside it', () => {
    const partialFilterExpression = { number: { $gte: -Infinity } }
    const key = { workload: 1, number: 1 }
    expect(shardedPlans({ key, unique: true, partialFilterExpression })).toEqual([
      { key },
      { key: { school: 1, ...key }, unique: true, partialFilterExpression },
    ])
    expect(Object.keys(shardedPlans({ key: { name: 1, school: 1 }, unique: true })[1]!.key)).toEqual([
      'school',
      'name',
    ])
  })

  it('changes nothing else', () => {
    const plain = { key: { workload: 1 } }
    const ofSchool = { key: { school: 1, name: 1 }, unique: true as const }
    expect([...shardedPlans(plain), ...shardedPlans(ofSchool)]).toEqual([plain, ofSchool])
  })
})
