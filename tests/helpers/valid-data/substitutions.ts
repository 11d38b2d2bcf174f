import type { ValidData } from './types'

export const substitutionsData: ValidData = {
  'staff-absences': async ({ own, place }) => ({
    staff: await own('staff', 'staff', place.staff),
    from: '2026-11-23',
    to: '2026-11-23',
    reason: 'illness',
    revision: 1,
  }),
  substitutions: async ({ own, place, unique }) => ({
    lesson: await own('lesson', 'lessons', place.lesson),
    kind: 'substitute',
    workload: await own('workload', 'workloads', place.workload),
    class: await own('class', 'classes', place.class),
    teacher: await own('teacher', 'staff', place.staff),
    date: '2026-11-23',
    number: 2,
    payment: 'full',
    hours: 1,
    state: 'announced',
    revision: 1,
    was: '{}',
    busyKey: unique('lesson '),
  }),
}
