import { describe, expect, it } from '@jest/globals'

import type { WorkloadRow } from '../types'
import { planTeaching, teacherLoads, uncovered } from './plan-teaching'

const DATE = '2026-11-23'
let id = 0
const workload = (more: Partial<WorkloadRow>): WorkloadRow => ({
  id: ++id,
  class: 1,
  subject: 1,
  subgroup: null,
  teacher: 50,
  hoursPerWeek: 5,
  from: '2026-09-01',
  to: null,
  ...more,
})
const plan = (workloads: WorkloadRow[]) =>
  planTeaching({
    classes: [
      { id: 1, curriculum: 9 },
      { id: 2, curriculum: null },
    ],
    plans: [
      {
        id: 9,
        lines: [
          { subject: 2, component: 'mandatory', hoursPerWeek: 3 },
          { subject: 1, component: 'mandatory', hoursPerWeek: 4 },
          { subject: 1, component: 'formed', hoursPerWeek: 1 },
        ],
      },
    ],
    subgroups: [
      { id: 21, class: 1, subject: 2 },
      { id: 22, class: 1, subject: 2 },
    ],
    workloads,
    orderOf: (subject) => subject,
    date: DATE,
  })
const states = (workloads: WorkloadRow[]) =>
  plan(workloads).map(({ subject, subgroup, planned, hours, state }) => [
    subject,
    subgroup,
    planned,
    hours,
    state,
  ])

describe('planTeaching', () => {
  it('adds up the parts of a subject and asks for each group of a divided one', () =>
    expect(states([])).toEqual([
      [1, null, 5, 0, 'none'],
      [2, 21, 3, 0, 'none'],
      [2, 22, 3, 0, 'none'],
    ]))

  it('tells done, differing and unplanned work apart', () =>
    expect(
      states([
        workload({}),
        workload({ subject: 2, subgroup: 21, hoursPerWeek: 2 }),
        workload({ subject: 2 }),
        workload({ class: 2, subject: 3 }),
      ]),
    ).toEqual([
      [1, null, 5, 5, 'done'],
      [2, 21, 3, 2, 'differs'],
      [2, 22, 3, 0, 'none'],
      [2, null, 0, 5, 'extra'],
      [3, null, 0, 5, 'extra'],
    ]))

  it('counts two teachers of one line together, and one after the other once', () => {
    const shared = [workload({ hoursPerWeek: 3 }), workload({ hoursPerWeek: 2, teacher: 51 })]
    expect(plan(shared)[0]).toMatchObject({ hours: 5, state: 'done' })
    const handedOver = [workload({ to: '2026-11-30' }), workload({ teacher: 51, from: '2026-12-01' })]
    expect(plan(handedOver)[0]).toMatchObject({ hours: 5, state: 'done' })
    expect(plan(handedOver)[0]!.workloads).toHaveLength(2)
    expect(plan([workload({ to: '2026-11-22' })])[0]!.state).toBe('none')
    expect(plan([workload({ from: '2027-01-11' })])[0]).toMatchObject({ hours: 5, state: 'done' })
  })
})

describe('teacherLoads and uncovered', () => {
  it('count what is in force on the day, and what nobody teaches', () => {
    const workloads = [
      workload({}),
      workload({ subject: 3, from: '2027-01-11' }),
      workload({ to: '2026-10-01' }),
    ]
    expect(teacherLoads(workloads, DATE)).toEqual([{ teacher: 50, hours: 5, subjects: [1, 3] }])
    expect(uncovered(plan([]))).toEqual([
      { subject: 2, units: 2, hours: 6 },
      { subject: 1, units: 1, hours: 5 },
    ])
  })
})
