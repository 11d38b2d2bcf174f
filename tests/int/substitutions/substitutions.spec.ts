import { beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'

import { standAt } from '../../helpers/clock'
import { databaseServer } from '../../helpers/database-server'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })
const TODAY = '2026-11-23'
const TUESDAY = '2026-11-24'

type Line = {
  id: number
  number: number
  status: string
  seen: number
  decision: { kind: string; substitute: string | null } | null
}
type Day = { open: number; toAnnounce: number; absences: { id: number }[]; lessons: Line[] }
type Desk = {
  lines: (Line & {
    candidates: { staff: number; reasons: { kind: string }[] }[]
    merges: { lesson: number }[]
  })[]
  proposal: { kind: string; lesson: number; substitute?: number; payment: string }[]
}

const LESSON = [
  'id',
  'workload',
  'class',
  'date',
  'number',
  'room',
  'substitute',
  'state',
  'term',
  'movedFromDate',
  'movedFromNumber',
] as const
const lessonOf = (id: number) =>
  table().findOne<Record<(typeof LESSON)[number], unknown> & { id: number }>({
    collection: 'lessons',
    columns: [...LESSON],
    where: { id: { equals: id } },
  })

/** Each test begins with the lessons as the timetable has them. */
beforeEach(async () => {
  standAt()
  for (const school of [suite.world.school, suite.away.school]) {
    for (const collection of ['substitutions', 'staff-absences'] as const) {
      await table().remove({ collection, where: { school: { equals: school } } })
    }
    await table().remove({ collection: 'attendance', where: { school: { equals: school } } })
  }
  const { lessons } = suite.world
  await table().remove({
    collection: 'lessons',
    where: { school: { equals: suite.world.school }, id: { not_in: Object.values(lessons) } },
  })
  for (const [id, number] of [
    [lessons.maths, 2],
    [lessons.english, 3],
    [lessons.otherMaths, 1],
  ] as const) {
    await table().update({
      collection: 'lessons',
      where: { id: { equals: id } },
      data: {
        date: TODAY,
        number,
        substitute: null,
        state: 'planned',
        recordedAt: null,
        recordedBy: null,
        topic: null,
        movedFromDate: null,
        movedFromNumber: null,
      },
    })
  }
})

const absent = async (over: object = {}): Promise<number> => {
  const answer = await suite.as('deputy').post<{ id: number }>('/api/substituting/absences', {
    staff: suite.world.staff.teacher,
    from: TODAY,
    to: TODAY,
    reason: 'illness',
    ...over,
  })
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)])
  return answer.body.id
}
const decision = (over: object = {}) => ({
  lesson: suite.world.lessons.maths,
  date: TODAY,
  seen: 0,
  kind: 'substitute',
  substitute: suite.world.staff.otherTeacher,
  ...over,
})
const decide = (list: object[], actor: ActorName = 'deputy') =>
  suite.as(actor).post('/api/substituting/decisions', { decisions: list })
const withdraw = (seen: number, over: object = {}) =>
  suite.as('deputy').post('/api/substituting/withdrawals', {
    withdrawals: [{ lesson: suite.world.lessons.maths, date: TODAY, seen, ...over }],
  })
const day = (date = TODAY, actor: ActorName = 'deputy') =>
  suite.as(actor).get<Day>(`/api/substituting/day?date=${date}`)
const desk = (query: string) => suite.as('deputy').get<Desk>(`/api/substituting/desk?${query}`)
const record = (actor: ActorName, lesson: number) =>
  suite.as(actor).post(`/api/journal/lessons/${lesson}/record`, {
    lesson: { was: { topic: null }, now: { topic: 'Дроби' } },
  })

