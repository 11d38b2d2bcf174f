import { describe, expect, it } from '@jest/globals'

import { matchesWords } from './matches-words'

describe('matchesWords', () => {
  it.each([
    ['7а', '7А', true],
    ['7 А', '7А', true],
    ['7', '7А', true],
    ['17', '7А', false],
    ['10 физ', '10 физмат', true],
    ['учёба', 'Учеба и журнал', true],
    ['журнал учеба', 'Учёба и журнал', true],
    ['урнал', 'Журнал', false],
    ['', 'Журнал', true],
  ])('«%s» in «%s»: %p', (query, text, found) => {
    expect(matchesWords(query, text)).toBe(found)
  })

  it('looks into each text by itself', () => {
    expect(matchesWords('journal', 'Журнал', 'Journal')).toBe(true)
    expect(matchesWords('журнал diary', 'Журнал', 'Diary')).toBe(false)
  })
})
