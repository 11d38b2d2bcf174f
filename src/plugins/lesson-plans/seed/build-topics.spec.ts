import { describe, expect, it } from '@jest/globals'

import { buildTopics } from './build-topics'

const types = { material: 1, control: 2 }

describe('buildTopics', () => {
  it.each([
    ['mathematics', 5, 170],
    ['russian', 5, 170],
    ['algebra', 8, 102],
    ['history', 8, 68],
    ['biology', 6, 34],
    ['sport', 9, 68],
  ] as const)('%s %d fills its %d hours', (subject, grade, hours) => {
    const topics = buildTopics({ subject, grade, hours, types })
    expect(topics.reduce((sum, topic) => sum + topic.hours, 0)).toBe(hours)
    expect(topics.every((topic) => topic.hours >= 1 && topic.title !== '')).toBe(true)
    expect(topics.some(({ isControl }) => isControl)).toBe(subject !== 'sport')
  })

  it('has no more topics than hours', () => {
    const topics = buildTopics({ subject: 'mathematics', grade: 5, hours: 10, types })
    expect(topics.length).toBeLessThanOrEqual(10)
  })
})
