import { describe, expect, it } from '@jest/globals'

import { expectedVerdict, MATRIX_ACTORS, NOBODY } from './matrix'

describe('the matrix', () => {
  it('says all, some, or none', () => {
    const row = { all: ['deputy'], some: ['teacher'] } as const
    expect([
      expectedVerdict(row, 'deputy'),
      expectedVerdict(row, 'teacher'),
      expectedVerdict(row, 'student'),
    ]).toEqual(['all', 'some', 'none'])
  })

  it('is closed where nothing is said', () => {
    expect(MATRIX_ACTORS.map((actor) => expectedVerdict(NOBODY, actor))).toEqual(
      MATRIX_ACTORS.map(() => 'none'),
    )
  })
})
