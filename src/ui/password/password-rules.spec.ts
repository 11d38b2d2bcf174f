import { describe, expect, it } from '@jest/globals'

import { brokenRules } from './password-rules'

describe('brokenRules', () => {
  it.each([
    ['', 'ivanova', ['length']],
    ['ivan', 'ivan', ['length', 'name']],
    ['Ivanova.AP', 'ivanova.ap', ['name']],
    ['кот едет в школу', 'ivanova', []],
    ['12345678', undefined, []],
  ] as const)('of «%s» for %s: %p', (password, username, broken) => {
    expect(brokenRules(password, username)).toEqual(broken)
  })
})
