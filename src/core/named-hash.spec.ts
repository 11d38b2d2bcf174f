import { createHash } from 'node:crypto'

import { everyHmac, isNamedHmac, laterHash, namedHash, namedHmac, nameOfHash } from './named-hash'

it('tells by what it was made; what was made before hashes had names stays as it was', () => {
  expect(namedHash('sha256', 'Дроби')).toBe(createHash('sha256').update('Дроби').digest('hex'))
  expect(namedHash('sha3-256', 'Дроби')).toMatch(/^sha3-256:[\da-f]{64}$/)
  expect(nameOfHash(namedHash('sha256', 'а'))).toBe('sha256')
  expect(nameOfHash(namedHash('sha3-256', 'а'))).toBe('sha3-256')
  expect(nameOfHash('md5:900150983cd24fb0d6963f7d28e17f72')).toBeNull()
})

it('never goes back to an earlier one', () => {
  expect(laterHash('sha256', 'sha3-256')).toBe('sha3-256')
  expect(laterHash('sha3-256', 'sha256')).toBe('sha3-256')
  expect(laterHash('sha256', 'sha256')).toBe('sha256')
})

it('is known by any of the keys, whichever known hash made it', () => {
  for (const name of ['sha256', 'sha3-256'] as const) {
    const given = namedHmac(name, 'former', 'text')
    expect(isNamedHmac(given, ['present', 'former'], 'text')).toBe(true)
    expect(isNamedHmac(given, ['present'], 'text')).toBe(false)
    expect(isNamedHmac(given, ['former'], 'another text')).toBe(false)
    expect(everyHmac(['present', 'former'], 'text')).toContain(given)
  }
  expect(isNamedHmac('md5:abc', ['present'], 'text')).toBe(false)
  expect(isNamedHmac('', ['present'], 'text')).toBe(false)
})
