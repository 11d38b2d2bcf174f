import { defineSchoolPlugin } from '@/core/plugin'

import { teacherLimits } from './collections/teacher-limits'
import { timetableEntries } from './collections/timetable-entries'
import { timetableVersions } from './collections/timetable-versions'
import { arrangeTimetable } from './duties/dep-14'
import { controlLoad } from './duties/dep-15'
import { jointEndpoints } from './endpoints/joint'
import { searchEndpoints } from './endpoints/search'
import { versionEndpoints } from './endpoints/versions'
import { weekEndpoints } from './endpoints/week'
import { classLoadReport } from './reports/class-load'
import { followHandOver } from './operations/follow-hand-over'
import { partWorkload } from './operations/part-workload'
import { schedulePages } from './portal/pages'
import { writeTimetable } from './seed/write-timetable'

/** The timetable: shown to everybody, arranged by hand or automatically, published from a day on. */
export const schedule = defineSchoolPlugin({
  slug: 'schedule',
  title: { ru: 'Расписание', en: 'Timetable' },
  about: {
    ru: 'Расписание уроков: вручную и автоматически, варианты по датам, нагрузка классов.',
    en: 'The timetable, by hand and automatically, versions by date, load of classes.',
  },
  requires: ['classes', 'journal'],
  collections: [timetableVersions, timetableEntries, teacherLimits],
  endpoints: [...weekEndpoints, ...versionEndpoints, ...searchEndpoints, ...jointEndpoints],
  reports: [classLoadReport],
  duties: [arrangeTimetable, controlLoad],
  portal: schedulePages,
  on: { 'workload.handed-over': followHandOver, 'workload.parted': partWorkload },
  seed: writeTimetable,
})

/** What other plugins may build on: the one counting of time slots and clashes. */
export { checkPlacement, indexProblem, type PlacementIssue } from './domain/check-placement'
export { layDaySlots } from './domain/day-slots'
export { schoolWeek } from './domain/school-week'
export { parseUnavailable } from './domain/unavailable'
export { groupPlacesOf, limitsOf } from './operations/load-version'

/** What other plugins build on: lessons of a period, whose they may be, and the ways between day, week, month and year. */
export { findLessons, presentLesson, staffName, WEEK_VIEWS } from './operations/find-lessons'
export type { LessonRow, WeekView, Whose } from './operations/find-lessons'
export { classOfDays, ownWeek, requireSubject, weekChoices } from './operations/read-week'
export { hrefs as scheduleHrefs } from './portal/hrefs'
export { periodTabs } from './portal/period-tabs'
