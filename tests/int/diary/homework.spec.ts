import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import { countAnswers, readAnswers } from '@/plugins/diary/operations/answers'
import { readHomeworkBoard } from '@/plugins/diary/operations/homework-board'

import { setClock, standAt, TODAY } from '../../helpers/clock'
import { HTML, PNG } from '../../helpers/files'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const WEDNESDAY = '2026-11-25'

let lesson = 0
let foreign = 0
beforeAll(async () => {
  const { world } = suite
  const set = {
    date: TODAY,
    number: 5,
    homework: '§ 12, № 3',
    homeworkDueDate: WEDNESDAY,
    homeworkMinutes: 40,
  }
  lesson = (await world.buildLesson(set)).id
  foreign = (await world.buildLesson({ ...set, workload: world.workloads.otherMaths })).id
})

const base = (id = lesson): `/api/${string}` => `/api/diary/homework/${id}`
const form = (name = 'тетрадь.png', data = PNG, type = 'image/png'): FormData => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(data)], { type }), name)
  return body
}
const boardOf = async (actor: ActorName) => {
  const req = await suite.reqOf(actor)
  return readHomeworkBoard({ req, facts: (await factsOf(req))!, student: suite.world.students.student })
}
const itemOf = async (actor: ActorName) =>
  (await boardOf(actor)).days.flatMap(({ items }) => items).find((item) => item.lesson === lesson)!
const answersOf = async (actor: ActorName) => {
  const req = await suite.reqOf(actor)
  return readAnswers({ req, facts: (await factsOf(req))!, lesson })
}
const lineOf = async (actor: ActorName) =>
  (await answersOf(actor)).lines.find(({ student }) => student === suite.world.students.student)!

