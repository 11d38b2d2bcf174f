import { describe, expect, it } from '@jest/globals'

import type { FinalsPage, PresentedCell } from '../../presenters/types'
import { cellId, emptiesOf, enterValue, firstState, refused, restore, saved, settle, shownIn, takeWaiting } from './finals-store' // prettier-ignore

const cell = (more: Partial<PresentedCell> = {}): PresentedCell => ({
  value: null,
  reason: null,
  isDiffering: false,
  suggested: 4,
  average: 4,
  why: null,
  isMember: true,
  isOwed: true,
  marks: 5,
  missed: 0,
  debts: 0,
  lessons: 10,
  obstacles: [],
  ...more,
})
const page = {
  students: [
    { id: 1, name: 'Ёлкин', cells: { 'term-1': cell() } },
    { id: 2, name: 'Жуков', cells: { 'term-1': cell({ suggested: null, why: 'fewMarks' }) } },
  ],
} as unknown as FinalsPage
const ONE = cellId(1, 'term-1')
const enter = (value: number | null, reason: string | null = null, state = firstState(page)) =>
  enterValue(state, { id: ONE, value, reason, scale: 'five' })

describe('what is typed', () => {
  it('waits to be sent, or for its reason when it differs', () => {
    expect(enter(4).wishes[ONE]).toMatchObject({ status: 'waiting' })
    expect(enter(5).wishes[ONE]).toMatchObject({ status: 'needsReason' })
    expect(takeWaiting(enter(5)).changes).toEqual([])
    expect(takeWaiting(enter(5, 'олимпиада', enter(5))).changes).toEqual([
      { student: 1, period: 'term-1', was: null, now: 5, reason: 'олимпиада' },
    ])
  })

  it('is no wish when it stands there already', () => {
    expect(enter(null, null, enter(4)).wishes).toEqual({})
  })

  it('that is typed while a save is on its way is sent after it', () => {
    const { changes, state } = takeWaiting(enter(4))
    const again = enter(5, 'олимпиада', state)
    const after = saved(again, changes, { 1: { 'term-1': cell({ value: 4 }) } })
    expect(takeWaiting(after).changes).toEqual([
      { student: 1, period: 'term-1', was: 4, now: 5, reason: 'олимпиада' },
    ])
  })
})

describe('a value taken back while it is on its way', () => {
  const sent = takeWaiting(enter(4))
  const back = enter(null, null, sent.state)

  it('stays taken back, and is sent so once the answer has come', () => {
    expect(shownIn(back, ONE).value).toBeNull()
    const after = saved(back, sent.changes, { 1: { 'term-1': cell({ value: 4 }) } })
    expect(shownIn(after, ONE).value).toBeNull()
    expect(takeWaiting(after).changes).toMatchObject([{ was: 4, now: null }])
  })

  it('is not blamed for what the server says of the former one', () => {
    const { state, isToSend } = refused(back, sent.changes, {
      status: 422,
      errors: [{ code: 'invalid' }] as never,
      fields: [{ path: 'changes.0.now', message: 'Нельзя' }],
      retryAfter: null,
    })
    expect(state.wishes[ONE]).toEqual({ value: null, reason: null, status: 'waiting' })
    expect(isToSend).toBe(true)
  })
})

describe('a save that was refused', () => {
  const sent = takeWaiting(enter(4))
  it('keeps everything while the server cannot be reached', () => {
    const { state, isToSend } = refused(sent.state, sent.changes, { status: 0, errors: [], fields: [], retryAfter: null }) // prettier-ignore
    expect(isToSend).toBe(false)
    expect(state.saving).toBe('offline')
    expect(takeWaiting(state).changes).toHaveLength(1)
  })

  it('asks which value holds, and takes either', () => {
    const conflicts = [{ student: 1, period: 'term-1', value: 3, reason: null, authorName: 'Петрова А. А.' }]
    const errors = [{ code: 'changed-meanwhile', details: { conflicts } }] as never
    const { state } = refused(sent.state, sent.changes, { status: 409, errors, fields: [], retryAfter: null })
    expect(state.wishes[ONE]).toMatchObject({ status: 'conflict', theirs: { value: 3 } })
    expect(takeWaiting(settle(state, ONE, true)).changes).toMatchObject([{ was: 3, now: 4 }])
    expect(shownIn(settle(state, ONE, false), ONE).value).toBe(3)
  })

  it('says at the cell what is wrong with it, and sends the others', () => {
    const both = enterValue(enter(4), { id: cellId(2, 'term-1'), value: 'na' as never, reason: null, scale: 'five' }) // prettier-ignore
    const { state, changes } = takeWaiting(both)
    const fields = [{ path: 'changes.1', message: 'Не учился' }]
    const after = refused(state, changes, { status: 422, errors: [{ code: 'not-in-group' }], fields, retryAfter: null }) // prettier-ignore
    expect(after.isToSend).toBe(true)
    expect(after.state.wishes[cellId(2, 'term-1')]).toMatchObject({ status: 'refused', message: 'Не учился' })
    expect(takeWaiting(after.state).changes).toHaveLength(1)
  })
})

it('what an earlier window left asks when somebody wrote there since', () => {
  const since = firstState({
    ...page,
    students: [{ id: 1, name: '', cells: { 'term-1': cell({ value: 3 }) } }],
  })
  const state = restore(since, [{ id: ONE, was: null, value: 4, reason: null }], 'five')
  expect(state.wishes[ONE]).toMatchObject({ status: 'conflict', theirs: { value: 3 }, value: 4 })
})

it('the suggested ones go into the empty cells only', () => {
  expect(emptiesOf(firstState(page), page, 'term-1')).toEqual([{ id: ONE, value: 4 }])
  expect(emptiesOf(enter(5, 'олимпиада'), page, 'term-1')).toEqual([])
})