describe('who may', () => {
  it('asks for a session, a right and a readable body', async () => {
    const path = '/api/substituting/decisions' as const
    expectRefusal(await suite.nobody.post(path, {}), { status: 401 })
    for (const actor of [
      'teacher',
      'classTeacher',
      'secretary',
      'principal',
      'student',
      'guardian',
    ] as const) {
      expectRefusal(await decide([decision()], actor), { status: 403 })
    }
    expectRefusal(await decide([]), { status: 400, says: /хотя бы один урок/ })
    expectRefusal(await decide([decision({ kind: 'dance' })]), { status: 400 })
    expectRefusal(await decide([decision(), decision()]), { status: 400, says: /дважды/ })
    expect((await decide([decision()])).body).toEqual({ saved: 1 })
  })

  it('the office reads the day, a teacher the sheet alone, families neither', async () => {
    for (const actor of ['administrator', 'deputy', 'principal', 'secretary'] as const) {
      expect([actor, (await day(TODAY, actor)).status]).toEqual([actor, 200])
    }
    for (const actor of ['teacher', 'student', 'guardian', 'medical'] as const) {
      expect([actor, (await day(TODAY, actor)).status]).toEqual([actor, 403])
    }
    const sheet = `/api/substituting/sheet?date=${TODAY}` as const
    expect((await suite.as('teacher').get(sheet)).status).toBe(200)
    expect((await suite.as('student').get(sheet)).status).toBe(403)
  })

  it('why somebody is away is told to the office and to that person', async () => {
    await absent()
    const total = async (actor: ActorName) =>
      (await suite.as(actor).get<{ totalDocs?: number }>('/api/staff-absences')).body.totalDocs ?? 0
    expect(await total('secretary')).toBe(1)
    expect(await total('teacher')).toBe(1)
    for (const actor of ['otherTeacher', 'classTeacher', 'student', 'guardian', 'medical'] as const) {
      expect([actor, await total(actor)]).toEqual([actor, 0])
    }
  })
})

describe('an absence', () => {
  it('opens every lesson that it touches, and no other', async () => {
    const id = await absent({ to: TUESDAY })
    const { body } = await day()
    expect(body).toMatchObject({ open: 1, absences: [{ id }] })
    expect(body.lessons).toMatchObject([{ id: suite.world.lessons.maths, status: 'open', decision: null }])
    expect((await day('2026-11-25')).body).toMatchObject({ open: 0, lessons: [] })
    expect((await suite.as('deputy').get(`/api/substituting/day?date=${TODAY}&q=ничего`)).body).toMatchObject(
      {
        open: 1,
        lessons: [],
      },
    )
  })

  it('may hold a part of a day', async () => {
    await absent({ fromLesson: 3 })
    expect((await day()).body.open).toBe(0)
  })

  it.each([
    ['a last day before the first', { from: TUESDAY }, 400, 'to'],
    ['a span of half a year', { to: '2027-05-31' }, 400, 'to'],
    ['a last lesson before the first', { fromLesson: 4, toLesson: 2 }, 400, 'toLesson'],
    ['a reason of no kind', { reason: 'flu' }, 400, 'reason'],
    ['nobody', { staff: null }, 400, 'staff'],
    ['somebody of nowhere', { staff: 1 }, 404, 'staff'],
  ])('refuses %s', async (_, over, status, path) => {
    const answer = await suite.as('deputy').post('/api/substituting/absences', {
      staff: suite.world.staff.teacher,
      from: TODAY,
      to: TODAY,
      reason: 'illness',
      ...over,
    })
    expectRefusal(answer, { status, path })
  })

  it('is noted once, changed by one, and stays while lessons were decided for it', async () => {
    const id = await absent()
    const path = `/api/substituting/absences/${id}` as const
    const input = { staff: suite.world.staff.teacher, from: TODAY, to: TUESDAY, reason: 'leave' }
    expectRefusal(await suite.as('deputy').post('/api/substituting/absences', input), {
      status: 409,
      code: 'absence-overlaps',
    })
    expect((await suite.as('deputy').patch(path, { ...input, seen: 1 })).status).toBe(200)
    expectRefusal(await suite.as('deputy').patch(path, { ...input, seen: 1 }), {
      status: 409,
      code: 'changed-meanwhile',
    })
    await decide([decision()])
    for (const answer of [
      await suite.as('deputy').delete(path),
      await suite.as('deputy').patch(path, { ...input, from: TUESDAY, seen: 2 }),
    ])
      expectRefusal(answer, { status: 409, code: 'absence-has-decisions' })
    await withdraw(1)
    expect((await suite.as('deputy').delete(path)).status).toBe(200)
    expect((await suite.as('deputy').delete(path)).status).toBe(404)
  })
})

