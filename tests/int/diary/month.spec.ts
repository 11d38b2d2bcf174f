import { describe, expect, it } from '@jest/globals'

import { readReference } from '@/db/reference'
import { countStatements } from '@/db/statement-count'
import type { DiaryMonth } from '@/plugins/diary/operations/diary-month'

import { TODAY } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const school = useSchools()

const pathOf = (query = ''): `/${string}` =>
  `/api/diary/students/${school.world.students.student}/month${query}`
const monthOf = async (actor: ActorName, query = ''): Promise<DiaryMonth> => {
  const { status, body } = await school.as(actor).get<DiaryMonth>(pathOf(query))
  expect(status).toBe(200)
  return body
}
const dayOf = ({ weeks }: DiaryMonth, date: string) => weeks.flat().find((day) => day.date === date)!

describe('GET /api/diary/students/:student/month', () => {
  it('climbs the ladder', async () => {
    expectRefusal(await school.nobody.get(pathOf()), { status: 401 })
    expectRefusal(await school.as('teacher').get(pathOf()), { status: 403 })
    expectRefusal(await school.as('otherGuardian').get(pathOf()), { status: 404 })
    expectRefusal(await school.as('student').get(pathOf('?date=2026-13-01')), { status: 400, path: 'date' })
  })

  it('shows whole weeks with marks, absences and homework, and nobody else’s', async () => {
    const { student, classmate } = school.world.students
    const { maths } = school.world.assignments
    await school.world.buildMark({ student, assignment: maths, value: 4 })
    await school.world.buildMark({ student: classmate, assignment: maths, value: 2 })
    await school.world.buildAttendance({ student, lesson: school.world.lessons.english, code: 'late' })
    const lesson = await school.world.buildLesson({
      date: TODAY,
      number: 5,
      homework: '§ 1',
      homeworkDueDate: '2026-11-25',
    })
    await school.world.build('homework-works', { lesson: lesson.id, student })
    const month = await monthOf('guardian')
    expect(month).toMatchObject({ month: '2026-11-01', previous: '2026-10-01', next: '2026-12-01' })
    expect(month.weeks.every((week) => week.length === 7)).toBe(true)
    expect(dayOf(month, TODAY)).toMatchObject({
      marks: [{ subject: 'Математика', value: 4 }],
      absences: [{ subject: 'Английский язык', code: 'late' }],
    })
    expect(dayOf(month, '2026-11-25')).toMatchObject({ homework: 1, done: 1 })
    expect(dayOf(month, '2026-11-04').off).toMatchObject({ kind: 'holiday' })
  })

  it('ends with the school years of the student', async () => {
    expect((await monthOf('student', '?date=2026-09-10')).previous).toBeNull()
    expect((await monthOf('student', '?date=2027-05-10')).next).toBeNull()
  })

  it('takes five statements, signing in included', async () => {
    await readReference(school.payload, school.world.school)
    await monthOf('student')
    const { count } = await countStatements(() => monthOf('student'))
    expect(count.statements).toBeLessThanOrEqual(5)
  })

  it('takes a week away as a table', async () => {
    const { status, text } = await school
      .as('guardian')
      .get(`/api/diary/students/${school.world.students.student}/week/table?date=${TODAY}&format=csv`)
    expect(status).toBe(200)
    expect(text).toContain('Математика')
    expect(text).toContain('§ 1')
  })
})
