import type { Extension } from '@/core/plugin'

import { keepLessonChange } from './keep-lesson-change'
import { refuseLockedLesson } from './refuse-locked'

/**
 * When the attendance of a lesson was taken. Only absences have rows, so a lesson where everybody was present would look
 * like one where nobody was asked. A lesson of a locked period is written by nobody, and what is
 * written past the journal is kept by the change journal too.
 */
export const attendanceTaken: Extension = {
  collection: 'lessons',
  hooks: { beforeChange: [refuseLockedLesson, keepLessonChange] },
  fields: [
    {
      name: 'attendanceAt',
      type: 'date',
      label: { ru: 'Посещаемость отмечена', en: 'Attendance taken at' },
      admin: { readOnly: true },
      access: { create: () => false, update: () => false },
    },
  ],
}
