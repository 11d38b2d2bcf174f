import { describe, expect, it } from '@jest/globals'

import { formatSnils, isSnils } from './snils'

describe('isSnils', () => {
  it.each(['112-233-445 95', '11223344595', '087-654-303 00'])('takes %s', (text) =>
    expect(isSnils(text)).toBe(true),
  )
  it.each(['112-233-445 96', '1122334459', '112-233-445 9x', ''])('refuses %p', (text) =>
    expect(isSnils(text)).toBe(false),
  )
})

it('writes the number as on the card', () => expect(formatSnils('11223344595')).toBe('112-233-445 95'))
