import { beforeEach, describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { addDays } from '@/core/school-date'
import { countStatements } from '@/db/statement-count'
import { rows } from '@/db/rows'
import { recordEveryLesson } from '@/plugins/journal/duties/sub-05'
import { readJournalList } from '@/plugins/journal/operations/journal-list'
import { readSchoolDay } from '@/plugins/journal/operations/owed-lessons'
import { readTeacherDay } from '@/plugins/journal/operations/teacher-day'

import { standAt, TODAY } from '../../helpers/clock'
import { journalOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, lesson, clear } = journalOf(suite)

const asked = async (actor: ActorName) => {
  const req = await suite.reqOf(actor)
  return { req, facts: await requireFacts(req) }
}
const owedBy = async (actor: ActorName) => recordEveryLesson.owed(await asked(actor))
const listOf = async (actor: ActorName, filter = {}) => readJournalList({ ...(await asked(actor)), filter })
const setLesson = (id: number, data: object) =>
  rows({ payload: suite.payload }).update({
    collection: 'lessons',
    where: { id: { equals: id } },
    data: data as never,
  })

beforeEach(async () => {
  standAt(TODAY, '16:00')
  await clear()
  await setLesson(suite.world.lessons.maths, { substitute: null })
})

describe('sub-05: a lesson is owed until it is recorded', () => {
  it('owes what is over, the oldest first, late from the next day on', async () => {
    const { pastMaths, maths } = suite.world.lessons
    expect(await owedBy('teacher')).toEqual([
      {
        key: `lesson-${pastMaths}`,
        title: {
          ru: 'Записать урок: Математика, 7А',
          en: 'Record the lesson: Математика, 7А',
        },
        href: `/lessons/${pastMaths}`,
        dueDate: addDays(TODAY, -7),
        isOverdue: true,
      },
      expect.objectContaining({ key: `lesson-${maths}`, dueDate: TODAY, isOverdue: false }),
    ])
  })

  it('owes nothing for a lesson that is not over yet', async () => {
    standAt(TODAY, '07:00')
    expect((await owedBy('teacher')).map(({ href }) => href)).toEqual([
      `/lessons/${suite.world.lessons.pastMaths}`,
    ])
  })

  it('asks for the topic of a recorded lesson, and is done with it', async () => {
    const { maths } = suite.world.lessons
    await record({})
    expect((await owedBy('teacher')).find(({ key }) => key === `lesson-${maths}`)?.title.ru).toBe(
      'Указать тему урока: Математика, 7А',
    )
    await record({ lesson: lesson({ topic: 'Дроби' }) })
    expect((await owedBy('teacher')).map(({ key }) => key)).toEqual([
      `lesson-${suite.world.lessons.pastMaths}`,
    ])
  })

  it('forgives cancelled lessons and those of long ago', async () => {
    await setLesson(suite.world.lessons.maths, { state: 'cancelled' })
    standAt(addDays(TODAY, 8), '16:00')
    expect((await owedBy('teacher')).map(({ dueDate }) => dueDate)).toEqual([addDays(TODAY, 7)])
    await setLesson(suite.world.lessons.maths, { state: 'planned' })
  })

  it('passes to the substitute of the day', async () => {
    const { maths } = suite.world.lessons
    await setLesson(maths, { substitute: suite.world.staff.otherTeacher })
    expect((await owedBy('teacher')).map(({ key }) => key)).not.toContain(`lesson-${maths}`)
    expect((await owedBy('otherTeacher')).map(({ key }) => key)).toContain(`lesson-${maths}`)
    const day = await readTeacherDay(await asked('otherTeacher'))
    expect(day.lessons.find(({ id }) => id === maths)).toMatchObject({ isSubstitution: true, class: '7А' })
    expect((await readTeacherDay(await asked('teacher'))).lessons).toEqual([])
  })

  it('tells another school nothing', async () => {
    const req = await suite.reqOf('teacher')
    const owed = await recordEveryLesson.owed({ req })
    const foreign = Object.values(suite.away.lessons).map((id) => `lesson-${id}`)
    expect(owed.filter(({ key }) => foreign.includes(key))).toEqual([])
  })
})

describe('the day of a teacher', () => {
  it('shows the lessons with their times, room and state', async () => {
    const { maths } = suite.world.lessons
    const { value, count } = await countStatements(async () => readTeacherDay(await asked('teacher')))
    expect(value).toEqual({
      nextDate: null,
      lessons: [
        expect.objectContaining({
          id: maths,
          number: 2,
          room: '12',
          class: '7А',
          subject: 'Математика',
          time: 'over',
          isFilled: false,
          isSubstitution: false,
        }),
      ],
    })
    expect(count.statements).toBeLessThanOrEqual(4)
  })

  it('names the next day when today brings nothing', async () => {
    standAt(addDays(TODAY, 1), '10:00')
    expect(await readTeacherDay(await asked('teacher'))).toEqual({
      lessons: [],
      nextDate: suite.world.dates.future,
    })
  })
})

describe('the journals of the school today', () => {
  it('counts lessons and names who is behind', async () => {
    const { staff } = suite.world
    await record({ lesson: lesson({ topic: 'Дроби' }) })
    expect(await readSchoolDay(await asked('deputy'))).toEqual({
      total: 3,
      over: 3,
      recorded: 1,
      missing: 2,
      behind: expect.arrayContaining([
        { staff: staff.classTeacher, today: 1, total: 1 },
        { staff: staff.otherTeacher, today: 1, total: 1 },
        { staff: staff.teacher, today: 0, total: 1 },
      ]) as unknown,
    })
  })
})

describe('the list of journals', () => {
  it('gives a teacher the own ones with what is missing', async () => {
    const list = await listOf('teacher')
    expect(list.own).toEqual([
      expect.objectContaining({
        id: suite.world.workloads.maths,
        subject: 'Математика',
        unfilled: 2,
        lastRecorded: null,
      }),
    ])
    expect(list.led).toEqual([])
    expect(list.all).toBeNull()
    await record({ lesson: lesson({ topic: 'Дроби' }) })
    expect((await listOf('teacher')).own[0]).toMatchObject({ unfilled: 1, lastRecorded: TODAY })
  })

  it('gives the class teacher every subject of the class', async () => {
    const list = await listOf('classTeacher')
    expect(list.own.map(({ id }) => id)).toEqual([suite.world.workloads.english])
    expect(list.led).toEqual([
      {
        name: '7А',
        items: [expect.objectContaining({ id: suite.world.workloads.maths })],
        sections: [
          {
            key: 'class-events',
            label: 'Классные мероприятия',
            href: `/class-events?class=${suite.world.classes.own}`,
          },
        ],
      },
    ])
    expect(list.all).toBeNull()
  })

  it('lets the deputy look for a journal', async () => {
    const { workloads, classes, staff, subjects } = suite.world
    const found = async (filter: object) => (await listOf('deputy', filter)).all?.items.map(({ id }) => id)
    expect(await found({})).toEqual([workloads.maths, workloads.english, workloads.otherMaths])
    expect(await found({ query: '7а матем' })).toEqual([workloads.maths])
    expect(await found({ class: classes.other })).toEqual([workloads.otherMaths])
    expect(await found({ teacher: staff.classTeacher })).toEqual([workloads.english])
    expect(await found({ subject: subjects.maths, grade: 7 })).toEqual([
      workloads.maths,
      workloads.otherMaths,
    ])
    expect(await found({ grade: 5 })).toEqual([])
    expect(await found({ query: 'нет такого' })).toEqual([])
  })

  it('asks one statement for all that is missing', async () => {
    const { req, facts } = await asked('deputy')
    const { count } = await countStatements(() => readJournalList({ req, facts, filter: {} }))
    expect(count.statements).toBe(1)
  })
})

describe('who wrote the newer value', () => {
  const mark = (value: number) => ({
    student: suite.world.students.student,
    assignment: suite.world.assignments.maths,
    was: null,
    now: { value, isDebt: false, comment: null },
  })
  const conflictOf = async (actor: ActorName) => {
    const { status, body } = await record({ marks: [mark(2)] }, { actor })
    const [error] = body.errors as { details: { conflicts: object[] } }[]
    return { status, conflict: error?.details.conflicts[0] }
  }

  it('is named to another teacher and is «you» to the same', async () => {
    await setLesson(suite.world.lessons.maths, { substitute: suite.world.staff.otherTeacher })
    expect((await record({ marks: [mark(5)] })).status).toBe(200)
    expect(await conflictOf('teacher')).toMatchObject({
      status: 409,
      conflict: { isOwn: true, authorName: null },
    })
    expect(await conflictOf('otherTeacher')).toMatchObject({
      status: 409,
      conflict: {
        isOwn: false,
        authorName: 'Тест teacher\u00a0А.\u00a0И.',
        // By the school's clock.
        changedAt: { date: expect.stringMatching(/^2026-/), time: expect.stringMatching(/^\d\d:\d\d$/) },
      },
    })
  })
})
