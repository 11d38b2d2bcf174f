import { expect, it } from '@jest/globals'

import { columnsOf } from './list-columns'

it('shows the usual columns until others are chosen, and numbers of papers to few', () => {
  expect(columnsOf({ kind: 'guardians', chosen: undefined, seesPapers: true })).toEqual([
    'children',
    'phone',
    'email',
  ])
  expect(columnsOf({ kind: 'guardians', chosen: 'snils.email.nothing', seesPapers: true })).toEqual([
    'email',
    'snils',
  ])
  expect(columnsOf({ kind: 'guardians', chosen: 'snils.email', seesPapers: false })).toEqual(['email'])
  expect(columnsOf({ kind: 'guardians', chosen: '', seesPapers: true })).toEqual([])
})
