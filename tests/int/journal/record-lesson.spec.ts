import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { checkChain } from '@/plugins/journal/domain/change-chain'

import { standAt } from '../../helpers/clock'
import { DEBT, journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson, stored, lessonRow, clear } = journalOf(suite)

beforeEach(() => clear())
afterEach(() => standAt())

describe('who records a lesson', () => {
  it('nobody without a session', async () => {
    const path = `/api/journal/lessons/${suite.world.lessons.maths}/record` as const
    expectRefusal(await suite.nobody.post(path, {}), { status: 401, code: 'not-signed-in' })
  })

  it('not those who may not record at all', async () => {
    for (const actor of [
      'administrator',
      'principal',
      'deputy',
      'student',
      'guardian',
      'secretary',
    ] as const) {
      expectRefusal(await record({}, { actor }), { status: 403, code: 'not-allowed' })
    }
  })

  it('not the class teacher, who reads it', async () => {
    expectRefusal(await record({ lesson: lesson({ topic: 'Чужая тема' }) }, { actor: 'classTeacher' }), {
      status: 403,
    })
    expect((await lessonRow()).topic ?? null).toBeNull()
  })

  it('not a teacher of another class, who must not even learn that it exists', async () => {
    expectRefusal(await record({ marks: [mark(markOf(5))] }, { actor: 'otherTeacher' }), { status: 404 })
    expect(await stored('marks')).toEqual([])
  })

  it('the substitute, that lesson and no other', async () => {
    const { world, payload } = suite
    await payload.update({
      collection: 'lessons',
      id: world.lessons.pastMaths,
      data: { substitute: world.staff.otherTeacher },
      overrideAccess: true,
    })
    const actor = 'otherTeacher'
    const substituted = await record(
      { lesson: lesson({ topic: 'Замена' }), attendance: [absence('ill')] },
      { actor, lesson: world.lessons.pastMaths },
    )
    expect(substituted.status).toBe(200)
    expect(await lessonRow(world.lessons.pastMaths)).toMatchObject({
      topic: 'Замена',
      recordedBy: world.users[actor],
    })
    expectRefusal(await record({ lesson: lesson({ topic: 'Ещё' }) }, { actor }), { status: [403, 404] })
    const page = await suite.as(actor).get(`/api/journal/lessons/${world.lessons.pastMaths}`)
    expect(page).toMatchObject({ status: 200, body: { canWrite: true } })
    // The teacher of the workload goes on with it as well.
    const own = await record(
      { lesson: lesson({ topic: 'Своя' }, { topic: 'Замена' }) },
      { lesson: world.lessons.pastMaths },
    )
    expect(own.status).toBe(200)
  })

  it('not the teacher whose workload has ended', async () => {
    const { world, payload } = suite
    const { id } = await world.buildWorkload({ to: world.dates.past })
    const ended = await world.buildLesson({ workload: id, date: world.dates.past, number: 8 })
    await payload.db.updateOne({ collection: 'lessons', id: ended.id, data: { date: world.dates.today } })
    expectRefusal(await record({ lesson: lesson({ topic: 'Поздно' }) }, { lesson: ended.id }), {
      status: 403,
    })
  })
})

