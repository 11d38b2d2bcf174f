import { describe, expect, it } from '@jest/globals'

import { csvLine } from './csv'

describe('csvLine', () => {
  it('quotes what would break a line', () =>
    expect(csvLine(['Иванова; Анна', 'сказала «"да"»', 'две\nстроки', 4.5, null])).toBe(
      '"Иванова; Анна";"сказала «""да""»";"две\nстроки";4.5;\r\n',
    ))

  it('never lets a spreadsheet run what a person typed', () =>
    expect(csvLine(['=HYPERLINK("http://x")', '+7 900', '-1', '@a', -1])).toBe(
      '"\'=HYPERLINK(""http://x"")";\'+7 900;\'-1;\'@a;-1\r\n',
    ))
})
