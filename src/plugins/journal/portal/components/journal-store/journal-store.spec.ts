import { describe, expect, it } from '@jest/globals'

import { NO_FORMER } from '../../../domain/former-mark'
import type { PresentedLesson } from '../../../presenters/types'
import type { JournalData } from './base-values'
import { correctionSteps, stepsOf } from './enter'
import { createJournalStore } from './journal-store'
import type { SendJson } from './send-lesson'

const lesson = (id: number, over: Partial<PresentedLesson> = {}): PresentedLesson => ({
  id,
  date: `2026-11-${10 + id}`,
  number: 2,
  start: '09:20',
  end: '10:00',
  room: '204',
  state: 'planned',
  topic: null,
  lessonType: null,
  homework: null,
  homeworkDueDate: null,
  homeworkMinutes: null,
  studentNote: null,
  privateNote: null,
  hasFiles: false,
  lock: null,
  isAttendanceTaken: false,
  isWritable: true,
  isOpen: true,
  assignments: [],
  ...over,
})

const assignment = (id: number, of: number, position: number, weight: number) => ({
  id,
  lesson: of,
  position,
  type: 1,
  topic: null,
  weight,
  dueDate: null,
  maxScore: null,
})

const data = (): JournalData => ({
  workload: { id: 7 },
  students: [
    { id: 101, name: 'Белова Анна', periods: [{ from: '2026-09-01', to: null }] },
    { id: 102, name: 'Яшин Пётр', periods: [{ from: '2026-09-01', to: '2026-11-11' }] },
  ],
  lessons: [
    lesson(1, { state: 'held', assignments: [assignment(11, 1, 1, 10), assignment(12, 1, 2, 30)] }),
    lesson(2),
    lesson(3, { isOpen: false }),
  ],
  marks: [
    { student: 101, assignment: 11, value: 5, isDebt: false, comment: null, ...NO_FORMER },
    {
      student: 101,
      assignment: 12,
      value: 2,
      isDebt: false,
      comment: 'без решения',
      formerValue: 1,
      wasDebt: false,
    },
  ],
  attendance: [{ student: 101, lesson: 1, code: 'late' }],
  behaviour: [{ student: 101, lesson: 1, kind: 'praise', text: 'Помогла соседу' }],
  readsHistory: true,
  assignmentTypes: [
    { id: 2, name: 'Контрольная', letter: 'К', weight: 30 },
    { id: 1, name: 'Ответ на уроке', letter: 'О', weight: 10 },
  ],
  lessonTypes: [],
  isMarked: true,
  marking: { scale: 'five', averaging: 'weighted', roundUpFrom: 0.5 },
  today: '2026-11-12',
})

type Call = { url: string; body: unknown; method: string | undefined }

