import { beforeAll, describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import { readReference } from '@/db/reference'
import { countStatements } from '@/db/statement-count'
import { readClassAverages } from '@/plugins/diary/operations/class-averages'
import { readDiaryAttendance } from '@/plugins/diary/operations/diary-attendance'
import { readFinals } from '@/plugins/diary/operations/final-marks'
import type { DiaryMarks } from '@/plugins/diary/presenters/types'

import { TODAY } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const school = useSchools()

const pathOf = (student: number, query = ''): `/${string}` => `/api/diary/students/${student}/marks${query}`
const marksOf = async (actor: ActorName, student: number, query = ''): Promise<DiaryMarks> => {
  const { status, body } = await school.as(actor).get<DiaryMarks>(pathOf(student, query))
  expect(status).toBe(200)
  return body
}
const subjectOf = ({ subjects }: DiaryMarks, name: string) =>
  subjects.find(({ subject }) => subject.name === name)!

beforeAll(async () => {
  const { student, classmate } = school.world.students
  const { maths } = school.world.assignments
  const control = await school.world.buildAssignment({
    lesson: school.world.lessons.maths,
    type: school.world.assignmentTypes.control,
    position: 2,
    topic: 'Дроби',
    weight: 30,
  })
  const owed = await school.world.buildAssignment({
    lesson: school.world.lessons.maths,
    position: 3,
    weight: 20,
    dueDate: '2026-11-27',
  })
  await school.world.buildMark({ student, assignment: maths, value: 5, comment: 'Отлично' })
  await school.world.buildMark({ student, assignment: control.id, value: 2 })
  await school.world.buildMark({ student, assignment: owed.id, value: null, isDebt: true })
  await school.world.buildMark({ student: classmate, assignment: maths, value: 3, comment: 'Чужое' })
  await school.world.buildAttendance({ student, lesson: school.world.lessons.english, code: 'ill' })
  await school.world.buildAttendance({ student, lesson: school.world.lessons.pastMaths, code: 'late' })
  await school.world.buildAttendance({
    student: classmate,
    lesson: school.world.lessons.english,
    code: 'unexcused',
  })
})

describe('GET /api/diary/students/:student/marks', () => {
  it('401 without a session', async () => {
    expect((await school.nobody.get(pathOf(school.world.students.student))).status).toBe(401)
  })

  it.each(['administrator', 'principal', 'secretary', 'teacher'] as const)(
    '403 for the %s',
    async (actor) => {
      expect((await school.as(actor).get(pathOf(school.world.students.student))).status).toBe(403)
    },
  )

  it.each(['classmate', 'otherStudent', 'otherGuardian'] as const)('404 for the %s', async (actor) => {
    const { status, text } = await school.as(actor).get(pathOf(school.world.students.student))
    expect(status).toBe(404)
    expect(text).not.toContain('Ёлкин')
  })

  it('404 for a term of another set, 400 for what is no term', async () => {
    const set = (await school.world.buildTermSet({ name: 'Полугодия', kind: 'half' })).id
    const foreign = (await school.world.buildTerm({ termSet: set, number: 1, name: '1 полугодие' })).id
    const asStudent = school.as('student')
    expect((await asStudent.get(pathOf(school.world.students.student, `?term=${foreign}`))).status).toBe(404)
    expect((await asStudent.get(pathOf(school.world.students.student, '?term=second'))).status).toBe(400)
  })

  it.each(['student', 'guardian', 'classTeacher', 'deputy'] as const)('200 for the %s', async (actor) => {
    const page = await marksOf(actor, school.world.students.student)
    expect(page.student.id).toBe(school.world.students.student)
  })

  it('opens the present term and lists the own ones', async () => {
    const page = await marksOf('student', school.world.students.student)
    expect(page.term).toMatchObject({ id: school.world.terms[1], name: '2 четверть' })
    expect(page.terms.map(({ id }) => id)).toEqual(school.world.terms)
    const first = await marksOf('student', school.world.students.student, `?term=${school.world.terms[0]}`)
    expect(first.term?.id).toBe(school.world.terms[0])
    expect(first.subjects.every(({ marks }) => marks.length === 0)).toBe(true)
  })

  it('weighs the average as the journal does, and counts a debt for nothing', async () => {
    const maths = subjectOf(await marksOf('guardian', school.world.students.student), 'Математика')
    expect(maths.average).toBeCloseTo((5 * 10 + 2 * 30) / 40)
    expect(maths.count).toBe(2)
    expect(
      maths.marks.map(({ value, weight, comment, type, topic }) => [value, weight, comment, type, topic]),
    ).toEqual([
      [5, 10, 'Отлично', 'Ответ на уроке', null],
      [2, 30, null, 'Контрольная', 'Дроби'],
      [null, 20, null, 'Ответ на уроке', null],
    ])
  })

  it('tells what each mark did to the average, and takes it away as a table with its author', async () => {
    const { world } = school
    const maths = subjectOf(await marksOf('student', world.students.student), 'Математика')
    expect(maths.marks.map(({ before, after }) => [before, after])).toEqual([
      [null, 5],
      [5, 2.75],
      [2.75, 2.75],
    ])
    const path = `/api/diary/students/${world.students.student}/marks/table?format=csv` as const
    const { status, text, headers } = await school.as('guardian').get(path)
    expect(status).toBe(200)
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('Ёлкин')
    expect(text).toContain('Контрольная, Дроби;30;5;2,75')
    expect(text).not.toMatch(/Чужое|Ерёмина/)
    const english = await school.as('guardian').get(`${path}&subject=${world.subjects.english}`)
    expect(english.text.trim().split('\r\n')).toHaveLength(1)
    expect((await school.as('guardian').get(`${path}&subject=1`)).status).toBe(404)
    expect((await school.as('otherGuardian').get(path)).status).toBe(404)
  })

  it('shows the average of a class only where five students make it', async () => {
    const { world } = school
    const totals = (student: number, value: number) =>
      world.buildTermTotals({
        student,
        workload: world.workloads.maths,
        class: world.classes.own,
        term: world.terms[1],
        markSum: value * 10,
        weightSum: 10,
        plainSum: value,
        plainCount: 1,
      })
    const facts = (await factsOf(await school.reqOf('guardian')))!
    const averagesNow = async () =>
      readClassAverages({
        req: await school.reqOf('guardian'),
        facts,
        student: world.students.student,
        classId: world.classes.own,
        term: world.terms[1],
        rules: { averaging: 'weighted' },
      })
    await totals(world.students.student, 5)
    for (const value of [2, 3, 4])
      await totals((await world.buildStudent({ fileNumber: `С-${value}` })).id, value)
    expect(await averagesNow()).toMatchObject([{ name: 'Математика', own: 5, group: null }])
    await totals((await world.buildStudent({ fileNumber: 'С-6' })).id, 3)
    expect(await averagesNow()).toMatchObject([{ name: 'Математика', own: 5, group: 3.4 }])
    await expect(
      readClassAverages({
        req: await school.reqOf('guardian'),
        facts,
        student: world.students.classmate,
        classId: world.classes.own,
        term: world.terms[1],
        rules: { averaging: 'weighted' },
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows averages of the terms while nobody knows final marks', async () => {
    const req = await school.reqOf('guardian')
    const finals = await readFinals({
      req,
      facts: (await factsOf(req))!,
      student: school.world.students.student,
    })
    expect(finals).toMatchObject({
      hasFinals: false,
      rows: [{ subject: { name: 'Математика' }, averages: { [school.world.terms[1]]: 5 } }],
    })
  })

  it('counts absences of the year by term and by subject, and shows them in the month', async () => {
    const req = await school.reqOf('student')
    const page = await readDiaryAttendance({
      req,
      facts: (await factsOf(req))!,
      student: school.world.students.student,
    })
    expect(page.counts).toEqual({ ill: 1, late: 1 })
    expect(page.subjects).toMatchObject([
      { name: 'Математика', counts: { late: 1 } },
      { name: 'Английский язык', counts: { ill: 1 } },
    ])
    expect(page.terms.map(({ counts }) => counts)).toEqual([{}, { ill: 1, late: 1 }])
    expect(page.weeks.flat().find(({ date }) => date === TODAY)?.lessons).toEqual([
      { subject: 'Английский язык', code: 'ill' },
    ])
  })

  it('lists debts with their term, and missed lessons by code', async () => {
    const page = await marksOf('student', school.world.students.student)
    expect(page.debts).toEqual([
      {
        id: expect.any(Number),
        subject: 'Математика',
        date: TODAY,
        type: 'Ответ на уроке',
        topic: null,
        dueDate: '2026-11-27',
        comment: null,
      },
    ])
    expect(page.absences).toEqual({ ill: 1, late: 1 })
    expect(subjectOf(page, 'Английский язык')).toMatchObject({
      absences: { ill: 1 },
      average: null,
      count: 0,
    })
  })

  it('names every subject that is taught, and nothing of anybody else', async () => {
    const { text, body } = await school.as('guardian').get<DiaryMarks>(pathOf(school.world.students.student))
    expect(body.subjects.map(({ subject }) => subject.name).sort()).toEqual(['Английский язык', 'Математика'])
    expect(text).not.toMatch(/Чужое|unexcused|Ерёмина/)
  })

  it('says that the first grade has no marks', async () => {
    const first = (await school.world.buildClass({ grade: 1, letter: 'А' })).id
    const student = (await school.world.buildStudent({ fileNumber: 'Д-1' })).id
    await school.world.buildEnrolment({ student, class: first })
    expect((await marksOf('deputy', student)).isMarked).toBe(false)
  })

  it('has no term for a student who was never enrolled', async () => {
    const student = (await school.world.buildStudent({ fileNumber: 'Д-2' })).id
    expect(await marksOf('deputy', student)).toMatchObject({ term: null, terms: [], subjects: [], debts: [] })
  })

  it('takes four statements, signing in included', async () => {
    await readReference(school.payload, school.world.school)
    await marksOf('student', school.world.students.student)
    const { count } = await countStatements(() => marksOf('student', school.world.students.student))
    expect(count.statements).toBe(4)
  })
})
