import { describe, expect, it } from '@jest/globals'

import { readReference } from '@/db/reference'
import { countStatements } from '@/db/statement-count'
import type { DiaryLesson, DiaryWeek } from '@/plugins/diary/presenters/types'

import { signInActors } from '../../helpers/actors'
import { standAt, TODAY } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const WEDNESDAY = '2026-11-25'
const THURSDAY = '2026-11-26'
const FRIDAY = '2026-11-27'

const NEVER_CORRECTED = { score: null, formerValue: null, wasDebt: false }

const school = useSchools()

const pathOf = (student: number, query = ''): `/${string}` => `/api/diary/students/${student}/week${query}`
const weekOf = async (actor: ActorName, student: number, query = ''): Promise<DiaryWeek> => {
  const { status, body } = await school.as(actor).get<DiaryWeek>(pathOf(student, query))
  expect(status).toBe(200)
  return body
}
const dayOf = (week: DiaryWeek, date: string) => week.days.find((day) => day.date === date)!
const lessonsOf = (week: DiaryWeek, date: string): DiaryLesson[] => dayOf(week, date).lessons

describe('GET /api/diary/students/:student/week', () => {
  describe('the ladder', () => {
    it('401 without a session', async () => {
      const { status } = await school.nobody.get(pathOf(school.world.students.student))
      expect(status).toBe(401)
    })

    it.each([
      'administrator',
      'principal',
      'secretary',
      'medical',
      'counsellor',
      'technical',
      'teacher',
    ] as const)('403 for the %s, who has nothing to do with diaries', async (actor) => {
      const { status } = await school.as(actor).get(pathOf(school.world.students.student))
      expect(status).toBe(403)
    })

    it.each(['classmate', 'otherStudent', 'otherGuardian', 'otherTeacher'] as const)(
      'not for the %s',
      async (actor) => {
        const { status, body, text } = await school
          .as(actor)
          .get<{ errors: { code: string }[] }>(pathOf(school.world.students.student))
        expect([403, 404]).toContain(status)
        expect(body.errors).toHaveLength(1)
        expect(text).not.toContain('Ёлкин')
      },
    )

    it('404 for a student who does not exist, in the same words as for a foreign one', async () => {
      const asGuardian = school.as('guardian')
      const missing = await asGuardian.get(pathOf(999))
      const foreign = await asGuardian.get(pathOf(school.world.students.classmate))
      expect(missing.status).toBe(404)
      expect(foreign.status).toBe(404)
      expect(foreign.text).toBe(missing.text)
    })

    it.each([
      ['abc', ''],
      ['0', ''],
      ['1', '?date=2026-02-30'],
      ['1', '?date=tomorrow'],
      ['1', '?date=9999-12-31'],
    ])('400 for the student %s and the query «%s»', async (student, query) => {
      const { status, body } = await school
        .as('student')
        .get<{ errors: { code: string; message: string }[] }>(`/api/diary/students/${student}/week${query}`)
      expect(status).toBe(400)
      expect(body.errors[0]).toMatchObject({ code: 'bad-input', message: expect.stringMatching(/[а-яё]/i) })
    })

    it.each(['student', 'guardian', 'classTeacher', 'deputy'] as const)('200 for the %s', async (actor) => {
      const week = await weekOf(actor, school.world.students.student)
      expect(week.student).toEqual({
        id: school.world.students.student,
        name: expect.stringContaining('Ёлкин'),
        class: '7А',
      })
    })
  })

  it('shows the six days of the school’s week, today among them, and the weeks beside it', async () => {
    const week = await weekOf('student', school.world.students.student)
    expect(week.days.map(({ date }) => date)).toEqual([
      TODAY,
      '2026-11-24',
      WEDNESDAY,
      THURSDAY,
      FRIDAY,
      '2026-11-28',
    ])
    expect(week).toMatchObject({ from: TODAY, today: TODAY, previous: '2026-11-16', next: '2026-11-30' })
    expect(await weekOf('student', school.world.students.student, `?date=${FRIDAY}`)).toMatchObject({
      from: TODAY,
    })
  })

  it('names days off', async () => {
    const holiday = await weekOf('student', school.world.students.student, '?date=2026-11-04')
    expect(dayOf(holiday, '2026-11-04').off).toEqual({ kind: 'holiday', name: 'День народного единства' })
    expect(dayOf(holiday, '2026-11-02').off).toEqual({ kind: 'vacation', name: 'Осенние каникулы' })
    const summer = await weekOf('student', school.world.students.student, '?date=2027-07-05')
    expect(dayOf(summer, '2027-07-05').off).toEqual({ kind: 'outside-year' })
    const before = await weekOf('student', school.world.students.student, '?date=2025-11-05')
    expect(dayOf(before, '2025-11-05').off).toEqual({ kind: 'not-enrolled' })
  })

  it('shows a lesson with its time, room and teacher', async () => {
    const lessons = lessonsOf(await weekOf('student', school.world.students.student), TODAY)
    expect(lessons.map(({ number, subject }) => [number, subject])).toEqual([
      [2, 'Математика'],
      [3, 'Английский язык'],
    ])
    expect(lessons[0]).toMatchObject({
      start: '08:50',
      end: '09:30',
      room: '12',
      teacher: expect.stringMatching(/^Тест teacher\u00a0А\./),
      isSubstitution: false,
      isCancelled: false,
    })
  })

  it('shows the substitute and what was cancelled', async () => {
    const substituted = await school.world.buildLesson({
      date: THURSDAY,
      number: 1,
      substitute: school.world.staff.otherTeacher,
    })
    const cancelled = await school.world.buildLesson({ date: THURSDAY, number: 2, state: 'cancelled' })
    const lessons = lessonsOf(await weekOf('student', school.world.students.student), THURSDAY)
    expect(lessons).toMatchObject([
      { id: substituted.id, teacher: expect.stringContaining('otherTeacher'), isSubstitution: true },
      { id: cancelled.id, isCancelled: true },
    ])
  })

  it('puts homework to the lesson on its due date, and to the day when there is no such lesson', async () => {
    const wednesday = await school.world.buildLesson({ date: WEDNESDAY, number: 4 })
    const source = await school.world.buildLesson({
      date: '2026-11-20',
      number: 1,
      homework: '§ 12, № 3',
      homeworkDueDate: WEDNESDAY,
      homeworkMinutes: 30,
    })
    await school.world.buildLesson({
      date: '2026-11-20',
      number: 2,
      homework: 'Принести циркуль',
      homeworkDueDate: FRIDAY,
    })
    const week = await weekOf('guardian', school.world.students.student)
    const lesson = lessonsOf(week, WEDNESDAY).find(({ id }) => id === wednesday.id)!
    const work = { isDone: false, answer: null }
    expect(lesson.homework).toEqual([
      { lesson: source.id, text: '§ 12, № 3', setOn: '2026-11-20', minutes: 30, files: [], work },
    ])
    expect(dayOf(week, WEDNESDAY).minutes).toBe(30)
    expect(dayOf(week, FRIDAY).homework).toEqual([
      {
        lesson: expect.any(Number),
        subject: 'Математика',
        text: 'Принести циркуль',
        setOn: '2026-11-20',
        minutes: null,
        files: [],
        work,
      },
    ])
    // The other class has nothing to do with it.
    const others = await weekOf('otherStudent', school.world.students.otherStudent)
    expect(JSON.stringify(others)).not.toMatch(/§ 12|циркуль/)
  })

  it('shows homework without a date where it was set', async () => {
    await school.world.buildLesson({ date: '2026-11-16', number: 3, homework: 'Читать' })
    const week = await weekOf('student', school.world.students.student, '?date=2026-11-16')
    expect(lessonsOf(week, '2026-11-16').at(-1)).toMatchObject({
      undatedHomework: { text: 'Читать', setOn: '2026-11-16' },
      homework: [],
    })
  })

  it('shows own marks with task, weight and comment, debts and attendance, and nobody else’s', async () => {
    const { student, classmate } = school.world.students
    const control = await school.world.buildAssignment({
      lesson: school.world.lessons.maths,
      type: school.world.assignmentTypes.control,
      position: 2,
      topic: 'Дроби',
      weight: 30,
      dueDate: FRIDAY,
    })
    await school.world.buildMark({
      student,
      assignment: school.world.assignments.maths,
      value: 5,
      comment: 'Отлично',
    })
    await school.world.buildMark({
      student: classmate,
      assignment: school.world.assignments.maths,
      value: 2,
      comment: 'Плохо',
    })
    await school.world.buildMark({ student, assignment: control.id, value: null, isDebt: true })
    await school.world.buildAttendance({ student, lesson: school.world.lessons.english, code: 'late' })
    await school.world.buildAttendance({
      student: classmate,
      lesson: school.world.lessons.english,
      code: 'unexcused',
    })

    const { status, body, text } = await school
      .as('guardian')
      .get<DiaryWeek>(pathOf(school.world.students.student))
    expect(status).toBe(200)
    const [maths, english] = lessonsOf(body, TODAY)
    expect(maths!.tasks.filter(({ mark }) => mark)).toEqual([
      {
        id: school.world.assignments.maths,
        type: 'Ответ на уроке',
        topic: null,
        weight: 10,
        dueDate: null,
        maxScore: null,
        mark: { value: 5, isDebt: false, comment: 'Отлично', scale: 'five', ...NEVER_CORRECTED },
      },
      {
        id: control.id,
        type: 'Контрольная',
        topic: 'Дроби',
        weight: 30,
        dueDate: FRIDAY,
        maxScore: null,
        mark: { value: null, isDebt: true, comment: null, scale: 'five', ...NEVER_CORRECTED },
      },
    ])
    expect(english!.attendance).toBe('late')
    expect(text).not.toMatch(/Плохо|unexcused|Ерёмина|Жуков/)
  })

  it('sends only the fields of the diary', async () => {
    const week = await weekOf('student', school.world.students.student)
    expect(Object.keys(week).sort()).toEqual(['days', 'from', 'next', 'previous', 'student', 'to', 'today'])
    expect(Object.keys(week.days[0]!).sort()).toEqual([
      'date',
      'events',
      'homework',
      'lessons',
      'minutes',
      'off',
    ])
    expect(Object.keys(lessonsOf(week, TODAY)[0]!).sort()).toEqual([
      'attendance',
      'behaviour',
      'end',
      'files',
      'homework',
      'id',
      'isCancelled',
      'isSubstitution',
      'movedFrom',
      'number',
      'room',
      'start',
      'studentNote',
      'subgroup',
      'subject',
      'tasks',
      'teacher',
      'topic',
      'undatedHomework',
    ])
  })
})

