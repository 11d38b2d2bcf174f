import { describe, expect, it } from '@jest/globals'

import { databasePath, MEMORY } from './database-path'

describe('databasePath', () => {
  it.each([
    ['file:./data/school.db', './data/school.db'],
    ['file:data/school.db', 'data/school.db'],
    ['file:/srv/school.db', '/srv/school.db'],
    ['file:///srv/school.db', '/srv/school.db'],
    ['file://localhost/srv/school.db', '/srv/school.db'],
    ['file:/srv/%D1%88%D0%BA%D0%BE%D0%BB%D0%B0%201.db', '/srv/школа 1.db'],
    ['file:/srv/школа 1.db', '/srv/школа 1.db'],
    ['file:/srv/100%/a.db', '/srv/100%/a.db'],
    ['file:/srv/school.db?cache=shared', '/srv/school.db'],
    ['C:/school.db', 'C:/school.db'],
    ['school.db', 'school.db'],
    [':memory:', MEMORY],
    ['file::memory:', MEMORY],
  ])('%s → %s', (url, expected) => {
    expect(databasePath(url)).toBe(expected)
  })

  it.each([
    'libsql://host/db',
    'https://host',
    'mongodb://host/db',
    'file://host/srv/school.db',
    'file:',
    'file:?a=b',
  ])('refuses %s', (url) => {
    expect(() => databasePath(url)).toThrow(/file/)
  })
})
