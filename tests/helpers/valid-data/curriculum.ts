import type { ValidData } from './types'

export const curriculumData: ValidData = {
  curricula: async ({ own, place, unique }) => ({
    year: await own('year', 'years', place.year),
    name: unique('План '),
    grade: 7,
    weekDays: 5,
    weeks: 34,
    revision: 1,
  }),
  'curriculum-classes': async ({ own }) => ({
    curriculum: await own('curriculum', 'curricula'),
    class: await own('class', 'classes'),
  }),
  'curriculum-lines': async ({ own, place }) => ({
    curriculum: await own('curriculum', 'curricula'),
    subject: await own('subject', 'subjects', place.subject),
    component: 'mandatory',
    hoursPerWeek: 5,
  }),
}
