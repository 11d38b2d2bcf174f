import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { checkChain } from '@/plugins/journal/domain/change-chain'

import { standAt } from '../../helpers/clock'
import { DEBT, journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, lesson, stored, lessonRow, clear } = journalOf(suite)

beforeEach(() => clear())
afterEach(() => standAt())

type Page = {
  marks: Record<string, unknown>[]
  behaviour: Record<string, unknown>[]
  lesson: Record<string, unknown>
  readsHistory: boolean
}
const pageOf = (actor: Parameters<typeof suite.as>[0] = 'teacher') =>
  suite.as(actor).get<Page>(`/api/journal/lessons/${suite.world.lessons.maths}`)
const diaryOf = async (actor: Parameters<typeof suite.as>[0]) =>
  suite.as(actor).get(`/api/diary/students/${suite.world.students.student}/week?date=2026-11-23`)

const setMaxScore = (maxScore: number | null) =>
  suite.as('teacher').patch(`/api/journal/assignments/${suite.world.assignments.maths}`, { maxScore })

describe('a correction keeps the former mark in sight', () => {
  it('in the journal, in the diary, and with its reason in the history of the cell', async () => {
    standAt('2026-11-23', '10:00')
    await record({ marks: [mark(markOf(2))] })
    standAt('2026-11-25', '15:00')
    const change = { ...mark(markOf(4), { was: markOf(2) }), reason: 'Пересдача после занятий' }
    const answer = await record({ marks: [change] })
    expect(answer.body).toMatchObject({ ok: true, corrected: [{ formerValue: 2, wasDebt: false }] })
    expect((await pageOf()).body.marks).toMatchObject([{ value: 4, formerValue: 2, wasDebt: false }])
    expect((await diaryOf('guardian')).text).toContain('"formerValue":2')

    const { students, assignments, lessons, workloads } = suite.world
    const cell = `lesson=${lessons.maths}&student=${students.student}&assignment=${assignments.maths}`
    const path = `/api/journal/workloads/${workloads.maths}/changes?${cell}` as const
    for (const actor of ['teacher', 'deputy', 'principal'] as const) {
      const { body } = await suite.as(actor).get<{ changes: unknown[] }>(path)
      expect(body.changes).toMatchObject([
        { before: '2', after: '4', reason: 'Пересдача после занятий' },
        { before: null, after: '2', reason: null },
      ])
    }
    expect((await suite.as('classTeacher').get(path)).status).toBe(403)
    expect((await pageOf('classTeacher')).body.readsHistory).toBe(false)
    const changes = await stored('journal-changes')
    expect(checkChain(changes as never)).toEqual({ faults: [], erased: 0 })
    const forged = changes.map((row) => ({ ...row, ...(row.reason ? { reason: 'Без причины' } : {}) }))
    expect(checkChain(forged as never).faults).toMatchObject([{ fault: 'text' }])
  })

  it('a slip of the finger is none; a debt that is handed in is', async () => {
    standAt('2026-11-23', '10:00')
    await record({ marks: [mark(markOf(2))] })
    standAt('2026-11-23', '10:05')
    await record({ marks: [mark(markOf(3), { was: markOf(2) })] })
    expect(await stored('marks')).toMatchObject([{ value: 3, formerValue: null, wasDebt: false }])
    const student = suite.world.students.classmate
    await record({ marks: [mark(DEBT, { student })] })
    standAt('2026-11-30')
    await record({ marks: [mark(markOf(5), { student, was: DEBT })] })
    expect((await stored('marks')).at(-1)).toMatchObject({ value: 5, formerValue: null, wasDebt: true })
    expect(await stored('term-totals')).toMatchObject([{ debts: 0 }, { debts: 0, count5: 1 }])
  })
})

describe('the score of a test beside the mark', () => {
  it('is kept, told in the diary, and left alone by who says nothing of it', async () => {
    expect((await setMaxScore(20)).status).toBe(200)
    const scored = { ...markOf(4), score: 15 }
    expect((await record({ marks: [mark(scored)] })).status).toBe(200)
    expect((await diaryOf('student')).text).toContain('"score":15')
    expect((await diaryOf('student')).text).toContain('"maxScore":20')
    // A client of before scores knows the mark alone.
    expect((await record({ marks: [mark(markOf(5), { was: markOf(4) })] })).status).toBe(200)
    expect(await stored('marks')).toMatchObject([{ value: 5, score: 15 }])
    await setMaxScore(null)
  })

  it('is refused above the highest one, and where there is none', async () => {
    const refused = await record({ marks: [mark({ ...markOf(4), score: 3 } as never)] })
    expectRefusal(refused, { status: 422, code: 'score-too-high' })
    await setMaxScore(20)
    const above = await record({ marks: [mark({ ...markOf(4), score: 21 } as never)] })
    expectRefusal(above, { status: 422, code: 'score-too-high' })
    expect(above.text).toContain('20')
    expect(await stored('marks')).toHaveLength(0)
    await setMaxScore(null)
  })
})

