import { describe, expect, it } from '@jest/globals'

import { readTypes } from './read-types'

const fields = { texts: ['letter', 'name'], numbers: ['weight'], flags: ['isOff'] }

describe('readTypes', () => {
  it('reads rows with their ids, numbers and ticks', () => {
    expect(
      readTypes(
        {
          'types.0.id': '12',
          'types.0.letter': ' К ',
          'types.0.name': 'Контрольная',
          'types.0.weight': '2,5',
          'types.0.isOff': 'yes',
          'types.0.order': '30',
          'types.1.name': 'Новая',
          'types.1.weight': '-1',
        },
        fields,
      ),
    ).toEqual([
      { id: 12, order: 30, letter: 'К', name: 'Контрольная', weight: 2.5, isOff: true },
      { id: null, order: 9001, letter: '', name: 'Новая', weight: -1, isOff: false },
    ])
  })

  it('keeps an empty row in the middle in its place and drops those at the end', () => {
    const values = { 'types.0.name': 'А', 'types.1.name': '', 'types.2.name': 'Б', 'types.3.name': ' ' }
    expect(readTypes(values, fields).map(({ name }) => name)).toEqual(['А', '', 'Б'])
  })

  it('leaves what is no number for the server to tell of', () => {
    expect(readTypes({ 'types.0.name': 'А', 'types.0.weight': 'много' }, fields)[0]).toMatchObject({
      weight: 'много',
    })
  })
})
