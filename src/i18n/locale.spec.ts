import { describe, expect, it } from '@jest/globals'

import { counted, fill, plural } from './locale'

const lessons = { one: 'урок', few: 'урока', many: 'уроков' }

describe('plural', () => {
  it.each([
    [0, 'уроков'],
    [1, 'урок'],
    [2, 'урока'],
    [5, 'уроков'],
    [11, 'уроков'],
    [12, 'уроков'],
    [21, 'урок'],
    [22, 'урока'],
    [111, 'уроков'],
    [1.5, 'урока'],
  ])('says %d %s', (n, word) => {
    expect(plural('ru', n, lessons)).toBe(word)
  })

  it('speaks English', () => {
    const forms = { one: 'lesson', other: 'lessons' }
    expect([0, 1, 2].map((n) => plural('en', n, forms))).toEqual(['lessons', 'lesson', 'lessons'])
  })
})

describe('counted', () => {
  it('keeps the number with its word', () => {
    expect(counted('ru', 3, lessons)).toBe('3\u00a0урока')
  })
})

describe('fill', () => {
  it('puts values in and leaves unknown places alone', () => {
    expect(fill('Ещё {n} из {total}', { n: 0 })).toBe('Ещё 0 из {total}')
  })
})