const setUp = (respond: (call: Call) => unknown = () => ({ ok: true, data: { ok: true } })) => {
  const calls: Call[] = []
  const timers = new Set<{ run: () => void }>()
  const send = ((url: string, body: unknown, options?: { method?: string }) => {
    const call = { url, body, method: options?.method }
    calls.push(call)
    return Promise.resolve(respond(call))
  }) as SendJson
  const store = createJournalStore({
    data: data(),
    texts: { refused: 'Не принято', noAssignmentTypes: 'Нет типов' },
    send,
    timers: {
      set: (run) => {
        const timer = { run }
        timers.add(timer)
        return timer
      },
      clear: (timer) => timers.delete(timer),
    },
  })
  const rest = async () => {
    for (let round = 0; round < 20; round += 1) {
      for (const timer of [...timers]) {
        if (timers.delete(timer)) timer.run()
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const enter = (student: number, column: number, input: Parameters<typeof stepsOf>[1]) => {
    const cell = { student, column: store.columns()[column]!, view: store.row(student).cells[column]! }
    for (const { lesson: id, key, after } of stepsOf(cell, input)) store.put({ lesson: id, key, now: after })
  }
  return { store, calls, rest, enter }
}

describe('the journal in the browser', () => {
  it('gives each assignment a column and an empty lesson one', () => {
    expect(
      setUp()
        .store.columns()
        .map(({ id, isFirst, span }) => [id, isFirst, span]),
    ).toEqual([
      ['1-1', true, 2],
      ['1-2', false, 2],
      ['2-1', true, 1],
      ['3-1', true, 1],
    ])
  })

  it('weighs the average and follows a change at once', () => {
    const { store, enter } = setUp()
    expect(store.row(101).average).toBeCloseTo(2.75)
    enter(101, 1, { kind: 'mark', value: 5 })
    expect(store.row(101).average).toBe(5)
    expect(store.row(101).cells[1]).toMatchObject({
      mark: { value: 5, comment: 'без решения' },
      state: 'waiting',
    })
  })

  it('closes what is not the day, not the group, not there yet', () => {
    const { store } = setUp()
    expect(store.row(101).cells.map(({ closed }) => closed)).toEqual([null, null, null, 'future'])
    expect(store.row(102).cells.map(({ closed }) => closed)).toEqual([
      null,
      null,
      'not-in-group',
      'not-in-group',
    ])
  })

  it('makes the usual assignment before the first mark of a lesson, and the lesson is held', async () => {
    const { store, calls, rest, enter } = setUp(({ url }) =>
      url.endsWith('/assignments')
        ? { ok: true, data: { assignment: assignment(21, 2, 1, 10) } }
        : { ok: true, data: { ok: true } },
    )
    enter(101, 2, { kind: 'mark', value: 4 })
    await rest()
    expect(calls).toEqual([
      {
        url: '/api/journal/lessons/2/assignments',
        body: { type: 1, weight: 10, position: 1 },
        method: 'POST',
      },
      {
        url: '/api/journal/lessons/2/record',
        body: {
          marks: [
            { student: 101, assignment: 21, was: null, now: { value: 4, isDebt: false, comment: null } },
          ],
          attendance: [],
        },
        method: 'POST',
      },
    ])
    expect(store.lesson(2)).toMatchObject({ state: 'held', assignments: [{ id: 21 }] })
    expect(store.summary().status).toBe('saved')
  })

  it('sends marks, attendance and the topic of a lesson together', async () => {
    const { store, calls, rest, enter } = setUp()
    enter(101, 0, { kind: 'clear' })
    store.put({ lesson: 1, key: { kind: 'field', field: 'topic' }, now: 'Дроби' })
    await rest()
    expect(calls).toEqual([
      {
        url: '/api/journal/lessons/1/record',
        method: 'POST',
        body: {
          lesson: { was: { topic: null }, now: { topic: 'Дроби' } },
          marks: [
            { student: 101, assignment: 11, was: { value: 5, isDebt: false, comment: null }, now: null },
          ],
          attendance: [{ student: 101, was: 'late', now: null }],
        },
      },
    ])
  })

  it('shows mine and theirs of a conflict, and saves what nobody touched', async () => {
    let isFirst = true
    const { store, calls, rest, enter } = setUp(() => {
      if (!isFirst) return { ok: true, data: { ok: true } }
      isFirst = false
      const current = { value: 3, isDebt: false, comment: null }
      const conflicts = [
        { kind: 'mark', student: 101, assignment: 11, current, author: 9, authorName: 'Юдина О. П.' },
      ]
      const errors = [{ code: 'changed-meanwhile', message: '…', details: { conflicts } }]
      return { ok: false, refusal: { status: 409, errors, fields: [], retryAfter: null } }
    })
    enter(101, 0, { kind: 'mark', value: 4 })
    enter(102, 0, { kind: 'attendance', code: 'ill' })
    await rest()
    expect(store.problems()).toEqual([
      {
        channel: '1',
        key: 'm:101:1',
        lesson: 1,
        of: { kind: 'mark', student: 101, position: 1 },
        mine: { value: 4, isDebt: false, comment: null },
        message: undefined,
        theirs: {
          value: { value: 3, isDebt: false, comment: null },
          author: 'Юдина О. П.',
          isOwn: undefined,
        },
      },
    ])
    expect(store.row(102).cells[0]).toMatchObject({ code: 'ill', state: 'saved' })
    store.giveUp('1', 'm:101:1')
    expect(store.row(101).cells[0]).toMatchObject({ mark: { value: 3 }, state: 'saved' })
    expect(calls).toHaveLength(2)
  })

  it('keeps what the server refuses, with its words', async () => {
    const { store, rest, enter } = setUp(() => ({
      ok: false,
      refusal: {
        status: 422,
        errors: [{ code: 'lesson-cancelled', message: 'Урок отменён' }],
        fields: [],
        retryAfter: null,
      },
    }))
    enter(101, 0, { kind: 'mark', value: 4 })
    await rest()
    expect(store.row(101).cells[0]).toMatchObject({
      mark: { value: 4 },
      state: 'refused',
      message: 'Урок отменён',
    })
    expect(store.summary()).toEqual({ status: 'attention', reason: null, unsaved: 1, kept: 0 })
  })

  it('puts the message beside the field at fault and saves the other', async () => {
    const { store, rest } = setUp(({ body }) =>
      'homeworkDueDate' in ((body as { lesson: { now: object } }).lesson.now ?? {})
        ? {
            ok: false,
            refusal: {
              status: 400,
              errors: [{ code: 'bad-input', message: 'Рано', path: 'lesson.homeworkDueDate' }],
              fields: [],
              retryAfter: null,
            },
          }
        : { ok: true, data: { ok: true } },
    )
    store.put({ lesson: 1, key: { kind: 'field', field: 'topic' }, now: 'Дроби' })
    store.put({ lesson: 1, key: { kind: 'field', field: 'homeworkDueDate' }, now: '2026-11-01' })
    await rest()
    expect(store.entry(1, { kind: 'field', field: 'homeworkDueDate' })).toMatchObject({
      state: 'refused',
      message: 'Рано',
    })
    expect(store.entry(1, { kind: 'field', field: 'topic' })).toBeUndefined()
  })

  it('changes an assignment in a request of its own, and the averages follow', async () => {
    const { store, calls, rest } = setUp(() => ({ ok: true, data: { assignment: assignment(12, 1, 2, 10) } }))
    store.put({ lesson: 1, key: { kind: 'assignment', position: 2, field: 'weight' }, now: 10 })
    expect(store.row(101).average).toBeCloseTo(3.5)
    await rest()
    expect(calls).toEqual([{ url: '/api/journal/assignments/12', body: { weight: 10 }, method: 'PATCH' }])
    expect(store.summary().status).toBe('saved')
  })

  it('sends the reason of a correction beside the mark, and shows the former one once it is saved', async () => {
    const { store, calls, rest } = setUp(() => ({
      ok: true,
      data: { corrected: [{ student: 101, assignment: 11, formerValue: 5, wasDebt: false }] },
    }))
    expect(store.row(101).cells.map(({ former }) => former)).toEqual([
      null,
      { formerValue: 1, wasDebt: false },
      null,
      null,
    ])
    const cell = { student: 101, column: store.columns()[0]!, view: store.row(101).cells[0]! }
    for (const { lesson: id, key, after } of correctionSteps(cell, { kind: 'mark', value: 4 }, ' Апелляция '))
      store.put({ lesson: id, key, now: after })
    await rest()
    expect(calls[0]!.body).toMatchObject({
      marks: [
        {
          was: { value: 5, isDebt: false, comment: null },
          now: { value: 4, isDebt: false, comment: null },
          reason: 'Апелляция',
        },
      ],
    })
    expect(store.row(101).cells[0]).toMatchObject({ mark: { value: 4 }, former: { formerValue: 5 } })
    // A mark that is taken away takes the one before it along.
    store.put({ lesson: 1, key: { kind: 'mark', student: 101, position: 1 }, now: null })
    await rest()
    expect(store.row(101).cells[0]).toMatchObject({ mark: null, former: null })
  })

  it('saves behaviour and notes with the lesson, each as what was seen and what is wanted', async () => {
    const { store, calls, rest } = setUp()
    expect(store.row(101).cells[0]!.hasBehaviour).toBe(true)
    store.put({ lesson: 1, key: { kind: 'behaviour', student: 101, note: 'praise' }, now: null })
    store.put({ lesson: 1, key: { kind: 'behaviour', student: 102, note: 'remark' }, now: 'Шумел' })
    store.put({ lesson: 1, key: { kind: 'field', field: 'privateNote' }, now: 'Позвонить родителям' })
    await rest()
    expect(calls).toHaveLength(1)
    expect(calls[0]!.body).toMatchObject({
      behaviour: [
        { student: 101, kind: 'praise', was: 'Помогла соседу', now: null },
        { student: 102, kind: 'remark', was: null, now: 'Шумел' },
      ],
      lesson: { was: { privateNote: null }, now: { privateNote: 'Позвонить родителям' } },
    })
    expect(store.row(101).cells[0]!.hasBehaviour).toBe(false)
    expect(store.row(102).cells[0]!.hasBehaviour).toBe(true)
  })

  it('takes a newer page, but not while something is on its way', async () => {
    const { store, rest, enter } = setUp()
    const newer = { ...data(), attendance: [] }
    enter(101, 0, { kind: 'mark', value: 4 })
    store.refresh(newer)
    expect(store.row(101).cells[0]).toMatchObject({ code: 'late' })
    await rest()
    store.refresh(newer)
    expect(store.row(101).cells[0]).toMatchObject({ code: null, mark: { value: 5 } })
  })
})