describe('what is written of behaviour', () => {
  const note = (now: string | null, was: string | null = null, kind = 'remark') => ({
    student: suite.world.students.student,
    kind,
    was,
    now,
  })

  it('is read by the family, the class teacher and those who watch, and by nobody else', async () => {
    const { student, classmate } = suite.world.students
    await record({
      behaviour: [note('Разговаривал'), { ...note('Помогал соседу', null, 'praise'), student: classmate }],
    })
    for (const actor of ['student', 'guardian'] as const) {
      const { text } = await diaryOf(actor)
      expect(text).toContain('Разговаривал')
      expect(text).not.toContain('Помогал соседу')
    }
    expect((await pageOf('classTeacher')).body.behaviour).toMatchObject([
      { student, kind: 'remark', text: 'Разговаривал' },
      { student: classmate, kind: 'praise' },
    ])
    const read = async (actor: Parameters<typeof suite.as>[0]) =>
      (await suite.as(actor).get<{ totalDocs: number }>('/api/behaviour-notes')).body.totalDocs ?? 0
    expect(await read('deputy')).toBe(2)
    expect(await read('student')).toBe(1)
    expect(await read('otherTeacher')).toBe(0)
    expect(await read('otherGuardian')).toBe(0)
    expect((await suite.as('teacher').post('/api/behaviour-notes', {})).status).toBe(403)
    const changes = await stored('journal-changes')
    expect(changes.map(({ kind, after }) => [kind, after])).toEqual([
      ['remark', 'Разговаривал'],
      ['praise', 'Помогал соседу'],
    ])
  })

  it('is saved once however often it is sent, overwrites nobody, and goes when emptied', async () => {
    const body = { behaviour: [note('Опоздал')] }
    await Promise.all([record(body), record(body), record(body)])
    expect(await stored('behaviour-notes')).toHaveLength(1)
    const other = await record({ behaviour: [note('Шумел')] })
    expectRefusal(other, { status: 409, code: 'changed-meanwhile' })
    expect(other.text).toContain('Опоздал')
    expect((await record({ behaviour: [note(null, 'Опоздал')] })).status).toBe(200)
    expect(await stored('behaviour-notes')).toHaveLength(0)
    expect(await stored('journal-changes')).toHaveLength(2)
  })

  it('not of somebody who was not there that day, and a stranger of another class is not named', async () => {
    const stranger = suite.world.students.otherStudent
    const refused = await record({ behaviour: [{ ...note('Шумел'), student: stranger }] })
    expectRefusal(refused, { status: 422, code: 'not-in-group' })
    expect(refused.text).toContain('23\u00a0ноября')
    expect(refused.text).not.toContain('Жуков')
  })
})

describe('notes of a lesson', () => {
  it('to the class stand in the diaries; one’s own are read by nobody else', async () => {
    const now = { studentNote: 'Принести циркуль', privateNote: 'Спросить Петрова' }
    const was = { studentNote: null, privateNote: null }
    expect((await record({ lesson: lesson(now, was) })).status).toBe(200)
    expect((await pageOf()).body.lesson).toMatchObject(now)
    expect((await diaryOf('student')).text).toContain('Принести циркуль')
    for (const actor of ['classTeacher', 'deputy', 'principal', 'administrator'] as const) {
      const { text, body } = await pageOf(actor)
      expect(body.lesson).toMatchObject({ studentNote: 'Принести циркуль', privateNote: null })
      expect(text).not.toContain('Петрова')
      const notes = await suite.as(actor).get('/api/lesson-notes')
      expect(notes.text).not.toContain('Петрова')
    }
    expect((await suite.as('teacher').get('/api/lesson-notes')).text).toContain('Петрова')
    const kinds = (await stored('journal-changes')).map(({ kind }) => kind)
    expect(kinds).toEqual(['studentNote'])

    const emptied = { privateNote: null }
    await record({ lesson: lesson(emptied, { privateNote: now.privateNote }) })
    expect(await stored('lesson-notes')).toHaveLength(0)
  })
})

describe('what people type', () => {
  it('an emoji in a topic is kept as it was', async () => {
    const topic = 'Дроби 🍕 и доли 👨‍👩‍👧, «½ пирога»'
    expect((await record({ lesson: lesson({ topic }, { topic: null }) })).status).toBe(200)
    expect((await lessonRow()).topic).toBe(topic)
    expect((await diaryOf('student')).text).toContain(topic.replaceAll('"', '\\"'))
  })

  it('a mark outside the scale is told, and the rest of the save waits with it', async () => {
    for (const value of [0, 6, 4.5]) {
      const refused = await record({
        marks: [mark(markOf(value))],
        lesson: lesson({ topic: 'Не должна сохраниться' }, { topic: null }),
      })
      expectRefusal(refused, { status: 400 })
    }
    expect((await lessonRow()).topic).toBeNull()
  })

  it('a file that is too big is told in words', async () => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(40 * 1024 * 1024)], { type: 'application/pdf' }), 'том.pdf')
    const path = `/api/journal/lessons/${suite.world.lessons.maths}/files` as const
    const answer = await suite.as('teacher').post(path, form)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await pageOf()).body.lesson).toMatchObject({ hasFiles: false })
  })
})
