import { describe, expect, it } from '@jest/globals'

import { topicProgress } from './topic-progress'

const ahead = ['2027-05-05', '2027-05-03', '2027-05-04', '2027-05-06']

describe('how far a line has come in its topics', () => {
  it('has nothing to say without a plan', () => {
    expect(topicProgress({ counts: [], held: 4, ahead })).toBeNull()
  })

  it('ends where the pace leads, both teachers of a class together', () => {
    const counts = [
      { total: 6, given: 6, due: 6 },
      { total: 4, given: 2, due: 3 },
    ]
    expect(topicProgress({ counts, held: 8, ahead })).toEqual({
      total: 10,
      given: 8,
      due: 9,
      behind: 1,
      isDone: false,
      ends: '2027-05-04',
    })
  })

  it('does not end in the year when topics take longer than there are lessons', () => {
    const counts = [{ total: 10, given: 4, due: 8 }]
    expect(topicProgress({ counts, held: 8, ahead })).toMatchObject({ behind: 4, ends: null })
    expect(topicProgress({ counts: [{ total: 4, given: 0, due: 3 }], held: 5, ahead })).toMatchObject({
      ends: null,
    })
  })

  it('takes one topic a lesson while few lessons have been held, and ends when all is given', () => {
    expect(topicProgress({ counts: [{ total: 3, given: 0, due: 0 }], held: 1, ahead })).toMatchObject({
      ends: '2027-05-05',
    })
    expect(topicProgress({ counts: [{ total: 3, given: 3, due: 3 }], held: 3, ahead })).toMatchObject({
      isDone: true,
      ends: null,
    })
  })
})
