import { describe, expect, it } from '@jest/globals'

import { safeNext } from './safe-next'

describe('safeNext', () => {
  it.each(['/', '/journal/12?term=3', '/diary?date=2026-11-24#fri', '/admin'])('keeps %s', (path) => {
    expect(safeNext(path)).toBe(path)
  })

  it.each([
    'https://example.org',
    '//example.org',
    '/\\example.org',
    '\\/example.org',
    '/a\\b',
    '/\t/example.org',
    '/\n/example.org',
    'javascript:alert(1)',
    '',
    undefined,
    null,
    ['/journal'],
  ])('sends %p home', (path) => {
    expect(safeNext(path)).toBe('/')
  })
})
