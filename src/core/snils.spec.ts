import { describe, expect, it } from '@jest/globals'

import { isSnils, maskSnils } from './snils'

describe('isSnils', () => {
  it.each(['112-233-445 95', '11223344595', '001-001-998 00', '087-654-303 00'])('takes %s', (text) =>
    expect(isSnils(text)).toBe(true),
  )
  it.each(['112-233-445 96', '112-233-445', '000-000-000 00', '112-233-445 95 1', 'а11223344595', ''])(
    'refuses %s',
    (text) => expect(isSnils(text)).toBe(false),
  )
  it('knows that a rest of 100 is written as 00', () => expect(isSnils('087-654-302 00')).toBe(true))
})

describe('maskSnils', () => {
  it.each([
    ['1122', '112-2'],
    ['11223344595', '112-233-445 95'],
    ['112-233-445 95 77', '112-233-445 95'],
    ['', ''],
  ])('%s becomes %s', (typed, shown) => expect(maskSnils(typed)).toBe(shown))
})
