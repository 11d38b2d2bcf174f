import type { ValidData } from './types'

export const scheduleData: ValidData = {
  'timetable-versions': async ({ own, place, unique }) => ({
    year: await own('year', 'years', place.year),
    name: unique('Расписание '),
    state: 'draft',
    cycleWeeks: 1,
    revision: 1,
    begins: unique('draft-'),
  }),
  'timetable-entries': async ({ own, place }) => ({
    version: await own('version', 'timetable-versions'),
    workload: await own('workload', 'workloads', place.workload),
    weekday: 1,
    number: 1,
    cycleWeek: 0,
    isFixed: false,
  }),
  'teacher-limits': async ({ own, place }) => ({
    teacher: await own('teacher', 'staff', place.staff),
    unavailable: '5-3',
  }),
}