describe('what a record brings', () => {
  it('topic, type, homework, marks, debts and absences at once', async () => {
    const { world } = suite
    const { student, classmate } = world.students
    const answer = await record({
      lesson: lesson({
        topic: '  Обыкновенные дроби ',
        lessonType: world.lessonType,
        homework: '§ 12, № 340',
        homeworkDueDate: world.dates.future,
      }),
      marks: [mark(markOf(5, 'Отлично')), mark(DEBT, { student: classmate })],
      attendance: [absence('late')],
    })
    expect(answer).toMatchObject({ status: 200, body: { ok: true } })
    expect(Object.keys(answer.body)).toEqual(['ok', 'corrected', 'at'])
    expect(await lessonRow()).toMatchObject({
      topic: 'Обыкновенные дроби',
      lessonType: world.lessonType,
      homework: '§ 12, № 340',
      homeworkDueDate: world.dates.future,
      state: 'held',
      recordedBy: world.users.teacher,
    })
    const copies = {
      school: world.school,
      lesson: world.lessons.maths,
      workload: world.workloads.maths,
      class: world.classes.own,
      term: world.terms[1],
      date: world.dates.today,
    }
    expect(await stored('marks')).toMatchObject([
      { ...copies, student, value: 5, isDebt: false, comment: 'Отлично', author: world.users.teacher },
      { ...copies, student: classmate, value: null, isDebt: true },
    ])
    expect(await stored('attendance')).toMatchObject([{ ...copies, student, code: 'late' }])
    expect(await stored('term-totals')).toMatchObject([
      { student, markSum: 50, weightSum: 10, plainSum: 5, plainCount: 1, count5: 1, late: 1, debts: 0 },
      { student: classmate, markSum: 0, plainCount: 0, debts: 1 },
    ])
  })

  it('an empty save leaves the lesson as it was', async () => {
    const answer = await record({}, { lesson: suite.world.lessons.futureMaths })
    expect(answer.status).toBe(200)
    expect(await lessonRow(suite.world.lessons.futureMaths)).toMatchObject({ state: 'planned' })
  })

  it('an emptied field is empty', async () => {
    await record({ lesson: lesson({ topic: 'Тема' }) })
    await record({ lesson: lesson({ topic: '' }, { topic: 'Тема' }) })
    expect((await lessonRow()).topic).toBeNull()
  })
})

describe('saving twice', () => {
  it('a double submit makes no double', async () => {
    const body = { marks: [mark(markOf(4))], attendance: [absence('ill')] }
    const answers = [await record(body), await record(body)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await stored('marks')).toHaveLength(1)
    expect(await stored('attendance')).toHaveLength(1)
    expect(await stored('journal-changes')).toHaveLength(2)
    expect(await stored('term-totals')).toMatchObject([{ plainCount: 1, plainSum: 4, absentIll: 1 }])
  })

  it('the same cell twice in one save is refused', async () => {
    for (const body of [
      { marks: [mark(markOf(4)), mark(markOf(5))] },
      { attendance: [absence('ill'), absence('late')] },
    ]) {
      expectRefusal(await record(body), { status: 400, says: 'дважды' })
    }
    expect(await stored('term-totals')).toEqual([])
  })

  it('a second device that saw the earlier value overwrites nothing', async () => {
    await record({
      marks: [mark(markOf(4))],
      attendance: [absence('ill')],
      lesson: lesson({ homework: '№ 1' }),
    })
    const conflict = await record({
      marks: [mark(markOf(2)), mark(markOf(3), { student: suite.world.students.classmate })],
      attendance: [absence('unexcused')],
      lesson: lesson({ homework: '№ 2' }),
    })
    expectRefusal(conflict, { status: 409, code: 'changed-meanwhile', says: 'на другом устройстве' })
    const [{ details }] = (conflict.body as { errors: [{ details: { conflicts: unknown[] } }] }).errors
    expect(details.conflicts).toMatchObject([
      { kind: 'lesson', field: 'homework', current: '№ 1' },
      { kind: 'mark', student: suite.world.students.student, current: { value: 4 } },
      { kind: 'attendance', current: 'ill' },
    ])
    // The mark that nobody touched is not saved either: all or nothing.
    expect(await stored('marks')).toMatchObject([{ value: 4 }])
    expect(await lessonRow()).toMatchObject({ homework: '№ 1' })
  })

  it('a correction that names what it saw keeps the earlier value', async () => {
    const { users, assignments, students } = suite.world
    await record({ marks: [mark(markOf(2, 'Не готов'))] })
    const corrected = await record({ marks: [mark(markOf(4), { was: markOf(2, 'Не готов') })] })
    expect(corrected.status).toBe(200)
    await record({ marks: [mark(null, { was: markOf(4) })] })
    expect(await stored('marks')).toEqual([])
    const kept = await stored('journal-changes')
    const cell = { kind: 'mark', student: students.student, assignment: assignments.maths }
    expect(kept).toMatchObject([
      { ...cell, before: null, after: '2 (Не готов)', author: users.teacher },
      { ...cell, before: '2 (Не готов)', after: '4', author: users.teacher },
      { ...cell, before: '4', after: null, author: users.teacher },
    ])
    expect(checkChain(kept as never)).toEqual({ faults: [], erased: 0 })
    expect(await stored('term-totals')).toMatchObject([
      { plainCount: 0, markSum: 0, weightSum: 0, count4: 0, count2: 0 },
    ])
  })

  it('an absence that is taken back leaves no trace in the totals', async () => {
    await record({ attendance: [absence('unexcused')] })
    await record({ attendance: [absence(null, { was: 'unexcused' })] })
    expect(await stored('attendance')).toEqual([])
    expect(await stored('term-totals')).toMatchObject([{ absentUnexcused: 0 }])
  })
})

