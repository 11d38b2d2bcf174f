import { describe, expect, it } from '@jest/globals'

import { addYears, endOf, isOver, partsOfPeople, termOf } from './due-people'

const today = '2026-11-23'
const three = () => 3

describe('terms of people', () => {
  it('counts years by the calendar', () => {
    expect(addYears('2023-05-31', 3)).toBe('2026-05-31')
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('knows no end while somebody learns, will learn or never did', () => {
    expect(endOf([{ from: '2020-09-01', to: null }], today)).toBeNull()
    expect(endOf([{ from: '2020-09-01', to: '2021-05-31' }, { from: '2027-09-01' }], today)).toBeNull()
    expect(endOf([], today)).toBeNull()
    expect(
      endOf(
        [
          { from: '2021-09-01', to: '2022-05-31' },
          { from: '2020-09-01', to: '2021-05-31' },
        ],
        today,
      ),
    ).toBe('2022-05-31')
  })

  it('is over on the day after the last one', () => {
    const term = { kind: 'student', since: '2023-11-22', dueOn: '2026-11-22' } as const
    expect([isOver(term, '2026-11-22'), isOver(term, today)]).toEqual([false, true])
  })

  it('keeps whole whoever still is something at the school', () => {
    const school = {
      today,
      students: [{ id: 1, person: 11 }],
      enrolments: [{ student: 1, from: '2010-09-01', to: '2014-05-31' }],
      staff: [{ person: 11, leftOn: null }],
      guardianships: [{ guardian: 12, student: 1, from: '2010-09-01', to: null }],
    }
    const parts = partsOfPeople(school)
    expect(termOf(parts.get(11)!, three)).toBeNull()
    expect(termOf(parts.get(12)!, three)).toMatchObject({ kind: 'guardian', dueOn: '2017-05-31' })
    const former = partsOfPeople({ ...school, staff: [{ person: 11, leftOn: '2020-01-10' }] })
    expect(termOf(former.get(11)!, three)).toMatchObject({ kind: 'staff', dueOn: '2023-01-10' })
  })

  it('keeps a guardian whose other child still learns', () => {
    const parts = partsOfPeople({
      today,
      students: [],
      staff: [],
      enrolments: [
        { student: 1, from: '2010-09-01', to: '2014-05-31' },
        { student: 2, from: '2020-09-01' },
      ],
      guardianships: [
        { guardian: 12, student: 1 },
        { guardian: 12, student: 2 },
      ],
    })
    expect(termOf(parts.get(12)!, three)).toBeNull()
  })
})
