import type { ValidData } from './types'

export const absenceNoticesData: ValidData = {
  'absence-notices': async ({ own, place }) => ({
    student: await own('student', 'students'),
    class: await own('class', 'classes', place.class),
    from: '2026-11-23',
    to: '2026-11-24',
    reason: 'illness',
    author: await own('author', 'users'),
    sentAt: '2026-11-23T05:00:00.000Z',
    revision: 1,
  }),
}