describe('when a lesson may not be recorded', () => {
  it('marks and absences only from its day on; topic and homework before', async () => {
    const { lessons, assignments } = suite.world
    const ahead = { lesson: lessons.futureMaths }
    expectRefusal(await record({ attendance: [absence('ill')] }, ahead), {
      status: 422,
      code: 'lesson-in-future',
    })
    expect((await record({ lesson: lesson({ homework: 'Повторить' }) }, ahead)).status).toBe(200)
    expect(await lessonRow(lessons.futureMaths)).toMatchObject({ state: 'planned', homework: 'Повторить' })
    standAt(suite.world.dates.future, '08:00')
    expect((await record({ attendance: [absence('ill')] }, ahead)).status).toBe(200)
    expect(assignments.maths).toBeGreaterThan(0)
  })

  it('a cancelled lesson', async () => {
    const { world, payload } = suite
    const cancelled = await world.buildLesson({ number: 9, state: 'cancelled' })
    expectRefusal(await record({ lesson: lesson({ topic: 'Т' }) }, { lesson: cancelled.id }), {
      status: 422,
      code: 'lesson-cancelled',
    })
    expect(
      await payload.findByID({ collection: 'lessons', id: cancelled.id, overrideAccess: true }),
    ).toMatchObject({
      state: 'cancelled',
    })
  })

  it('a student who had left, or had not come yet, on that day', async () => {
    const { world } = suite
    const left = await world.buildStudent()
    await world.buildEnrolment({ student: left.id, from: '2026-09-01', to: world.dates.past })
    const came = await world.buildStudent()
    await world.buildEnrolment({ student: came.id, from: world.dates.future })
    for (const { id: student } of [left, came]) {
      const refused = await record({ marks: [mark(markOf(5), { student })] })
      expectRefusal(refused, { status: 422, code: 'not-in-group' })
      // Of the group at another time: the teacher is told who.
      expect(refused.text).toMatch(
        /не в этой группе: \p{Lu}\p{Ll}+\s.*\p{Lu}\.\s\p{Lu}\.\s— запись не сохранена/u,
      )
    }
    const onLastDay = await record(
      { attendance: [absence('ill', { student: left.id })] },
      { lesson: world.lessons.pastMaths },
    )
    expect(onLastDay.status).toBe(200)
  })

  it('no marks in the first grade, attendance and a comment yes', async () => {
    const { world } = suite
    const first = await world.buildClass({ grade: 1 })
    const student = await world.buildStudent()
    await world.buildEnrolment({ student: student.id, class: first.id })
    const workload = await world.buildWorkload({ class: first.id })
    const { id } = await world.buildLesson({ workload: workload.id })
    const assignment = await world.buildAssignment({ lesson: id })
    const marks = [mark(markOf(5), { student: student.id, assignment: assignment.id })]
    expectRefusal(await record({ marks }, { lesson: id }), { status: 422, code: 'grade-without-marks' })
    const attendance = [absence('late', { student: student.id })]
    expect((await record({ attendance }, { lesson: id })).status).toBe(200)
    const praise = { value: null, isDebt: false, comment: 'Читает бегло' }
    const comments = [mark(praise, { student: student.id, assignment: assignment.id })]
    expect((await record({ marks: comments }, { lesson: id })).status).toBe(200)
  })

  it('a subgroup lesson takes its members of that day only', async () => {
    const { world } = suite
    const subgroup = await world.buildSubgroup({ class: world.classes.own })
    await world.buildSubgroupMember({ subgroup: subgroup.id, student: world.students.classmate })
    const workload = await world.buildWorkload({ subgroup: subgroup.id })
    const { id } = await world.buildLesson({ workload: workload.id, number: 10 })
    expectRefusal(await record({ attendance: [absence('ill')] }, { lesson: id }), {
      status: 422,
      code: 'not-in-group',
    })
    const attendance = [absence('ill', { student: world.students.classmate })]
    expect((await record({ attendance }, { lesson: id })).status).toBe(200)
  })
})
