import { expect, it } from '@jest/globals'

import { isPhone, maskPhone } from './phone'

it.each([
  ['89271234567', '+7 927 123-45-67'],
  ['9271234567', '+7 927 123-45-67'],
  ['+7 (927) 123 45 67', '+7 927 123-45-67'],
  ['+7927', '+7 927'],
  ['+375 29 123 45 67', '+375291234567'],
  ['', ''],
])('%s is written %s', (typed, shown) => expect(maskPhone(typed)).toBe(shown))

it.each([
  ['89271234567', true],
  ['+375291234567', true],
  ['123', false],
  ['нет', false],
])('%s: a number to call? %s', (typed, verdict) => expect(isPhone(typed)).toBe(verdict))
