import { defineSchoolPlugin } from '@/core/plugin'

import { controlAttendance } from './duties/dep-07'
import { attendanceEndpoints } from './endpoints/attendance'
import { attendancePages } from './portal/pages'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Who is missing today, and what was missed in a period: of the school for the office, of a class for its teacher. */
export const attendanceControl = defineSchoolPlugin({
  slug: 'attendance-control',
  title: { ru: ru.title, en: en.title },
  about: {
    ru: 'Кого нет в школе сегодня, пропуски за период по классам, ученикам и причинам.',
    en: 'Who is missing today, and missed lessons of a period by class, student and reason.',
  },
  requires: ['journal'],
  endpoints: attendanceEndpoints,
  portal: attendancePages,
  duties: [controlAttendance],
  translations: { ru, en },
})
