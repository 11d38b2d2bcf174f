import { beforeAll, describe, expect, it } from '@jest/globals'

import { countStatements } from '@/db/statement-count'

import type { Answer } from '../../helpers/actors'
import { standAt } from '../../helpers/clock'
import { finalsOf } from '../../helpers/finals'
import { useSchools } from '../../helpers/suite'

/** Statements that a page or save may ask, the check of the session included; the change journal is one more (ADR 0014). */
const BUDGET = 5
const WITH_HISTORY = BUDGET + 1
const STUDENTS = 25

const suite = useSchools()
const { change, save, page, marks } = finalsOf(suite)
const students: number[] = []

beforeAll(async () => {
  standAt('2026-10-26')
  for (let index = 0; index < STUDENTS; index += 1) {
    const { id } = await suite.world.buildStudent()
    await suite.world.buildEnrolment({ student: id })
    await marks(id, [4, 4, 4])
    students.push(id)
  }
  await page()
})

const measure = async (ask: () => Promise<Answer>): Promise<number> => {
  const { value, count } = await countStatements(ask, { keepTexts: true })
  expect({ status: value.status, text: value.text.slice(0, 300) }).toMatchObject({ status: 200 })
  return count.statements
}

describe('few statements, however many students', () => {
  it('the page of a group', async () => {
    for (const actor of ['teacher', 'classTeacher', 'deputy'] as const)
      expect(await measure(() => page(actor))).toBeLessThanOrEqual(BUDGET)
  })

  it('a first save of 25 marks, and a correction of one', async () => {
    expect(await measure(() => save(students.map((student) => change(4, { student }))))).toBeLessThanOrEqual(
      WITH_HISTORY,
    )
    const correction = change(5, { student: students[0], was: 4, reason: 'Итоговая работа' })
    expect(await measure(() => save([correction]))).toBeLessThanOrEqual(WITH_HISTORY)
  })

  it('the state of the school and the sheet of a class', async () => {
    expect(await measure(() => suite.as('deputy').get('/api/finals/state'))).toBeLessThanOrEqual(BUDGET)
    expect(
      await measure(() => suite.as('deputy').get(`/api/finals/classes/${suite.world.classes.own}/sheet`)),
    ).toBeLessThanOrEqual(BUDGET)
  })

  it('the journal page with the marks of its term', async () => {
    const path =
      `/api/journal/workloads/${suite.world.workloads.maths}/page?term=${suite.world.terms[0]}` as const
    await suite.as('teacher').get(path)
    const { value } = await countStatements(() => suite.as('teacher').get<{ finals: unknown[] }>(path))
    expect(value.body.finals).toHaveLength(STUDENTS)
    expect(await measure(() => suite.as('teacher').get(path))).toBeLessThanOrEqual(BUDGET)
  })
})
