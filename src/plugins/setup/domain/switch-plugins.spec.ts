import { describe, expect, it } from '@jest/globals'

import { missingFor, neededBy } from './switch-plugins'

const plugins = [
  { slug: 'journal' },
  { slug: 'diary', requires: ['journal'] },
  { slug: 'orders', requires: ['documents', 'journal'] },
  { slug: 'documents' },
]

describe('neededBy', () => {
  it('names those at work', () => {
    expect(neededBy({ plugins, off: new Set(), slug: 'journal' })).toEqual(['diary', 'orders'])
    expect(neededBy({ plugins, off: new Set(['orders']), slug: 'journal' })).toEqual(['diary'])
    expect(neededBy({ plugins, off: new Set(), slug: 'diary' })).toEqual([])
  })
})

describe('missingFor', () => {
  it('names what is switched off', () => {
    const off = new Set(['journal', 'orders'])
    expect(missingFor({ plugins, off, slug: 'orders' })).toEqual(['journal'])
    expect(missingFor({ plugins, off, slug: 'documents' })).toEqual([])
    expect(missingFor({ plugins, off, slug: 'nothing' })).toEqual([])
  })
})
