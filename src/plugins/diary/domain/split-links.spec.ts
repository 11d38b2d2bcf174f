import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { splitLinks } from './split-links'

const linksIn = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? [])

describe('splitLinks', () => {
  it.each([
    ['§ 12, № 3', []],
    [
      'Урок 5: https://resh.edu.ru/subject/lesson/7294/start/.',
      ['https://resh.edu.ru/subject/lesson/7294/start/'],
    ],
    ['(см. http://example.org/a?b=1&c=2), потом № 4', ['http://example.org/a?b=1&c=2']],
    ['«https://example.org»\nhttps://example.com', ['https://example.org', 'https://example.com']],
    ['javascript:alert(1) http:// https://', []],
  ])('in «%s»', (text, links) => {
    expect(linksIn(text)).toEqual(links)
  })

  it('loses nothing of the text', () => {
    const word = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('https://', 'http://a', '. ', '\n', ')'))
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ')
        expect(
          splitLinks(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('links only to the web', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        linksIn(`https://${text}`).every((href) => /^https?:\/\//i.test(href)),
      ),
    )
  })
})