describe('the desk', () => {
  it('ranks who is free with reasons, and proposes', async () => {
    const { staff, lessons } = suite.world
    const id = await absent()
    const { body } = await desk(`absence=${id}`)
    const [line] = body.lines
    expect(line).toMatchObject({ id: lessons.maths, status: 'open' })
    expect(line!.candidates.map((row) => row.staff)).toEqual([staff.otherTeacher, staff.classTeacher])
    expect(line!.candidates[0]!.reasons.map(({ kind }) => kind)).toContain('same-subject')
    expect(line!.candidates[1]!.reasons.map(({ kind }) => kind)).toContain('knows-class')
    expect(body.proposal).toEqual([
      { kind: 'substitute', lesson: lessons.maths, substitute: staff.otherTeacher, payment: 'full' },
    ])
    expect((await desk(`date=${TODAY}`)).body.lines).toHaveLength(1)
  })

  it('leaves out who is away or busy then', async () => {
    const { staff, workloads } = suite.world
    const id = await absent()
    await absent({ staff: staff.otherTeacher })
    await suite.world.buildLesson({ workload: workloads.english, date: TODAY, number: 2 })
    const { body } = await desk(`absence=${id}`)
    expect(body.lines[0]!.candidates).toEqual([])
    // The class has another lesson after it: nobody is sent home from the middle of the day.
    expect(body.proposal).toEqual([])
  })
})

