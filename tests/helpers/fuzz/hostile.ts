import fc from 'fast-check'

const LONG = 10_000

/** Texts that break careless programs: SQL, paths, markup, operators of MongoDB, letters that are no letters. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'текст\u0000с нулём',
  '\ud800',
  '👩‍👩‍👧‍👦🍕',
  '\u202eонрачбо',
  "' OR 1=1 --",
  '"; DROP TABLE users; --',
  '%',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.invalid";"x")',
  '{"$gt":""}',
  '$where',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '1e999',
  '-1',
  '0',
  '9007199254740993',
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '0000-00-00',
  'я'.repeat(LONG),
] as const

export const HOSTILE_NUMBERS = [
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  -(2 ** 53),
  1e308,
  Number.MIN_VALUE,
] as const

const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)])

/** What stands where something else was expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE_TEXTS, ...HOSTILE_NUMBERS, null, true, false),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    { $gt: '' },
    { equals: { not: 1 } },
    { id: { $ne: null } },
    deep(200),
    Array.from({ length: 2000 }, (_, index) => index),
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
    { constructor: { prototype: { isAdmin: true } } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