describe('whose diary it is', () => {
  const guardianOf = async (student: number, tie: object): Promise<number> => {
    const person = (await school.world.buildPerson({})).id
    await school.world.buildGuardianship({ guardian: person, student, ...tie })
    const { id } = await school.world.buildUser({
      statuses: ['guardian'],
      person,
      password: 'a long enough passphrase',
    })
    return id
  }
  const statusFor = async (user: number, student: number): Promise<number> => {
    const own = await signInActors(school.payload, [user])
    return (await own.as(user).get(pathOf(student))).status
  }

  it('a guardian of today may read it, a former one not', async () => {
    const { student } = school.world.students
    expect(await statusFor(await guardianOf(student, { from: '2026-01-01', to: TODAY }), student)).toBe(200)
    expect(
      await statusFor(await guardianOf(student, { from: '2026-01-01', to: '2026-11-22' }), student),
    ).toBe(404)
    expect(await statusFor(await guardianOf(student, { from: '2026-11-24' }), student)).toBe(404)
  })

  it('a guardian from whom it is closed gets nothing', async () => {
    const { student } = school.world.students
    expect(await statusFor(await guardianOf(student, { mayViewDiary: false }), student)).toBe(404)
  })

  it('a class teacher of another class gets nothing', async () => {
    const { status } = await school.as('classTeacher').get(pathOf(school.world.students.otherStudent))
    expect(status).toBe(404)
  })

  it('the deputy of another school gets nothing', async () => {
    const { status } = await school.asAway('deputy').get(pathOf(school.world.students.student))
    expect(status).toBe(404)
  })
})

