import { describe, expect, it } from '@jest/globals'

import { matchClasses } from './match-classes'

const card = (id: number, grade: number, letter: string) => ({ id, grade, letter, name: `${grade}${letter}` })

describe('matchClasses', () => {
  it('finds the class of the same grade and letter, and names those that are missing', () => {
    const { found, missing } = matchClasses(
      [card(1, 5, 'А'), card(2, 5, 'Б'), card(3, 10, 'Хим')],
      [card(11, 5, 'а'), card(12, 6, 'Б'), card(13, 10, ' хим ')],
    )
    expect(found.map(({ id }) => id)).toEqual([11, 13])
    expect(missing).toEqual(['5Б'])
  })
})
