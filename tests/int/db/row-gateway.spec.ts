import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { newId } from '@/core/ids'
import { isUniqueViolation, rows } from '@/db/rows'

import { MARKS, PUPILS, startTestPayload, type TestPayload } from './test-payload'

let test: TestPayload
let pupils: number[]

beforeAll(async () => {
  test = await startTestPayload()
  const names = Array.from({ length: 30 }, (_, index) => ({ name: `Ученик ${index}` }))
  pupils = await rows(test).insert({ collection: PUPILS, rows: names })
})
afterAll(() => test.stop())
beforeEach(() => rows(test).remove({ collection: MARKS, where: { id: { exists: true } } }))

const first = () => pupils[0] as number

describe('row gateway', () => {
  it('writes rows that the Local API reads as its own', async () => {
    const [id] = await rows(test).insert({
      collection: MARKS,
      rows: [
        {
          pupil: first(),
          assignment: 7,
          value: 5,
          isDebt: true,
          date: '2026-09-01',
          markedAt: new Date('2026-09-01T08:00:00Z'),
          place_roomName: '12',
          place_floor: 2,
        },
      ],
    })
    const doc = await test.payload.findByID({
      collection: MARKS,
      id: id as number,
      depth: 0,
      overrideAccess: true,
    })
    expect(doc).toMatchObject({
      id,
      pupil: first(),
      assignment: 7,
      value: 5,
      isDebt: true,
      date: '2026-09-01',
      markedAt: '2026-09-01T08:00:00.000Z',
      kind: 'oral',
      place: { roomName: '12', floor: 2 },
    })
  })
})
void newId
void isUniqueViolation
