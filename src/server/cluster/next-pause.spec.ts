import { expect, it } from '@jest/globals'

import { nextPause } from './next-pause'

it('is none for a worker that had lived, and grows for one that dies at once', () => {
  expect(nextPause({ before: 0, livedMs: 3_600_000 })).toBe(0)
  let pause = 0
  const pauses = Array.from({ length: 10 }, () => (pause = nextPause({ before: pause, livedMs: 2000 })))
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  expect(nextPause({ before: pause, livedMs: 60_000 })).toBe(0)
})
