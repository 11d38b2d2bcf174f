import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonical, openDigest } from './digest'

const digestOf = (documents: readonly object[]) => {
  const digest = openDigest()
  for (const document of documents) digest.add(document)
  return digest.digest()
}
const document = fc.record({ id: fc.nat(), text: fc.string(), list: fc.array(fc.nat()) })

describe('the digest of a collection', () => {
  it('does not depend on the order of the documents', () =>
    fc.assert(
      fc.property(fc.array(document), (documents) => {
        expect(digestOf([...documents].reverse())).toEqual(digestOf(documents))
      }),
    ))

  it('tells a document twice from once, and one letter from another', () =>
    fc.assert(
      fc.property(document, (one) => {
        expect(digestOf([one, one]).hash).not.toBe(digestOf([one]).hash)
        expect(digestOf([{ ...one, text: `${one.text}!` }]).hash).not.toBe(digestOf([one]).hash)
      }),
    ))

  it('is the same for what one database keeps as nothing and another leaves out', () => {
    const at = new Date('2026-09-01T00:00:00Z')
    expect(
      canonical({ b: at, a: null, group: { inner: null }, list: [], c: [{ x: null, id: 'q' }] }),
    ).toEqual({
      b: '2026-09-01T00:00:00.000Z',
      c: [{ id: 'q' }],
    })
    expect(JSON.stringify(canonical({ b: 1, a: 2 }))).toBe('{"a":2,"b":1}')
  })

  it('keeps zero, false and the empty text, which are values', () =>
    expect(canonical({ a: 0, b: false, c: '' })).toEqual({ a: 0, b: false, c: '' }))
})
