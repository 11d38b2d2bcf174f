import { describe, expect, it } from '@jest/globals'

import { isCommonPassword } from './common-passwords'

describe('common passwords', () => {
  it.each([
    'password1', 'QWERTY123', '1234567890', 'йцукенгшщз', 'Школа2026!', '2026школа', 'пароль123', 'gfhjkm123',
    'солнышко', 'cjkysirj', 'Administrator!', 'ssssssss', 'иииииииии', 'Самара-2026', 'trustno1', 'школа 5',
  ])('knows %s', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  }) // prettier-ignore

  it.each([
    'три кота на крыше',
    'семь слонов в реке',
    'Тихая вода точит камень 19',
    'rso-demo-1',
    'школа у реки',
    '',
  ])('lets %s pass', (password) => {
    expect(isCommonPassword(password)).toBe(false)
  })
})
