import { beforeAll, describe, expect, it } from '@jest/globals'

import { countStatements } from '@/db/statement-count'

import type { Answer } from '../../helpers/actors'
import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

/** Statements that a hot page or save may ask, the check of the session included. */
const BUDGET = 5
const STUDENTS = 25

const suite = useSchools()
const { record, mark, absence, lesson } = journalOf(suite)
const students: number[] = []

beforeAll(async () => {
  for (let index = 0; index < STUDENTS; index += 1) {
    const { id } = await suite.world.buildStudent()
    await suite.world.buildEnrolment({ student: id })
    students.push(id)
  }
  // The school's snapshot is read once and kept: what is measured is every request after the first.
  await suite.as('teacher').get(`/api/journal/workloads/${suite.world.workloads.maths}/page`)
})

const measure = async (ask: () => Promise<Answer>): Promise<{ statements: number; texts: string[] }> => {
  const { value, count } = await countStatements(ask, { keepTexts: true })
  expect({ status: value.status, text: value.text.slice(0, 300) }).toMatchObject({ status: 200 })
  const texts = count
    .texts!.filter((text) => !/^(begin|commit|rollback)/i.test(text))
    .map((text) => text.slice(0, 160))
  return { statements: count.statements, texts }
}

const expectWithin = (
  { statements, texts }: { statements: number; texts: string[] },
  budget = BUDGET,
): void => {
  expect({ isWithin: statements <= budget, statements, texts }).toMatchObject({ isWithin: true })
}

/** The change journal is one more statement, whatever is saved (ADR 0014). */
const WITH_HISTORY = BUDGET + 1

describe(`at most ${BUDGET} statements`, () => {
  it('the journal page of a term', async () => {
    const path = `/api/journal/workloads/${suite.world.workloads.maths}/page` as const
    expectWithin(await measure(() => suite.as('teacher').get(path)))
    expectWithin(await measure(() => suite.as('classTeacher').get(path)))
    expectWithin(await measure(() => suite.as('deputy').get(path)))
  })

  it('the page of one lesson', async () => {
    const path = `/api/journal/lessons/${suite.world.lessons.maths}` as const
    expectWithin(await measure(() => suite.as('teacher').get(path)))
  })

  it('a first save of 25 marks', async () => {
    const marks = students.map((student) => mark(markOf(4), { student }))
    expectWithin(await measure(() => record({ marks })), WITH_HISTORY)
  })

  it('a first save of 25 absences', async () => {
    const attendance = students.map((student) => absence('ill', { student }))
    expectWithin(await measure(() => record({ attendance })), WITH_HISTORY)
  })

  it('a save of one mark, and of a topic', async () => {
    const was = markOf(4)
    expectWithin(await measure(() => record({ lesson: lesson({ topic: 'Дроби' }) })), WITH_HISTORY)
    expectWithin(
      await measure(() => record({ marks: [mark(markOf(5), { student: students[0]!, was })] })),
      WITH_HISTORY,
    )
  })

  it('a whole lesson at once needs as many for 25 students as for one', async () => {
    const whole = (list: readonly number[]) => ({
      lesson: lesson({ topic: `Тема ${list.length}` }, { topic: list.length === 1 ? 'Дроби' : 'Тема 1' }),
      marks: list.map((student) => mark(null, { student, was: markOf(student === students[0] ? 5 : 4) })),
      attendance: list.map((student) => absence('late', { student, was: 'ill' })),
    })
    const one = await measure(() => record(whole(students.slice(0, 1))))
    const many = await measure(() => record(whole(students.slice(1))))
    expect(many.statements).toBe(one.statements)
  })
})
