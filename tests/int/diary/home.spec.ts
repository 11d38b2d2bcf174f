import { describe, expect, it } from '@jest/globals'

import { requireFacts } from '@/access/require-facts'
import { readReference } from '@/db/reference'
import { countStatements } from '@/db/statement-count'
import { readChildrenNews } from '@/plugins/diary/operations/children-news'
import { readDiaryToday } from '@/plugins/diary/operations/diary-today'

import { standAt, TODAY } from '../../helpers/clock'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const school = useSchools()

const signedIn = async (actor: ActorName) => {
  const req = await school.reqOf(actor)
  return { req, facts: await requireFacts(req) }
}

describe('readDiaryToday', () => {
  it('brings the lessons of today and the homework of the next school day', async () => {
    await school.world.buildLesson({ date: '2026-11-24', number: 1 })
    await school.world.buildLesson({
      date: '2026-11-20',
      number: 1,
      homework: '§ 3',
      homeworkDueDate: '2026-11-24',
    })
    await school.world.buildLesson({
      date: '2026-11-20',
      number: 2,
      homework: '§ 4',
      homeworkDueDate: '2026-11-25',
    })
    const { today, next } = await readDiaryToday({
      ...(await signedIn('student')),
      student: school.world.students.student,
    })
    expect(today.date).toBe(TODAY)
    expect(today.lessons.map(({ id }) => id)).toEqual([
      school.world.lessons.maths,
      school.world.lessons.english,
    ])
    expect(next).toEqual({
      date: '2026-11-24',
      homework: [expect.objectContaining({ subject: 'Математика', text: '§ 3', setOn: '2026-11-20' })],
    })
  })

  it('looks over the weekend and the vacations', async () => {
    standAt('2026-12-26')
    const { next } = await readDiaryToday({
      ...(await signedIn('student')),
      student: school.world.students.student,
    })
    standAt()
    expect(next?.date).toBe('2027-01-11')
  })

  it('is not for strangers', async () => {
    await expect(
      readDiaryToday({ ...(await signedIn('otherStudent')), student: school.world.students.student }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('readChildrenNews', () => {
  it('brings marks given within a week and today’s attendance, of own children only', async () => {
    const { student, classmate } = school.world.students
    const late = await school.world.buildAssignment({ lesson: school.world.lessons.pastMaths })
    const old = await school.world.buildAssignment({ lesson: school.world.lessons.pastMaths, position: 2 })
    const at = (date: string) => new Date(`${date}T08:00:00Z`).toISOString()
    const fresh = await school.world.buildMark({
      student,
      assignment: school.world.assignments.maths,
      value: 5,
      markedAt: at(TODAY),
    })
    // An old lesson, marked yesterday.
    const delayed = await school.world.buildMark({
      student,
      assignment: late.id,
      lesson: school.world.lessons.pastMaths,
      value: 4,
      markedAt: at('2026-11-22'),
    })
    await school.world.buildMark({
      student,
      assignment: old.id,
      lesson: school.world.lessons.pastMaths,
      value: 3,
      markedAt: at('2026-11-10'),
    })
    await school.world.buildMark({
      student: classmate,
      assignment: school.world.assignments.maths,
      value: 2,
      markedAt: at(TODAY),
    })
    await school.world.buildAttendance({ student, lesson: school.world.lessons.english, code: 'late' })
    await school.world.buildAttendance({ student, lesson: school.world.lessons.pastMaths, code: 'ill' })

    const guardian = await signedIn('guardian')
    await readReference(school.payload, school.world.school)
    const { value: news, count } = await countStatements(() => readChildrenNews(guardian))
    expect(news).toHaveLength(1)
    expect(news[0]!.student.id).toBe(student)
    expect(news[0]!.marks.map(({ id, value }) => [id, value])).toEqual([
      [fresh.id, 5],
      [delayed.id, 4],
    ])
    expect(news[0]!.absences).toEqual([{ subject: 'Английский язык', code: 'late' }])
    expect(count.statements).toBeLessThanOrEqual(4)
  })

  it('has nothing for somebody without children', async () => {
    expect(await readChildrenNews(await signedIn('deputy'))).toEqual([])
  })
})
