import { describe, expect, it } from '@jest/globals'

import { bySection, iconOf, sectionsWithin, splitForPhone, type ShellNavItem } from './nav'

const item = (href: string, phone?: number): ShellNavItem => ({ href, label: href, icon: 'home', phone })
const hrefs = (items: readonly ShellNavItem[]) => items.map(({ href }) => href)

describe('splitForPhone', () => {
  it('puts the placed items in their order and the next ones after them', () => {
    const { bar, rest } = splitForPhone([item('a'), item('b', 2), item('c', 1), item('d'), item('e')])
    expect(hrefs(bar)).toEqual(['c', 'b', 'a', 'd'])
    expect(hrefs(rest)).toEqual(['e'])
  })

  it('keeps the order of the navigation for the rest', () => {
    const { bar, rest } = splitForPhone(['a', 'b', 'c', 'd', 'e', 'f'].map((href) => item(href)))
    expect(hrefs(bar)).toEqual(['a', 'b', 'c', 'd'])
    expect(hrefs(rest)).toEqual(['e', 'f'])
  })

  it('never shows more than four', () => {
    expect(splitForPhone([1, 2, 3, 4, 5].map((place) => item(String(place), place))).bar).toHaveLength(4)
  })
})

describe('iconOf', () => {
  it('falls back when a plugin names an icon that is not drawn', () => {
    expect(iconOf({ ...item('a'), icon: 'unicorn' })).toBe('file')
    expect(iconOf(item('a'))).toBe('home')
  })
})

describe('sectionsWithin', () => {
  const items = ['/', '/diary', '/diary/marks', '/diaries'].map((href) => item(href))

  it('names the sections that lie inside, and not those that only begin alike', () => {
    expect(items.map((one) => sectionsWithin(items, one))).toEqual([[], ['/diary/marks'], [], []])
  })
})

describe('bySection', () => {
  it('puts what is daily first, then the headings in their order, and leaves empty ones out', () => {
    const items = [{ ...item('/exports'), section: 'system' as const }, item('/'), item('/journal')]
    expect(bySection(items).map(({ name, items: own }) => [name, hrefs(own)])).toEqual([
      [null, ['/', '/journal']],
      ['system', ['/exports']],
    ])
  })
})
