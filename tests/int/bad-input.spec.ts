import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import type { Answer } from '../helpers/actors'
import { HTML, PNG, SVG } from '../helpers/files'
import { countEverything, expectRefusal } from '../helpers/refusal'
import { useSchools } from '../helpers/suite'

const suite = useSchools()
const mediaFolder = () => path.join(suite.folder, 'media')

const record = (body: unknown, lesson = suite.world.lessons.maths): Promise<Answer> =>
  suite.as('teacher').post(`/api/journal/lessons/${lesson}/record`, body)
const mark = (now: unknown, more: object = {}) => ({
  student: suite.world.students.student,
  assignment: suite.world.assignments.maths,
  was: null,
  now,
  ...more,
})
const five = { value: 5, isDebt: false, comment: null }

const speak = (locale: 'ru' | 'en') =>
  suite.payload.update({
    collection: 'users',
    where: { id: { in: [suite.world.users.teacher, suite.world.users.deputy] } },
    data: { locale },
    overrideAccess: true,
  })

describe('what is refused leaves nothing behind', () => {
  let before: Record<string, number>
  beforeEach(async () => {
    before = await countEverything(suite.payload, mediaFolder())
  })
  afterEach(async () => expect(await countEverything(suite.payload, mediaFolder())).toEqual(before))

  describe('recording a lesson', () => {
    it.each([
      ['marks that are no list', { marks: 'five' }, 'marks'],
      [
        'a student that is a text',
        { marks: [{ student: 'Ёлкин', assignment: 1, was: null, now: null }] },
        'marks.0.student',
      ],
      ['a field that nobody knows', { marks: [], mood: 'good' }, ''],
      ['a list instead of an object', [], ''],
      [
        'an unknown attendance code',
        { attendance: [{ student: 1, was: null, now: 'asleep' }] },
        'attendance.0.now',
      ],
      [
        'a date that does not exist',
        { lesson: { was: {}, now: { homeworkDueDate: '2026-02-30' } } },
        'lesson.now.homeworkDueDate',
      ],
    ])('%s', async (_, body, where) => {
      expectRefusal(await record(body), { status: 400, path: where })
    })

    it.each([
      [6, { ru: 'Отметка — от 1 до 5', en: 'A mark is from 1 to 5' }],
      [0, { ru: 'Отметка — от 1 до 5', en: 'A mark is from 1 to 5' }],
    ])('a mark of %s, in the language of the teacher', async (value, says) => {
      for (const locale of ['ru', 'en'] as const) {
        await speak(locale)
        const answer = await record({ marks: [mark({ ...five, value })] })
        expectRefusal(answer, { status: 400, says: says[locale], path: 'marks.0.now.value' })
      }
      await speak('ru')
    })

    it.each(['4.5', '"5"', '[5]', '{}', '1e309'])('a mark of %s', async (value) => {
      const body = JSON.stringify({ marks: [mark({ ...five, value: 'VALUE' })] }).replace('"VALUE"', value)
      expectRefusal(await record(body), { status: 400 })
    })

    it('an overlong topic and an overlong comment', async () => {
      expectRefusal(await record({ lesson: { was: {}, now: { topic: 'я'.repeat(501) } } }), {
        status: 400,
        says: 'не больше 500 знаков',
        path: 'lesson.now.topic',
      })
      expectRefusal(await record({ marks: [mark({ ...five, comment: 'я'.repeat(501) })] }), { status: 400 })
    })

    it('an assignment of another lesson', async () => {
      const { assignments } = suite.world
      expectRefusal(await record({ marks: [mark(five, { assignment: assignments.english })] }), {
        status: 404,
        code: 'not-found',
      })
    })

    it('a student who is not there, of another class, or of another school', async () => {
      for (const student of [1, suite.world.students.otherStudent, suite.away.students.student]) {
        expectRefusal(await record({ marks: [mark(five, { student })] }), {
          status: 422,
          code: 'not-in-group',
        })
        expectRefusal(await record({ attendance: [{ student, was: null, now: 'ill' }] }), {
          status: 422,
          code: 'not-in-group',
        })
      }
    })

    it('a lesson type of another school', async () => {
      expectRefusal(await record({ lesson: { was: {}, now: { lessonType: suite.away.lessonType } } }), {
        status: 422,
        code: 'unknown-reference',
      })
    })

    it('one bad mark among good ones: none is saved', async () => {
      const good = mark(five)
      const bad = mark(five, { student: suite.world.students.otherStudent })
      expectRefusal(await record({ lesson: { was: {}, now: { topic: 'Дроби' } }, marks: [good, bad] }), {
        status: 422,
      })
      const lesson = await suite.payload.findByID({
        collection: 'lessons',
        id: suite.world.lessons.maths,
        overrideAccess: true,
      })
      expect(lesson.topic ?? null).toBeNull()
    })

    it('homework that is due before the lesson', async () => {
      const answer = await record({ lesson: { was: {}, now: { homeworkDueDate: '2026-11-20' } } })
      expectRefusal(answer, { status: 400, says: 'раньше урока' })
    })

    it.each(['{"marks": [', 'not json at all', '{"marks": undefined}', '\u0000'])(
      'a broken body: %j',
      async (body) => {
        expectRefusal(await record(body), { status: 400, says: 'не читается как JSON' })
      },
    )

    it('more marks than a lesson can have', async () => {
      expectRefusal(await record({ marks: Array.from({ length: 501 }, () => mark(five)) }), {
        status: 400,
        path: 'marks',
      })
    })
  })

  describe('planning lessons', () => {
    const plan = (data: object, cookie = 'payload-lng=ru') =>
      suite
        .as('deputy')
        .post(
          '/api/lessons',
          { workload: suite.world.workloads.maths, number: 6, date: '2026-11-24', ...data },
          { headers: { cookie } },
        )

    it.each([
      ['2026-11-04', 'День народного единства'],
      ['2026-10-28', 'Осенние каникулы'],
      ['2026-11-29', 'день недели'],
      ['2026-08-31', 'вне учебного года'],
      ['2027-06-01', 'вне учебного года'],
    ])('not on %s: %s', async (date, says) => {
      expectRefusal(await plan({ date }), { status: 422, code: 'lesson-on-day-off', says, path: 'date' })
    })

    it('in English for who reads English', async () => {
      await speak('en')
      expectRefusal(await plan({ date: '2026-08-31' }), { status: 422, says: 'outside the school year' })
      await speak('ru')
    })

    it.each([
      [{ date: '2026-02-30' }, 'ГГГГ-ММ-ДД'],
      [{ date: 'tomorrow' }, 'ГГГГ-ММ-ДД'],
      [{ date: 20261124 }, 'нужен текст'],
      [{ number: 17 }, ''],
      [{ number: 'second' }, ''],
      [{ workload: 1 }, ''],
      [{ workload: 'maths' }, ''],
      [{ workload: null }, ''],
      [{ state: 'dreamt' }, ''],
      [{ topic: 'я'.repeat(501) }, ''],
      [{ topic: { like: 'a' } }, ''],
      [{ room: suite.away?.room ?? 12 }, ''],
    ])('not with %j', async (data, says) => {
      expectRefusal(await plan(data), { status: [400, 404], says })
    })

    it('not twice at the same time', async () => {
      expectRefusal(await plan({ date: suite.world.dates.today, number: 2 }), { status: [400, 409] })
    })

    it('not when the workload has ended', async () => {
      const { id } = await suite.world.buildWorkload({ to: '2026-10-01' })
      before.workloads! += 1
      expectRefusal(await plan({ workload: id }), { status: 422, code: 'workload-not-active' })
    })

    it.each(['{"date":', 'null', '[]', '"text"', '5', ''])('not with the body %j', async (body) => {
      const answer = await suite.as('deputy').post('/api/lessons', body)
      expectRefusal(answer, { status: [400, 422] })
    })
  })

  describe('attaching files', () => {
    const uploads = [
      ['a drawing that calls itself a picture', 'drawing.png', 'image/png', SVG],
      ['a drawing', 'drawing.svg', 'image/svg+xml', SVG],
      ['a page that calls itself a text', 'note.txt', 'text/plain', HTML],
      ['a page', 'page.html', 'text/html', HTML],
      ['a picture that calls itself a document', 'essay.pdf', 'application/pdf', PNG],
      ['a program', 'setup.exe', 'application/octet-stream', Buffer.from('MZ\u0090\u0000\u0003')],
      ['a script', 'run.sh', 'text/plain', Buffer.from('#!/bin/sh\nrm -rf /')],
      ['an empty file without a name that tells', 'nothing', '', Buffer.from('')],
    ] as const
    const form = (name: string, type: string, data: Buffer): FormData => {
      const body = new FormData()
      body.append('_payload', JSON.stringify({ audience: 'school' }))
      body.append('file', new Blob([new Uint8Array(data)], { type }), name)
      return body
    }

    it.each(uploads)('%s is no file of the school', async (_, name, type, data) => {
      expectRefusal(await suite.as('teacher').post('/api/media', form(name, type, data)), {
        status: [400, 415],
      })
    })

    it.each(uploads)('%s is no file of a lesson', async (_, name, type, data) => {
      const path = `/api/journal/lessons/${suite.world.lessons.maths}/files` as const
      expectRefusal(await suite.as('teacher').post(path, form(name, type, data)), { status: [400, 415] })
    })

    it('no file at all', async () => {
      const path = `/api/journal/lessons/${suite.world.lessons.maths}/files` as const
      expectRefusal(await suite.as('teacher').post(path, new FormData()), { status: 400 })
      expectRefusal(await suite.as('teacher').post(path, { file: 'x' }), {
        status: 400,
        says: 'Выберите файл',
      })
      expectRefusal(await suite.as('teacher').post('/api/media', { audience: 'school' }), { status: 400 })
    })
  })

  describe('without the right', () => {
    it('says so, with 401 and 403', async () => {
      const path = `/api/journal/lessons/${suite.world.lessons.maths}/record` as const
      expectRefusal(await suite.nobody.post(path, {}), {
        status: 401,
        says: 'Войдите',
        code: 'not-signed-in',
      })
      expectRefusal(await suite.as('deputy').post(path, {}), {
        status: 403,
        says: 'нет права',
        code: 'not-allowed',
      })
      const english = { headers: { cookie: 'payload-lng=en' } }
      expectRefusal(await suite.nobody.post(path, {}, english), { status: 401, says: 'Sign in' })
      for (const answer of [
        await suite.as('student').post('/api/marks', { value: 5 }),
        await suite.as('student').post('/api/lessons', {}),
        await suite.nobody.get('/api/people'),
      ]) {
        expectRefusal(answer, { status: 403 })
      }
    })
  })

  describe('documents of the kernel', () => {
    it.each([
      ['subjects', { name: 'Математика', shortName: 'М' }],
      ['rooms', { name: '12' }],
      ['years', { name: '2026/27', startDate: '2026-09-01', endDate: '2027-05-31' }],
    ])('%s: a second one of the same name', async (slug, data) => {
      expectRefusal(await suite.as('deputy').post(`/api/${slug}`, data), { status: [400, 409] })
    })

    it.each([
      ['people', { lastName: 'я'.repeat(101), firstName: 'А' }],
      ['people', { lastName: '', firstName: 'А' }],
      ['people', { lastName: 'Иванов', firstName: 'Иван', birthDate: '31.12.2010' }],
      ['people', { lastName: 'Иванов', firstName: 'Иван', email: 'no address' }],
      ['people', { lastName: { '': 1 }, firstName: ['x'] }],
      ['users', { username: 'x', password: '12345678', statuses: ['teacher'] }],
      ['users', { username: 'somebody', password: 'short', statuses: ['teacher'] }],
      ['users', { username: 'somebody', password: 'a long passphrase', statuses: ['tsar'] }],
      ['users', { username: 'somebody', password: 'a long passphrase', statuses: [] }],
      ['users', { username: 'somebody', password: 'a long passphrase', statuses: ['administrator'] }],
    ])('%s: %j', async (slug, data) => {
      expectRefusal(await suite.as('secretary').post(`/api/${slug}`, data), { status: 400 })
    })

    it('nobody is in two classes on one day, whoever writes', async () => {
      const { students, classes } = suite.world
      const data = { student: students.student, class: classes.other, from: '2026-11-01' }
      // Nobody enrols by hand: orders do. What the server itself writes is held to the same.
      expectRefusal(await suite.as('secretary').post('/api/enrolments', data), { status: 403 })
      await expect(suite.world.build('enrolments', data)).rejects.toMatchObject({ code: 'already-enrolled' })
    })

    it('a period that ends before it begins', async () => {
      const data = { ...(await suite.world.validData('workloads')), from: '2026-10-01', to: '2026-09-01' }
      expectRefusal(await suite.as('deputy').post('/api/workloads', data), {
        status: 400,
        says: 'раньше первого',
      })
    })
  })

  describe('questions that make no sense', () => {
    it.each([
      '/api/lessons?where[nothing][equals]=1',
      '/api/lessons?where[date][resembles]=1',
      '/api/lessons?where[workload.teacher.nothing][equals]=1',
      '/api/lessons?where=text',
      '/api/lessons?where[or]=text',
      '/api/lessons?where[number][equals]=abc',
      '/api/lessons?where[number][in]=1,abc',
      '/api/lessons?where[class][in]=abc',
      '/api/years?where[createdAt][greater_than]=abc',
      '/api/lessons?where[workload.updatedAt][less_than]=abc',
      '/api/lessons?where[id][in]=abc',
      "/api/lessons?where[topic][like]='; drop table lessons; --",
      '/api/lessons?sort=nothing',
      '/api/lessons?sort=(select 1)',
      '/api/lessons?page=-1',
      '/api/lessons?page=abc&limit=abc&depth=abc',
      '/api/lessons?select[nothing]=true',
      '/api/lessons/abc',
      '/api/lessons/1',
      '/api/nothing',
      '/api/lessons?where[constructor][equals]=1&where[__proto__][x]=1',
    ] as const)('%s', async (query) => {
      const answer = await suite.as('deputy').get(query)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toMatch(/sqlite|drizzle|mongo|cast to|node_modules|no such column/i)
    })

    it('do not change everything', async () => {
      for (const where of ['where[updatedAt][greater_than]=abc', 'where[or][0][createdAt][less_than]=abc'])
        expectRefusal(await suite.as('administrator').patch(`/api/years?${where}`, { name: 'Другой год' }), {
          status: 400,
          code: 'bad-input',
          path: 'where',
        })
    })

    it.each([
      ['/api/years?where[id][exists]=true', 1],
      ['/api/years?where[id][exists]=false', 0],
      ['/api/years?where[createdAt][greater_than]=2020-01-01', 1],
    ] as const)('%s is none of them', async (query, found) => {
      expect((await suite.as('deputy').get(query)).body.totalDocs).toBe(found)
    })
  })
})
