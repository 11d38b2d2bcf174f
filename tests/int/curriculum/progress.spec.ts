import { beforeAll, describe, expect, it } from '@jest/globals'

import { addDays } from '@/core/school-date'
import { countStatements } from '@/db/statement-count'
import type { ProgressPage } from '@/plugins/curriculum/operations/read-progress'

import { journalOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, lesson } = journalOf(suite)
const path = () => `/api/curriculum/years/${suite.world.year}/progress` as const
const read = async (query = ''): Promise<ProgressPage> =>
  (await suite.as('deputy').get<ProgressPage>(`${path()}${query}` as `/${string}`)).body

beforeAll(async () => {
  const { classes, subjects, year } = suite.world
  await suite.as('deputy').post(`/api/curriculum/years/${year}/plans`, {
    card: { name: '7 класс', grade: 7, profile: null, weekDays: 5, weeks: 34, classes: [classes.own] },
    lines: [{ subject: subjects.maths, component: 'mandatory', hoursPerWeek: 5 }],
  })
})

describe('plan against fact', () => {
  it('tells hours and topics given, and who is behind by how much', async () => {
    const { classes, subjects, lessons } = suite.world
    const [before] = (await read(`?class=${classes.own}&subject=${subjects.maths}`)).lines
    // Today's lesson and last week's are due, next week's is ahead.
    expect(before).toMatchObject({ planned: 170, due: 2, held: 0, behind: 2, ahead: 1, lacking: 169 })
    await record({ lesson: lesson({ topic: 'Дроби' }) })
    await record({ lesson: lesson({ state: 'held' }, { state: 'planned' }) }, { lesson: lessons.pastMaths })
    const [after] = (await read(`?class=${classes.own}&subject=${subjects.maths}`)).lines
    expect(after!.held).toBeGreaterThan(0)
    expect(after!.behind).toBe(2 - after!.held)
    expect(after!.withTopic).toBe(1)
    expect(after!.teachers).toHaveLength(1)
  })

  it('counts whoever handed a class over together with who took it', async () => {
    const { classes, subjects, staff, workloads, dates } = suite.world
    const row = await suite.payload.findByID({
      collection: 'workloads',
      id: workloads.maths,
      depth: 0,
      overrideAccess: true,
    })
    const given = (teacher: number) => ({
      teacher,
      hoursPerWeek: (row as { hoursPerWeek: number }).hoursPerWeek,
    })
    const answer = await suite.as('deputy').post(`/api/curriculum/years/${suite.world.year}/workloads`, {
      date: addDays(dates.today, 1),
      changes: [
        {
          class: classes.own,
          subject: subjects.maths,
          subgroup: null,
          workload: workloads.maths,
          seen: [workloads.maths],
          was: given(staff.teacher),
          now: given(staff.otherTeacher),
        },
      ],
    })
    expect(answer.status).toBe(200)
    const { lines } = await read(`?class=${classes.own}&subject=${subjects.maths}`)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ due: 2, ahead: 1 })
    expect(lines[0]!.teachers).toHaveLength(2)
  })

  it('is narrowed to those behind, taken away, and closed to teachers', async () => {
    const behind = await read('?isBehind=1')
    expect(behind.lines.every((line) => line.behind > 0)).toBe(true)
    const { text } = await suite.as('principal').get(`${path()}/table?format=csv` as `/${string}`)
    expect(text).toContain('Отставание')
    expect(text).toContain('7А;Математика')
    for (const actor of ['teacher', 'secretary', 'student', 'guardian'] as const)
      expect((await suite.as(actor).get(path())).status).toBe(403)
    expectRefusal(await suite.as('deputy').get(`${path()}?isBehind=maybe` as `/${string}`), { status: 400 })
    expect((await suite.asAway('deputy').get(path())).status).toBe(404)
  })

  it('costs at most five statements', async () => {
    const { value, count } = await countStatements(() => suite.as('deputy').get(path()))
    expect(value.status).toBe(200)
    expect(count.statements).toBeLessThanOrEqual(5)
  })
})
