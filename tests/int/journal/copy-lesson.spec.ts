import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { PNG } from '../../helpers/files'
import { journalOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, lesson, stored, lessonRow, clear } = journalOf(suite)
const parallel = { workload: 0, first: 0, next: 0 }
const foreign = { lesson: 0 }

type Parallels = {
  classes: {
    workload: number
    name: string
    suggested: number
    lessons: { id: number; nextDate: string }[]
  }[]
}
const parallels = (actor: ActorName = 'teacher') =>
  suite.as(actor).get<Parallels>(`/api/journal/lessons/${suite.world.lessons.maths}/parallels`)
const copy = (targets: object[], parts = ['topic', 'homework'], actor: ActorName = 'teacher') =>
  suite.as(actor).post(`/api/journal/lessons/${suite.world.lessons.maths}/copies`, { parts, targets })

beforeAll(async () => {
  const { world } = suite
  const { classes, subjects, staff } = world
  const own = await world.buildWorkload({
    class: classes.other,
    subject: subjects.maths,
    teacher: staff.teacher,
  })
  parallel.workload = own.id
  parallel.first = (await world.buildLesson({ workload: own.id, date: '2026-11-24', number: 2 })).id
  parallel.next = (await world.buildLesson({ workload: own.id, date: '2026-11-27', number: 2 })).id
  // The same subject of another teacher, and another subject of the same one: neither is parallel.
  foreign.lesson = world.lessons.otherMaths
  const other = await world.buildWorkload({
    class: classes.other,
    subject: subjects.english,
    teacher: staff.teacher,
  })
  await world.buildLesson({ workload: other.id, date: '2026-11-24', number: 5 })
})
beforeEach(async () => {
  await clear()
  await record({
    lesson: lesson(
      { topic: 'Дроби', homework: '№ 301', homeworkMinutes: 20, lessonType: suite.world.lessonType },
      {},
    ),
  })
})

describe('copying a lesson to parallel classes', () => {
  it('offers the lessons of the same teacher and subject, the first blank one first', async () => {
    const { body } = await parallels()
    expect(body.classes).toMatchObject([
      {
        workload: parallel.workload,
        suggested: parallel.first,
        lessons: [{ id: parallel.first }, { id: parallel.next }],
      },
    ])
    expect(body.classes[0]!.lessons[0]!.nextDate).toBe('2026-11-27')
    expectRefusal(await parallels('classTeacher'), { status: 403 })
    expectRefusal(await parallels('otherTeacher'), { status: 404 })
  })

  it('writes topic, type and homework, due to the next lesson of that class, and holds no lesson', async () => {
    const answer = await copy([{ lesson: parallel.first, was: {} }])
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 })
    expect(await lessonRow(parallel.first)).toMatchObject({
      topic: 'Дроби',
      lessonType: suite.world.lessonType,
      homework: '№ 301',
      homeworkMinutes: 20,
      homeworkDueDate: expect.stringContaining('2026-11-27') as unknown,
      state: 'planned',
    })
    const kinds = (await stored('journal-changes', { lesson: { equals: parallel.first } })).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['topic', 'lessonType', 'homework', 'homeworkDueDate', 'homeworkMinutes'])
    // Once more changes nothing.
    expect((await copy([{ lesson: parallel.first, was: {} }])).status).toBe(200)
    expect(await stored('journal-changes', { lesson: { equals: parallel.first } })).toHaveLength(5)
  })

  it('is whole or not at all: what somebody wrote meanwhile stays, everywhere', async () => {
    await record({ lesson: lesson({ topic: 'Своя тема' }, { topic: null }) }, { lesson: parallel.next })
    const refused = await copy([
      { lesson: parallel.first, was: {} },
      { lesson: parallel.next, was: {} },
    ])
    expectRefusal(refused, { status: 409, code: 'changed-meanwhile' })
    expect((await lessonRow(parallel.first)).topic).toBeNull()
    expect((await lessonRow(parallel.next)).topic).toBe('Своя тема')
    // Who has seen it replaces it knowingly.
    const seen = [
      { lesson: parallel.first, was: {} },
      { lesson: parallel.next, was: { topic: 'Своя тема' } },
    ]
    expect((await copy(seen)).status).toBe(200)
    expect((await lessonRow(parallel.next)).topic).toBe('Дроби')
  })

  it('goes nowhere else', async () => {
    for (const other of [foreign.lesson, suite.world.lessons.english, suite.away.lessons.maths, 1]) {
      expectRefusal(await copy([{ lesson: other, was: {} }]), { status: 400 })
    }
    expectRefusal(await copy([{ lesson: parallel.first, was: {} }], ['topic'], 'otherTeacher'), {
      status: 404,
    })
    expectRefusal(await copy([], ['topic']), { status: 400 })
    expectRefusal(await copy([{ lesson: parallel.first, was: {} }], []), { status: 400 })
    expect((await lessonRow(parallel.first)).topic).toBeNull()
  })

  it('brings the files of the homework along, each class its own', async () => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'задача.png')
    await suite.as('teacher').post(`/api/journal/lessons/${suite.world.lessons.maths}/files`, form)
    expect((await copy([{ lesson: parallel.first, was: {} }])).status).toBe(200)
    expect((await copy([{ lesson: parallel.first, was: {} }])).status).toBe(200)
    const page = await suite
      .as('teacher')
      .get<{ files: { url: `/${string}` }[] }>(`/api/journal/lessons/${parallel.first}`)
    expect(page.body.files).toHaveLength(1)
    expect((await suite.as('otherStudent').get(page.body.files[0]!.url)).status).toBe(200)
  })
})
