import { expect, it } from '@jest/globals'

import { replaceAt } from './replace-at'

const change = { target: 'staff', from: 7, to: 1 }

it('replaces an id in rows of arrays, in many values and in values of several collections', () => {
  expect(
    replaceAt({ name: '7А', teachers: [{ staff: 7, from: 7 }, { staff: 2 }] }, ['teachers', 'staff'], change),
  ).toEqual({ name: '7А', teachers: [{ staff: 1, from: 7 }, { staff: 2 }] })
  expect(replaceAt({ readers: [2, 7] }, ['readers'], change)).toEqual({ readers: [2, 1] })
  expect(
    replaceAt(
      {
        about: [
          { relationTo: 'staff', value: 7 },
          { relationTo: 'people', value: 7 },
        ],
      },
      ['about'],
      change,
    ),
  ).toEqual({
    about: [
      { relationTo: 'staff', value: 1 },
      { relationTo: 'people', value: 7 },
    ],
  })
})