describe('ticks', () => {
  it('are the student’s own, and seen by the family', async () => {
    const path = `${base()}/done` as const
    expectRefusal(await suite.nobody.put(path, { isDone: true }), { status: 401 })
    for (const actor of ['guardian', 'teacher', 'deputy'] as const)
      expectRefusal(await suite.as(actor).put(path, { isDone: true }), { status: 403 })
    expectRefusal(await suite.as('otherStudent').put(path, { isDone: true }), { status: 404 })
    expectRefusal(await suite.as('student').put(`${base(foreign)}/done`, { isDone: true }), { status: 404 })
    expectRefusal(await suite.as('student').put(path, { isDone: 'yes' }), { status: 400, path: 'isDone' })

    const both = await Promise.all([1, 2, 3].map(() => suite.as('student').put(path, { isDone: true })))
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await itemOf('guardian')).work.isDone).toBe(true)
    expect((await boardOf('guardian')).isOwn).toBe(false)
    const { totalDocs } = await suite.payload.count({
      collection: 'homework-works',
      where: { lesson: { equals: lesson } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
    await suite.as('student').put(path, { isDone: false })
    expect((await itemOf('student')).work.isDone).toBe(false)
  })

  it('leave the minutes that are still to come, by day', async () => {
    const day = async () => (await boardOf('student')).days.find(({ date }) => date === WEDNESDAY)!
    expect(await day()).toMatchObject({ minutes: 40, minutesLeft: 40 })
    await suite.as('student').put(`${base()}/done`, { isDone: true })
    expect(await day()).toMatchObject({ minutes: 40, minutesLeft: 0 })
  })

  it('show what was not done in time', async () => {
    await suite.as('student').put(`${base()}/done`, { isDone: false })
    standAt('2026-11-27')
    expect((await boardOf('student')).overdue.map((item) => item.lesson)).toEqual([lesson])
    standAt()
  })
})

describe('answers', () => {
  it('refuse nothing at all, a text too long and a false file', async () => {
    const student = suite.as('student')
    expectRefusal(await student.put(`${base()}/answer`, { text: '  ' }), {
      status: 400,
      code: 'empty-answer',
    })
    expectRefusal(await student.put(`${base()}/answer`, { text: 'я'.repeat(10_001) }), {
      status: 400,
      path: 'text',
      says: /не длиннее 10000/,
    })
    expectRefusal(await student.post(`${base()}/files`, new FormData()), { status: 400 })
    expectRefusal(await student.post(`${base()}/files`, form('a.png', HTML)), { status: 415 })
    expect(await readdir(path.join(suite.folder, 'media')).catch(() => [])).toEqual([])
    expect((await itemOf('student')).work.answer).toBeNull()
  })

  it('are handed in, replaced, seen, given back and handed in again', async () => {
    const student = suite.as('student')
    const teacher = suite.as('teacher')
    expect((await student.put(`${base()}/answer`, { text: 'Первый ответ 😀' })).status).toBe(200)
    expect((await student.put(`${base()}/answer`, { text: 'Второй ответ' })).status).toBe(200)
    expect(await itemOf('guardian')).toMatchObject({
      work: { isDone: true, answer: { text: 'Второй ответ', isSeen: false } },
    })
    expect(await answersOf('teacher')).toMatchObject({ handedIn: 1, mayReply: true })
    const req = await suite.reqOf('teacher')
    expect(await countAnswers({ req, facts: (await factsOf(req))!, lesson })).toEqual({ handedIn: 1, of: 2 })

    // What was replaced meanwhile is not taken as seen.
    const { id, revision } = (await lineOf('teacher')).answer!
    const seen = (answers: object[]) => teacher.post<{ seen: number }>(`${base()}/seen`, { answers })
    expect((await seen([{ id, revision: revision - 1 }])).body.seen).toBe(0)
    expect((await seen([{ id, revision }])).body.seen).toBe(1)
    expectRefusal(await student.put(`${base()}/answer`, { text: 'Третий' }), {
      status: 409,
      code: 'answer-is-seen',
    })
    expectRefusal(await student.post(`${base()}/files`, form()), { status: 409 })

    const nothing = { text: null, isReturned: false }
    const reply = (body: object, actor: ActorName = 'teacher') =>
      suite.as(actor).put(`/api/diary/answers/${id}/reply`, { was: nothing, ...body })
    expectRefusal(await reply({ text: 'Поздно', revision: revision - 1 }), {
      status: 409,
      code: 'answer-changed',
    })
    expectRefusal(await reply({ text: 'Хорошо', revision }, 'classTeacher'), { status: 403 })
    expectRefusal(await reply({ text: 'Хорошо', revision }, 'otherTeacher'), { status: 404 })
    expect((await reply({ text: 'Оформите', isReturned: true, revision })).status).toBe(200)
    expect((await itemOf('student')).work.answer).toMatchObject({
      isReturned: true,
      isSeen: false,
      reply: 'Оформите',
    })
    // The same once more changes nothing; another, by somebody who has not seen it, does not write over it.
    expect((await reply({ text: ' Оформите ', isReturned: true, revision })).status).toBe(200)
    const late = await reply({ text: 'Хорошо', revision })
    expectRefusal(late, { status: 409, code: 'reply-changed', says: 'вернули её: «Оформите»' })
    expect((await itemOf('student')).work.answer).toMatchObject({ isReturned: true, reply: 'Оформите' })
    const was = { text: 'Оформите', isReturned: true }
    expect((await reply({ text: 'Оформите и решите № 5', isReturned: true, revision, was })).status).toBe(200)
    expect((await student.put(`${base()}/answer`, { text: 'Исправлено' })).status).toBe(200)
    expect((await itemOf('student')).work.answer).toMatchObject({ isReturned: false, text: 'Исправлено' })
  })

  it('carry files that the family, the class teacher and the teacher open, and nobody else', async () => {
    const student = suite.as('student')
    const { body, status } = await student.post<{ file: { id: number; url: `/${string}` } }>(
      `${base()}/files`,
      form(),
    )
    expect(status).toBe(200)
    const { url, id } = body.file
    for (const actor of ['student', 'guardian', 'teacher', 'classTeacher', 'deputy'] as const)
      expect({ actor, status: (await suite.as(actor).get(url)).status }).toEqual({ actor, status: 200 })
    for (const actor of [
      'classmate',
      'otherStudent',
      'otherGuardian',
      'otherTeacher',
      'technical',
    ] as const) {
      const answer = await suite.as(actor).get(url)
      expect({ actor, isOpen: answer.status < 400 }).toEqual({ actor, isOpen: false })
    }
    expect((await suite.asAway('deputy').get(url)).status).toBe(404)
    // The general way to files does not lead around it.
    const direct = await suite.as('classmate').get(`/api/media/${id}`)
    expect(direct.status).toBeGreaterThanOrEqual(400)
    // Nor does a file of somebody else through an own answer.
    expect((await student.get(url.replace(String(id), '1') as `/${string}`)).status).toBe(404)

    expectRefusal(await suite.as('classmate').delete(`${base()}/files/${id}`), { status: 404 })
    expect((await student.delete(`${base()}/files/${id}`)).status).toBe(200)
    expect((await itemOf('student')).work.answer).toMatchObject({ text: 'Исправлено', files: [] })
    expect((await student.get(url)).status).toBe(404)
  })

  it('have ten files at most', async () => {
    const answers = []
    for (let count = 0; count < 11; count += 1)
      answers.push((await suite.as('classmate').post(`${base()}/files`, form(`${count}.png`))).status)
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 200), 400])
  })

  it('come late after the day they are due, in the school’s own time', async () => {
    // 23:30 in Samara is the same day there, whatever it is in London.
    for (const [instant, isLate] of [
      [`${WEDNESDAY}T23:30:00+04:00`, false],
      ['2026-11-26T00:10:00+04:00', true],
    ] as const) {
      setClock(() => new Date(instant))
      expect((await suite.as('student').put(`${base()}/answer`, { text: instant })).status).toBe(200)
      expect((await lineOf('teacher')).isLate).toBe(isLate)
    }
    standAt()
  })

  it('of another lesson’s class stay closed to a teacher', async () => {
    const req = await suite.reqOf('otherTeacher')
    const facts = (await factsOf(req))!
    await expect(readAnswers({ req, facts, lesson })).rejects.toMatchObject({ code: 'not-found' })
    expect(await countAnswers({ req, facts, lesson })).toBeNull()
  })
})
