import { beforeEach, describe, expect, it } from '@jest/globals'

import { forgetOwn } from '@/ui/shell/forget-own'

import { emptyDraft } from '../../domain/draft-rows'
import { draftBefore, keepDraft } from './draft-store'

const fakeStorage = () => {
  const texts: Record<string, string> = {}
  return Object.defineProperties(texts, {
    getItem: { value: (name: string) => texts[name] ?? null },
    setItem: { value: (name: string, text: string) => void (texts[name] = text) },
    removeItem: { value: (name: string) => void Reflect.deleteProperty(texts, name) },
    clear: { value: () => Object.keys(texts).forEach((name) => Reflect.deleteProperty(texts, name)) },
  })
}
beforeEach(() => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, { value: fakeStorage(), configurable: true })
})

const kept = { revision: 3, rows: [{ ...emptyDraft('n1', 'Дроби'), title: 'Сложение дробей' }] }

describe('the draft of a plan', () => {
  it('outlives the window, and only its author finds it', () => {
    keepDraft(7, 12, kept)
    // A killed browser takes the session along, and nothing else.
    sessionStorage.clear()
    expect(draftBefore(7, 12)).toEqual(kept)
    expect(draftBefore(8, 12)).toBeNull()
    expect(draftBefore(7, 13)).toBeNull()
    keepDraft(7, 12, null)
    expect(draftBefore(7, 12)).toBeNull()
  })

  it('ends with the session; what belongs to the browser stays', () => {
    keepDraft(7, 12, kept)
    localStorage.setItem('asu-left', '1')
    forgetOwn()
    expect(draftBefore(7, 12)).toBeNull()
    expect(localStorage.getItem('asu-left')).toBe('1')
  })
})
