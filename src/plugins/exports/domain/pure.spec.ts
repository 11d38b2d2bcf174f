import { describe, expect, it } from '@jest/globals'

import { dueDate } from './due-date'
import { isAdult } from './is-adult'
import { isSecretName } from './secret-names'

describe('dueDate', () => {
  it('counts working days only', () => {
    // Monday 2 November 2026; 4 November is a holiday.
    expect(dueDate('2026-11-02', new Set(['2026-11-04']))).toBe('2026-11-17')
    expect(dueDate('2026-11-02', new Set())).toBe('2026-11-16')
  })

  it('begins on the next working day', () => expect(dueDate('2026-11-07', new Set(), 1)).toBe('2026-11-09'))
})

describe('isAdult', () => {
  it.each([
    ['2008-11-25', '2026-11-25', true],
    ['2008-11-26', '2026-11-25', false],
    [null, '2026-11-25', false],
  ])('%s on %s: %s', (birthDate, date, expected) => expect(isAdult(birthDate, date)).toBe(expected))
})

describe('isSecretName', () => {
  it.each([
    'hash',
    'salt',
    'passwordHash',
    'resetPasswordToken',
    'codeHash',
    'code',
    'accessCode',
    'sessions',
  ])('%s stays here', (name) => expect(isSecretName(name)).toBe(true))
  it.each(['subjectCode', 'postalCode', 'letter', 'pinned', 'fullName'])('%s may leave', (name) =>
    expect(isSecretName(name)).toBe(false),
  )
})