describe('movement', () => {
  it('a student who changed class sees each day the lessons of the class of that day', async () => {
    const student = (await school.world.buildStudent({ fileNumber: 'Д-1' })).id
    await school.world.buildEnrolment({ student, class: school.world.classes.own, to: '2026-12-08' })
    await school.world.buildEnrolment({ student, class: school.world.classes.other, from: '2026-12-09' })
    const days = ['2026-12-08', '2026-12-09']
    for (const date of days) {
      await school.world.buildLesson({
        workload: school.world.workloads.maths,
        date,
        number: 1,
        topic: 'Тема 7А',
      })
      await school.world.buildLesson({
        workload: school.world.workloads.otherMaths,
        date,
        number: 1,
        topic: 'Тема 7Б',
      })
    }
    await school.world.buildLesson({
      date: '2026-12-07',
      number: 5,
      homework: 'Задание 7А',
      homeworkDueDate: '2026-12-09',
    })
    await school.world.buildLesson({
      workload: school.world.workloads.otherMaths,
      date: '2026-12-07',
      number: 5,
      homework: 'Задание 7Б',
      homeworkDueDate: '2026-12-09',
    })
    const week = await weekOf('deputy', student, '?date=2026-12-07')
    expect(days.map((date) => lessonsOf(week, date).map(({ topic }) => topic))).toEqual([
      ['Тема 7А'],
      ['Тема 7Б'],
    ])
    expect(lessonsOf(week, '2026-12-09')[0]!.homework.map(({ text }) => text)).toEqual(['Задание 7Б'])
    expect(JSON.stringify(week)).not.toContain('Задание 7А')
  })

  it('a student sees the lessons of the own subgroup, and keeps a mark from an earlier one', async () => {
    const [mine, others] = [
      await school.world.buildSubgroup({ subject: school.world.subjects.english, name: 'Группа 1' }),
      await school.world.buildSubgroup({ subject: school.world.subjects.english, name: 'Группа 2' }),
    ]
    const student = (await school.world.buildStudent({ fileNumber: 'Д-2' })).id
    await school.world.buildEnrolment({ student, class: school.world.classes.own })
    await school.world.buildSubgroupMember({ subgroup: others.id, student, to: '2026-12-14' })
    await school.world.buildSubgroupMember({ subgroup: mine.id, student, from: '2026-12-15' })
    const lessonOf = async (subgroup: number, date: string) => {
      const workload = await school.world.buildWorkload({ subject: school.world.subjects.english, subgroup })
      return (await school.world.buildLesson({ workload: workload.id, date, number: 6 })).id
    }
    const seen = await lessonOf(mine.id, '2026-12-16')
    const marked = await lessonOf(others.id, '2026-12-16')
    const unseen = await lessonOf(others.id, '2026-12-17')
    const assignment = (await school.world.buildAssignment({ lesson: marked })).id
    await school.world.buildMark({ student, assignment, lesson: marked, value: 3 })
    standAt('2026-12-18')
    const week = await weekOf('deputy', student, '?date=2026-12-14')
    standAt()
    expect(
      lessonsOf(week, '2026-12-16')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([seen, marked].sort())
    expect(lessonsOf(week, '2026-12-16').find(({ id }) => id === seen)).toMatchObject({
      subgroup: 'Группа 1',
    })
    expect(lessonsOf(week, '2026-12-17').map(({ id }) => id)).not.toContain(unseen)
  })
})

describe('cost', () => {
  it('a week with everything in it takes at most five statements, signing in included', async () => {
    await school.world.buildMedia({
      audience: 'class',
      class: school.world.classes.own,
      lesson: school.world.lessons.maths,
    })
    await school.payload.db.updateOne({
      collection: 'lessons',
      where: { id: { equals: school.world.lessons.maths } },
      data: { hasFiles: true },
    })
    const source = (
      await school.world.buildLesson({
        date: '2026-11-19',
        number: 1,
        homework: 'Ответить письменно',
        homeworkDueDate: TODAY,
      })
    ).id
    await school.world.build('homework-works', { lesson: source, student: school.world.students.student })
    await readReference(school.payload, school.world.school)
    await weekOf('student', school.world.students.student)
    const { value, count } = await countStatements(() => weekOf('student', school.world.students.student), {
      keepTexts: true,
    })
    expect(lessonsOf(value, TODAY)[0]).toMatchObject({
      files: [expect.objectContaining({ url: expect.stringMatching(/^\/api\/media\/file\//) })],
      tasks: expect.arrayContaining([expect.objectContaining({ mark: expect.anything() })]),
      homework: [expect.objectContaining({ work: expect.objectContaining({ isDone: true }) })],
    })
    expect(count.texts).toHaveLength(5)
  })

  it('a week that has not come yet takes three', async () => {
    const { count } = await countStatements(() =>
      weekOf('student', school.world.students.student, '?date=2026-11-30'),
    )
    expect(count.statements).toBeLessThanOrEqual(3)
  })
})
