import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isShown, withoutConsent } from './consent'

describe('a picture', () => {
  it('is shown when it is published and everybody on it has a consent', () => {
    expect(isShown({ isPublished: true, students: [1, 2] }, new Set([1, 2, 3]))).toBe(true)
    expect(isShown({ isPublished: true, students: [] }, new Set())).toBe(true)
    expect(isShown({ isPublished: false, students: [] }, new Set())).toBe(false)
    expect(isShown({ isPublished: true, students: [1, 4] }, new Set([1]))).toBe(false)
  })

  it('is never shown with somebody on it who has no consent', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (students, consents, isPublished) => {
        const consenting = new Set(consents)
        const missing = withoutConsent(students, consenting)
        expect(missing.every((student) => !consenting.has(student))).toBe(true)
        if (isShown({ isPublished, students }, consenting)) expect(missing).toEqual([])
      }),
    )
  })
})
