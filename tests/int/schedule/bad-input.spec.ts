import { describe, expect, it } from '@jest/globals'

import { addDays } from '@/core/school-date'
import { closedGroups } from '@/plugins/curriculum/operations/load-teaching'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

describe('a workload', () => {
  it('of no hours is refused', async () => {
    const { classes, subjects, staff } = suite.world
    const answer = await suite.as('deputy').post('/api/workloads', {
      class: classes.own,
      subject: subjects.maths,
      teacher: staff.teacher,
      hoursPerWeek: 0,
    })
    expectRefusal(answer, { status: 400 })
  })

  it('of a subgroup whose division is closed is refused, and says so', async () => {
    const { world, payload } = suite
    const { classes, subjects, staff, dates, year } = world
    const division = await world.build('class-divisions', {
      class: classes.own,
      to: addDays(dates.today, -1),
    })
    const { id: subgroup } = await world.buildSubgroup({ class: classes.own, subject: subjects.maths })
    await payload.db.updateOne({
      collection: 'subgroups',
      id: subgroup,
      data: { division: division.id },
      req: await suite.reqOf('administrator'),
    })
    const req = await suite.reqOf('deputy')
    expect(await closedGroups(req, world.school, dates.today)).toContain(subgroup)
    const answer = await suite.as('deputy').post(`/api/curriculum/years/${year}/workloads`, {
      date: dates.today,
      changes: [
        {
          class: classes.own,
          subject: subjects.maths,
          subgroup,
          workload: null,
          seen: [],
          was: null,
          now: { teacher: staff.teacher, hoursPerWeek: 2 },
        },
      ],
    })
    expectRefusal(answer, { status: 422, code: 'subgroup-closed' })
  })
})

it('a lesson outside the school year is refused, and names the year', async () => {
  const answer = await suite.as('deputy').post('/api/lessons', {
    workload: suite.world.workloads.maths,
    date: '2027-07-15',
    number: 3,
  })
  expectRefusal(answer, { status: 422, code: 'lesson-on-day-off', says: 'вне учебного года' })
})

it('more hours than places: the search names the class, its hours and the workloads', async () => {
  const { workloads } = suite.world
  await suite.payload.update({
    collection: 'workloads',
    id: workloads.maths,
    data: { hoursPerWeek: 40 },
    overrideAccess: true,
  })
  const deputy = suite.as('deputy')
  const { body: made } = await deputy.post<{ id: number }>('/api/schedule/versions', { name: 'Тесно' })
  const path = `/api/schedule/versions/${made.id}/search` as const
  expect((await deputy.post(path, { revision: 1, effort: 'quick', seed: 1 })).status).toBe(200)
  await deputy.post(`${path}/stop`, {})
  const { body } = await deputy.get<{
    search: { impossible: { kind: string; hours: number; places: number; workloads: number[] }[] }
  }>(path)
  const [smallest] = body.search.impossible
  expect(smallest!.hours).toBeGreaterThan(smallest!.places)
  expect(smallest!.workloads).toEqual([workloads.maths])
})
