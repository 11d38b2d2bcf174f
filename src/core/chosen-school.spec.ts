import { describe, expect, it } from '@jest/globals'

import { chosenSchool } from './chosen-school'

const choose = (schools: unknown, cookie = ''): number | null =>
  chosenSchool({
    user: schools === undefined ? null : { schools },
    headers: new Headers({ cookie }),
  } as never)

describe('the school one works in', () => {
  const own = [{ school: 5 }, { school: { id: 7 } }]

  it('is the first of the own ones', () => expect(choose(own)).toBe(5))
  it('is the chosen one among the own', () => expect(choose(own, 'a=1; payload-tenant=7')).toBe(7))
  it.each(['payload-tenant=9', 'payload-tenant=7x', 'xpayload-tenant=7', 'payload-tenant='])(
    'is never one that a cookie invents: %s',
    (cookie) => expect(choose(own, cookie)).toBe(cookie === 'payload-tenant=7x' ? 7 : 5),
  )
  it.each([undefined, null, []])('is none for %p', (schools) => expect(choose(schools)).toBeNull())
})
