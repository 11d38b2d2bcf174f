import { isWeekChecked, weekChecks } from './week-checks'

const lesson = (workload: number, date: string, topic: string | null = 'Дроби', state = 'held' as const) => ({
  workload,
  date,
  state,
  topic,
  recordedAt: topic ? '2026-11-23T08:00:00Z' : null,
})

describe('the check of a week', () => {
  const today = '2026-11-25'

  it('counts what is over, and what of it is recorded', () => {
    const lines = weekChecks({
      lessons: [
        lesson(1, '2026-11-23'),
        lesson(1, '2026-11-24', null),
        lesson(1, '2026-11-27'),
        lesson(2, today),
      ],
      checks: [],
      today,
    })
    expect(lines).toEqual([
      { workload: 1, lessons: 2, recorded: 1, check: null },
      { workload: 2, lessons: 1, recorded: 1, check: null },
    ])
  })

  it('leaves out cancelled lessons and subjects that have none yet', () => {
    const lines = weekChecks({
      lessons: [{ ...lesson(1, '2026-11-23'), state: 'cancelled' }, lesson(2, '2026-11-27')],
      checks: [],
      today,
    })
    expect(lines).toEqual([])
    expect(isWeekChecked(lines)).toBe(false)
  })

  it('is done when every subject is ticked off', () => {
    const check = { workload: 1, checkedAt: '2026-11-25T10:00:00Z', author: 7 }
    const lessons = [lesson(1, '2026-11-23')]
    expect(isWeekChecked(weekChecks({ lessons, checks: [], today }))).toBe(false)
    expect(isWeekChecked(weekChecks({ lessons, checks: [check], today }))).toBe(true)
  })
})