describe('a decision', () => {
  it('changes the lesson, the week and the diary at once, and who records it', async () => {
    const { lessons, staff, students } = suite.world
    await absent()
    await decide([decision()])
    expect(await lessonOf(lessons.maths)).toMatchObject({ substitute: staff.otherTeacher, state: 'planned' })
    const week = await suite.as('student').get('/api/schedule/week')
    expect(week.text).toContain('Тест otherTeacher'.slice(0, 4))
    const diary = await suite.as('student').get(`/api/diary/students/${students.student}/week`)
    expect(diary.text).toContain('"isSubstitution":true')
    expect((await day()).body).toMatchObject({ open: 0, toAnnounce: 1 })
  })

  it('of two deputies the second is told, and nothing of it is saved', async () => {
    const { staff, lessons } = suite.world
    const both = await Promise.all([
      decide([decision()]),
      decide([decision({ substitute: staff.classTeacher })], 'administrator'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expectRefusal(await decide([decision({ substitute: staff.classTeacher })]), {
      status: 409,
      code: 'changed-meanwhile',
      path: 'decisions.0',
    })
    const row = await lessonOf(lessons.maths)
    const winner = both[0]!.status === 200 ? staff.otherTeacher : staff.classTeacher
    expect(row!.substitute).toBe(winner)
    expect((await decide([decision({ seen: 1, substitute: staff.classTeacher })])).status).toBe(200)
  })

  it('sends nobody into two classes at one time, in one save or in two at once', async () => {
    const { workloads, staff, lessons } = suite.world
    const busy = (await suite.world.buildLesson({ workload: workloads.otherMaths, date: TODAY, number: 2 }))
      .id
    expectRefusal(await decide([decision()]), { status: 422, code: 'teacher-busy', path: 'decisions.0' })
    await table().remove({ collection: 'lessons', where: { id: { equals: busy } } })

    const second = (await suite.world.buildLesson({ workload: workloads.english, date: TODAY, number: 2 })).id
    const two = [decision(), decision({ lesson: second })]
    expectRefusal(await decide(two), { status: 422, code: 'teacher-busy' })
    expect((await lessonOf(lessons.maths))!.substitute).toBeNull()
    const answers = await Promise.all(two.map((row) => decide([row])))
    expect(answers.map(({ status }) => status === 200).sort()).toEqual([false, true])
    expect(
      await table().count({
        collection: 'lessons',
        where: { substitute: { equals: staff.otherTeacher }, date: { equals: TODAY } },
      }),
    ).toBe(1)
  })

  it('saves all or nothing', async () => {
    const { lessons, staff } = suite.world
    await absent({ staff: staff.classTeacher })
    const list = [
      decision(),
      decision({ lesson: lessons.english, substitute: staff.teacher }),
      decision({ lesson: lessons.otherMaths, substitute: staff.classTeacher }),
    ]
    expectRefusal(await decide(list), { status: 422, code: 'teacher-away', path: 'decisions.2' })
    expect((await lessonOf(lessons.maths))!.substitute).toBeNull()
    expect(await table().count({ collection: 'substitutions', where: {} })).toBe(0)
    expect((await decide(list.slice(0, 2))).body).toEqual({ saved: 2 })
  })

  it.each([
    ['the teacher who is away', () => ({ substitute: suite.world.staff.teacher }), 422, 'not-teaching'],
    [
      'somebody who teaches nothing',
      () => ({ substitute: suite.world.staff.technical }),
      422,
      'not-teaching',
    ],
    ['nobody', () => ({ substitute: null }), 400, 'bad-input'],
    ['a teacher of another school', () => ({ substitute: suite.away.staff.teacher }), 404, 'not-found'],
    ['a room of another school', () => ({ room: suite.away.room }), 404, 'not-found'],
    ['a lesson of another school', () => ({ lesson: suite.away.lessons.maths }), 404, 'not-found'],
    ['an older day', () => ({ date: TUESDAY }), 404, 'not-found'],
    [
      'a merge without subgroups',
      () => ({ kind: 'merge', mergedInto: suite.world.lessons.english }),
      422,
      'cannot-merge',
    ],
    ['a move to a holiday', () => ({ kind: 'move', toDate: '2026-12-31', toNumber: 1 }), 422, 'wrong-day'],
    ['a move to a Sunday', () => ({ kind: 'move', toDate: '2026-11-29', toNumber: 1 }), 422, 'wrong-day'],
    ['a move into the past', () => ({ kind: 'move', toDate: '2026-11-20', toNumber: 1 }), 422, 'wrong-day'],
    ['a move to nowhere', () => ({ kind: 'move' }), 400, 'bad-input'],
    ['a move to where it is', () => ({ kind: 'move', toDate: TODAY, toNumber: 2 }), 422, 'same-place'],
    [
      'a move into a lesson of the class',
      () => ({ kind: 'move', toDate: TODAY, toNumber: 3 }),
      422,
      'class-busy',
    ],
    [
      'a move to a lesson without bells',
      () => ({ kind: 'move', toDate: TODAY, toNumber: 15 }),
      422,
      'no-such-lesson-time',
    ],
  ])('refuses %s', async (_, over, status, code) => {
    expectRefusal(await decide([decision(over())]), { status, code })
    expect(await lessonOf(suite.world.lessons.maths)).toMatchObject({
      substitute: null,
      date: TODAY,
      number: 2,
    })
  })

  it('takes another subgroup along: both are in the lesson of its teacher', async () => {
    const { classes, subjects, staff } = suite.world
    const made = async (teacher: number) => {
      const subgroup = (await suite.world.buildSubgroup({ class: classes.own, subject: subjects.english })).id
      const workload = (
        await suite.world.buildWorkload({ class: classes.own, subject: subjects.english, teacher, subgroup })
      ).id
      return (await suite.world.buildLesson({ workload, date: TODAY, number: 5 })).id
    }
    const lesson = await made(staff.teacher)
    const into = await made(staff.otherTeacher)
    const id = await absent()
    expect((await desk(`absence=${id}`)).body.lines.find((row) => row.id === lesson)!.merges).toMatchObject([
      { lesson: into },
    ])
    const merge = decision({ lesson, kind: 'merge', substitute: null, mergedInto: into })
    expect((await decide([merge])).status).toBe(200)
    expect(await lessonOf(lesson)).toMatchObject({ substitute: staff.otherTeacher, state: 'planned' })
    // The lesson that took it cannot be taken away below it.
    expectRefusal(await decide([decision({ lesson: into, kind: 'cancel', substitute: null })]), {
      status: 409,
      code: 'merged-here',
    })
    // Taken once, the teacher stands in nowhere else then.
    const other = (
      await suite.world.buildLesson({ workload: suite.world.workloads.maths, date: TODAY, number: 5 })
    ).id
    expectRefusal(await decide([decision({ lesson: other })]), { status: 422, code: 'teacher-busy' })
  })

  it('moves a lesson with what was set for it; the old place stays given', async () => {
    const { lessons, assignments, terms } = suite.world
    const move = decision({ kind: 'move', substitute: null, toDate: TUESDAY, toNumber: 3 })
    expect((await decide([move])).status).toBe(200)
    expect(await lessonOf(lessons.maths)).toMatchObject({
      date: TUESDAY,
      number: 3,
      term: terms[1],
      movedFromDate: TODAY,
      movedFromNumber: 2,
    })
    const task = await table().findOne<{ date: string }>({
      collection: 'assignments',
      columns: ['date'],
      where: { id: { equals: assignments.maths } },
    })
    expect(task!.date).toBe(TUESDAY)
    for (const date of [TODAY, TUESDAY]) {
      expect((await day(date)).body.lessons).toMatchObject([
        { id: lessons.maths, decision: { kind: 'move' } },
      ])
    }
    const back = await withdraw(1, { date: TUESDAY })
    expect(back.status).toBe(200)
    expect(await lessonOf(lessons.maths)).toMatchObject({ date: TODAY, number: 2, movedFromDate: null })
  })

  it('keeps to five statements with signing in, on the day and in a save', async () => {
    await absent()
    await day()
    expect((await countStatements(() => day())).count.statements).toBeLessThanOrEqual(4)
    const { lessons, staff } = suite.world
    const list = [decision(), decision({ lesson: lessons.english, substitute: staff.teacher })]
    await table().remove({ collection: 'staff-absences', where: { school: { equals: suite.world.school } } })
    const { value, count } = await countStatements(() => decide(list))
    expect(value.status).toBe(200)
    // On MongoDB a check over many lessons holds the school besides.
    expect(count.statements).toBeLessThanOrEqual(databaseServer ? 6 : 5)
  })
})

describe('a withdrawal', () => {
  it.each([
    ['a substitute', {}],
    ['a cancelled lesson', { kind: 'cancel', substitute: null }],
    ['a moved lesson', { kind: 'move', substitute: null, toDate: '2026-11-25', toNumber: 3 }],
  ])('of %s gives back what was', async (_, over) => {
    const { lessons } = suite.world
    const before = await lessonOf(lessons.maths)
    await decide([decision(over)])
    const now = await lessonOf(lessons.maths)
    expect(now).not.toEqual(before)
    expect((await withdraw(1, { date: now!.date })).body).toEqual({ withdrawn: 1 })
    expect(await lessonOf(lessons.maths)).toEqual(before)
    expectRefusal(await withdraw(2), { status: 409, code: 'nothing-to-withdraw' })
    // Decided anew it begins where it stood.
    expect((await decide([decision({ seen: 2 })])).status).toBe(200)
  })

  it('after several decisions gives back the first state', async () => {
    const { lessons, staff } = suite.world
    const before = await lessonOf(lessons.maths)
    await decide([decision({ kind: 'cancel', substitute: null })])
    await decide([decision({ seen: 1, substitute: staff.classTeacher })])
    await decide([decision({ seen: 2, kind: 'move', substitute: null, toDate: TUESDAY, toNumber: 3 })])
    expect((await withdraw(3, { date: TUESDAY })).status).toBe(200)
    expect(await lessonOf(lessons.maths)).toEqual(before)
  })

  it('is refused for a recorded lesson, an older view, another school and nothing', async () => {
    const { lessons } = suite.world
    await decide([decision()])
    expectRefusal(await withdraw(5), { status: 409, code: 'changed-meanwhile' })
    expectRefusal(await withdraw(1, { lesson: lessons.english }), { status: 404 })
    expectRefusal(await withdraw(1, { lesson: suite.away.lessons.maths }), { status: 404 })
    expect((await record('otherTeacher', lessons.maths)).status).toBe(200)
    expectRefusal(await withdraw(1), { status: 409, code: 'lesson-recorded', says: /записан/ })
    expectRefusal(await decide([decision({ seen: 1, kind: 'cancel' })]), {
      status: 409,
      code: 'lesson-recorded',
    })
  })

  it('tells when the old place has been taken by another moved lesson', async () => {
    const { lessons } = suite.world
    await decide([decision({ kind: 'move', substitute: null, toDate: TUESDAY, toNumber: 3 })])
    await decide([
      decision({ lesson: lessons.english, kind: 'move', substitute: null, toDate: TODAY, toNumber: 2 }),
    ])
    expectRefusal(await withdraw(1, { date: TUESDAY }), { status: 422, code: 'class-busy' })
    expect(await lessonOf(lessons.maths)).toMatchObject({ date: TUESDAY, number: 3 })
  })
})

describe('the substitute in the journal', () => {
  it('records from the day of the lesson on, for two weeks, and no more after a withdrawal', async () => {
    const { lessons } = suite.world
    expectRefusal(await record('otherTeacher', lessons.maths), { status: 404 })
    await decide([decision()])
    standAt('2026-11-20')
    expectRefusal(await record('otherTeacher', lessons.maths), { status: 404 })
    standAt('2026-12-08')
    expectRefusal(await record('otherTeacher', lessons.maths), { status: 404 })
    standAt()
    await withdraw(1)
    expectRefusal(await record('otherTeacher', lessons.maths), { status: 404 })
    await decide([decision({ seen: 2 })])
    expect((await record('otherTeacher', lessons.maths)).status).toBe(200)
    // That lesson and no other.
    expectRefusal(await record('otherTeacher', lessons.pastMaths), { status: 404 })
  })
})

describe('a timetable published later', () => {
  it('neither takes a moved lesson away nor gives it twice', async () => {
    const { workloads, lessons, dates } = suite.world
    const id = lessons.futureMaths
    const before = (await lessonOf(id))!
    expect(before.date).toBe(dates.future)
    const move = { lesson: id, date: dates.future, kind: 'move', substitute: null }
    expect((await decide([decision({ ...move, toDate: '2026-12-02', toNumber: 3 })])).status).toBe(200)
    const made = await suite
      .as('deputy')
      .post<{ id: number }>('/api/schedule/versions', { name: 'После переноса' })
    const path = `/api/schedule/versions/${made.body.id}` as const
    await suite.as('deputy').post(`${path}/changes`, {
      revision: 1,
      put: [
        {
          workload: workloads.maths,
          weekday: 1,
          number: before.number,
          cycleWeek: 0,
          room: null,
          isFixed: false,
        },
      ],
      remove: [],
    })
    const published = await suite.as('deputy').post(`${path}/publication`, { from: TUESDAY, revision: 2 })
    expect(published.status).toBe(200)
    expect(await lessonOf(id)).toMatchObject({ date: '2026-12-02', number: 3 })
    const week = await table().find<{ id: number; date: string }>({
      collection: 'lessons',
      columns: ['id', 'date'],
      where: {
        workload: { equals: workloads.maths },
        date: { greater_than_equal: '2026-11-30', less_than_equal: '2026-12-06' },
      },
    })
    expect(week).toEqual([{ id, date: '2026-12-02' }])
    expect((await withdraw(1, { lesson: id, date: '2026-12-02' })).status).toBe(200)
    expect(await lessonOf(id)).toEqual(before)
  })
})

describe('what is told', () => {
  it('announces a day, shows the sheet by class without reasons, and the substitute acknowledges', async () => {
    const { staff } = suite.world
    await absent()
    await decide([decision({ note: 'Контрольная в папке' })])
    const { body: told } = await suite.as('deputy').post('/api/substituting/announcements', { date: TODAY })
    expect(told).toEqual({ announced: 1 })
    const sheet = await suite.as('teacher').get(`/api/substituting/sheet?date=${TODAY}`)
    expect(sheet.body).toMatchObject({
      classes: [{ lines: [{ number: 2, kind: 'substitute' }] }],
      planned: 0,
    })
    expect(sheet.text).not.toMatch(/illness|болезнь|reason/)
    const pdf = await suite.as('teacher').get(`/api/substituting/sheet?date=${TODAY}&format=pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')

    const row = await table().findOne<{ id: number; substitute: number }>({
      collection: 'substitutions',
      columns: ['id', 'substitute'],
      where: { school: { equals: suite.world.school } },
    })
    expect(row!.substitute).toBe(staff.otherTeacher)
    const path = `/api/substituting/substitutions/${row!.id}/acknowledgement` as const
    expectRefusal(await suite.as('teacher').post(path), { status: 404 })
    expectRefusal(await suite.asAway('otherTeacher').post(path), { status: 404 })
    expect((await suite.as('otherTeacher').post(path)).status).toBe(200)
  })

  it('sums up for payroll by teacher, as a table to take away too', async () => {
    const { lessons, staff } = suite.world
    await decide([
      decision(),
      decision({
        lesson: lessons.english,
        substitute: staff.otherTeacher,
        payment: 'supervision',
        hours: 0.5,
      }),
    ])
    const path = `/api/reports/substitution-register?from=2026-11-01&to=2026-11-30` as const
    const { body } = await suite
      .as('secretary')
      .get<{ rows: { hours: number; payment: string | null }[] }>(path)
    expect(body.rows.map(({ hours }) => hours)).toEqual([1, 0.5, 1.5, 1.5])
    expect(body.rows[0]).toMatchObject({ payment: 'урок по предмету', number: 2 })
    const narrow = await suite.as('secretary').get<{ rows: unknown[] }>(`${path}&payment=full`)
    expect(narrow.body.rows).toHaveLength(3)
    expect((await suite.as('secretary').get(`${path}&format=xlsx`)).status).toBe(200)
    expectRefusal(await suite.as('teacher').get(path), { status: 403 })
    expectRefusal(await suite.as('secretary').get('/api/reports/substitution-register?from=x&to=y'), {
      status: 400,
    })
    expect((await suite.asAway('secretary').get<{ rows: unknown[] }>(path)).body.rows).toHaveLength(1)
  })
})
