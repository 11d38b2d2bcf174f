import { charsetOf } from './charset'

const CP1251 = Uint8Array.of(0xcf, 0xe5, 0xf2, 0xf0)
const UTF8 = new TextEncoder().encode('Петров')

it('tells UTF-8, cp1251 and UTF-16 with its mark', () => {
  expect(charsetOf(UTF8)).toBe('utf-8')
  expect(charsetOf(new TextEncoder().encode('a;b'))).toBe('utf-8')
  expect(charsetOf(CP1251)).toBe('windows-1251')
  expect(charsetOf(Uint8Array.of(0xff, 0xfe, 0x1f, 0x04))).toBe('utf-16le')
})

it('a beginning may end in the middle of a letter, a whole text may not', () => {
  expect(charsetOf(UTF8.slice(0, 5), { isBeginning: true })).toBe('utf-8')
  expect(charsetOf(UTF8.slice(0, 5))).toBe('windows-1251')
})
