import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkPlan, isBreach } from './check-plan'
import { normsOn, usualWeeks } from './norms'

const norms = normsOn('2026-09-01')
const plan = (grade: number, hours: number, { weekDays = 5, extra = 0 } = {}) =>
  checkPlan(
    {
      grade,
      weekDays,
      weeks: usualWeeks(grade),
      lines: [
        { component: 'mandatory', hoursPerWeek: hours - 1 },
        { component: 'formed', hoursPerWeek: 1 },
        ...(extra > 0 ? [{ component: 'extracurricular' as const, hoursPerWeek: extra }] : []),
      ],
    },
    norms,
  )

describe('norms', () => {
  it('are those of the date', () => {
    expect(normsOn('2020-09-01')).toEqual({ week: null, year: null, extra: null })
    expect(normsOn('2024-09-01').week?.from).toBe('2021-03-01')
    expect(normsOn('2024-09-01').year).toBeNull()
    expect(norms.year?.from).toBe('2025-09-01')
  })

  it('name every grade once, with a citation', () => {
    for (const edition of [norms.week!, norms.year!, norms.extra!]) {
      expect(edition.rows.flatMap(({ grades }) => grades)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      expect(edition.citation.ru.length).toBeGreaterThan(20)
    }
  })

  it('of a week and of a year agree where both are known: the limit times 34 weeks', () => {
    for (const { grades, five, six, certainty } of norms.week!.rows) {
      if (certainty === 'unverified') continue
      const year = norms.year!.rows.find((row) => row.grades.includes(grades[0]!))!
      expect([five * 34, six! * 34]).toEqual([year.least, year.most])
    }
  })
})

describe('checkPlan', () => {
  it.each([
    [5, 5, 29, 'ok'],
    [5, 5, 30, 'over'],
    [5, 5, 27.5, 'under'],
    [5, 6, 32, 'ok'],
    [5, 6, 32.5, 'over'],
    [9, 5, 33, 'ok'],
    [11, 6, 38, 'over'],
    [1, 5, 21, 'ok'],
    [1, 6, 20, 'forbidden'],
  ])('grade %i, %i days, %d hours a week: %s', (grade, weekDays, hours, verdict) => {
    expect(plan(grade, hours, { weekDays }).week).toMatchObject({ hours, verdict })
  })

  it('holds the year against its range', () => {
    expect(plan(5, 29).year).toMatchObject({ hours: 986, verdict: 'ok' })
    expect(plan(5, 28).year).toMatchObject({ hours: 952, verdict: 'under' })
    expect(plan(5, 33).year).toMatchObject({ hours: 1122, verdict: 'over' })
    // Grade 1 learns less until January: what is multiplied is no breach.
    expect(plan(1, 21).year).toMatchObject({ hours: 693, verdict: 'stepped' })
    expect(isBreach(plan(1, 21).year)).toBe(false)
    expect(plan(10, 34).year.verdict).toBe('unknown')
  })

  it('keeps extracurricular hours apart from lessons', () => {
    const findings = plan(5, 29, { extra: 10.5 })
    expect(findings.week.hours).toBe(29)
    expect(findings.extracurricular).toMatchObject({ hours: 10.5, verdict: 'over' })
    expect(plan(5, 29).extracurricular.verdict).toBe('ok')
    expect(plan(5, 29, { extra: 10 }).extracurricular.verdict).toBe('ok')
  })

  it('breaks the norm of a week exactly when there are more lessons than it allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 11 }),
        fc.constantFrom(5, 6),
        fc.array(
          fc.record({
            component: fc.constantFrom('mandatory' as const, 'formed' as const, 'extracurricular' as const),
            half: fc.integer({ min: 1, max: 20 }),
          }),
        ),
        (grade, weekDays, list) => {
          const lines = list.map(({ component, half }) => ({ component, hoursPerWeek: half / 2 }))
          const { week } = checkPlan({ grade, weekDays, weeks: 34, lines }, norms)
          const lessons = lines
            .filter(({ component }) => component !== 'extracurricular')
            .reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0)
          expect(week.hours).toBe(lessons)
          expect(isBreach(week)).toBe(lessons > week.most!)
        },
      ),
    )
  })
})
