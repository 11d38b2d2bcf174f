import { createHmac } from 'node:crypto'

import { CHEAP, DEAR, findCode, hashCode, inPairs, makeSalt } from './code-hash'

const CODE = 'ABCDEFGHKMNP'
const OTHER = 'ABCDEFGHKMNR'
const sought = (code: string) =>
  ({ code, purpose: 'access-code', account: 7, keys: ['new secret', 'secret'] }) as const

it('is another each time, and tells neither the code nor less than its cost', async () => {
  const [first, second] = [await hashCode(CODE, CHEAP), await hashCode(CODE, CHEAP)]
  expect(first).toMatch(/^scrypt:14:1:[\w-]{22}:[\w-]{43}$/)
  expect(first).not.toBe(second)
  expect(await findCode([first], sought(CODE))).toBe(0)
  expect(await findCode([first], sought(OTHER))).toBe(-1)
  expect(await findCode([], sought(CODE))).toBe(-1)
})

it('finds a code among others of one salt and of several costs', async () => {
  const salt = makeSalt()
  const dear = await inPairs([OTHER, CODE], (code) => hashCode(code, DEAR, salt))
  expect(new Set(dear.map((hash) => hash.slice(0, hash.lastIndexOf(':')))).size).toBe(1)
  expect(await findCode(dear, sought(CODE))).toBe(1)
  expect(await findCode([await hashCode(OTHER, CHEAP), ...dear], sought(CODE))).toBe(2)
})

it('knows the codes that were kept before hashes had a salt, each for its account and purpose', async () => {
  const kept = createHmac('sha256', 'secret').update(`access-code:7:${CODE}`).digest('base64url')
  expect(await findCode([kept], sought(CODE))).toBe(0)
  expect(await findCode([kept], { ...sought(CODE), account: 8 })).toBe(-1)
  expect(await findCode([kept], { ...sought(CODE), purpose: 'recovery-code' })).toBe(-1)
})

it('takes what is no hash for no code', async () => {
  expect(await findCode(['', 'scrypt', 'scrypt:14:1::', 'md5:1:2:3:4'], sought(CODE))).toBe(-1)
})

it('reckons two at a time and keeps the order', async () => {
  let running = 0
  let most = 0
  const results = await inPairs([1, 2, 3, 4, 5], async (item) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5 - item))
    running -= 1
    return item * 10
  })
  expect(results).toEqual([10, 20, 30, 40, 50])
  expect(most).toBe(2)
})
