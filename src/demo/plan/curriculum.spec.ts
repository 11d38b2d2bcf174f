import { describe, expect, it } from '@jest/globals'

import { planLessons } from '../lessons/plan-lessons'
import { classPlans } from './class-plans'
import { curriculumOf, WEEKLY_LIMIT, weeklyHours } from './curriculum'

describe('the curriculum', () => {
  it.each(classPlans('full').map((plan) => [`${plan.grade}${plan.letter}`, plan] as const))(
    'of %s fills the week and does not exceed it',
    (_, { grade, profile }) => {
      expect(weeklyHours(curriculumOf(grade, profile))).toBe(WEEKLY_LIMIT[grade])
    },
  )

  it('is of 26 classes with about 650 students', () => {
    const plans = classPlans('full')
    expect(plans).toHaveLength(26)
    const students = plans.reduce((sum, plan) => sum + plan.students, 0)
    expect(students).toBeGreaterThan(630)
    expect(students).toBeLessThan(670)
  })
})

describe('planLessons', () => {
  const cases = classPlans('full').flatMap(({ grade, profile }) =>
    curriculumOf(grade, profile).map(({ subject, hours }) => ({ grade, subject, count: hours * 34 })),
  )

  it('has a topic for every lesson of every subject', () => {
    for (const lesson of cases) {
      const topics = planLessons(lesson).map(({ topic }) => topic)
      expect(topics).toHaveLength(lesson.count)
      expect(topics.every(Boolean)).toBe(true)
      expect(new Set(topics).size).toBeGreaterThan(8)
    }
  })

  it('keeps control works within a tenth of the lessons, and none in the first grade', () => {
    for (const lesson of cases) {
      const controls = planLessons(lesson).filter(({ type }) => type === 'control')
      const share = controls.length / lesson.count
      if (lesson.grade === 1) expect(controls).toHaveLength(0)
      else if (lesson.subject !== 'sport') expect(share).toBeLessThanOrEqual(0.1)
    }
  })

  it('does not fail on any number of lessons', () => {
    for (let count = 1; count < 40; count++) {
      expect(planLessons({ subject: 'algebra', grade: 7, count })).toHaveLength(count)
    }
  })
})
