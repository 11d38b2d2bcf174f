import { describe, expect, it } from '@jest/globals'

import {
  assetsIn,
  assetsOfStyles,
  isOfOthers,
  isOutdated,
  isTooOld,
  keptPath,
  LONGEST_KEPT,
  mayKeep,
  META,
  type Meta,
  pagesCache,
  staticCache,
} from './cache-rules'

const meta: Meta = { owner: '12-4', locale: 'ru', paths: ['/', '/journal/7', '/lessons/77'] }
const at = (path: string) => new URL(path, 'http://school.test')

describe('what a device may keep', () => {
  it('only pages that the server named, in their plain form', () => {
    expect(mayKeep(at('/lessons/77'), meta)).toBe(true)
    for (const path of [
      '/lessons/78',
      '/journal/7?term=3',
      '/health',
      '/admin',
      '/api/marks',
      '/journal/7/changes',
    ])
      expect({ path, may: mayKeep(at(path), meta) }).toEqual({ path, may: false })
  })

  it('shows a kept page for an opened part of it, never for another term', () => {
    expect(keptPath(at('/journal/7?lesson=77'), meta)).toBe('/journal/7')
    expect(keptPath(at('/journal/7?term=3'), meta)).toBeNull()
    expect(keptPath(at('/profile'), meta)).toBeNull()
  })

  it('leaves nothing of an older build', () => {
    expect([staticCache('b1'), pagesCache('b1', '12-4')].map((name) => isOutdated(name, 'b2'))).toEqual([
      true,
      true,
    ])
    const names = [META, staticCache('b2'), pagesCache('b2', '12-4'), 'somebody-else']
    expect(names.map((name) => isOutdated(name, 'b2'))).toEqual([false, false, false, false])
  })

  it('leaves nothing of another person, and nothing at all after signing out', () => {
    const names = [
      pagesCache('b', '12-4'),
      pagesCache('b', '13-4'),
      pagesCache('b', '12-5'),
      staticCache('b'),
    ]
    expect(names.map((name) => isOfOthers(name, 'b', '12-4'))).toEqual([false, true, true, false])
    expect(names.map((name) => isOfOthers(name, 'b', null))).toEqual([true, true, true, false])
  })

  it('keeps a page for a week, with a clock that is wrong by a day too', () => {
    const day = 24 * 60 * 60 * 1000
    expect(isTooOld(0, LONGEST_KEPT)).toBe(false)
    expect(isTooOld(0, LONGEST_KEPT + 1)).toBe(true)
    // Set back by a day after the page was kept.
    expect(isTooOld(day, 0)).toBe(false)
    expect(isTooOld(30 * day, 0)).toBe(true)
  })
})

describe('the files that a page needs', () => {
  it('are found in tags and in the data of the page', () => {
    const html =
      '<script src="/_next/static/chunks/0a~b.js" async></script><link href="/_next/static/css/x.css"/>' +
      'self.__next_f.push([1,"7:I[12,[\\"/_next/static/chunks/app/page-1.js\\",\\"static/chunks/2.js\\"]"])'
    expect(assetsIn(html)).toEqual([
      '/_next/static/chunks/0a~b.js',
      '/_next/static/css/x.css',
      '/_next/static/chunks/app/page-1.js',
      '/_next/static/chunks/2.js',
    ])
  })

  it('and in its style sheets', () => {
    expect(
      assetsOfStyles(
        "@font-face{src:url(../media/golos.woff2) format('woff2')}a{background:url(data:image/png;base64,aa)}",
        'http://school.test/_next/static/chunks/a.css',
      ),
    ).toEqual(['/_next/static/media/golos.woff2'])
  })
})
