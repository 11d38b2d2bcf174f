import { hasStatus } from '@/access/has-status'
import { defineSchoolPlugin } from '@/core/plugin'

import { choosesDiaries, hasOwnDiary, readsDiaries } from './access/rules'
import { diaryMarksEndpoint, diaryWeekEndpoint } from './endpoints/diary'

const diaryTitle = { ru: 'Дневник', en: 'Diary' }
const marksTitle = { ru: 'Оценки', en: 'Marks' }

/** The student's diary: lessons, homework and own marks, for the family and those who look after the student. */
export const diary = defineSchoolPlugin({
  slug: 'diary',
  title: { ru: 'Дневник', en: 'Diary' },
  about: {
    ru: 'Дневник ученика: уроки, задания и оценки для ученика и родителей.',
    en: 'The student’s diary: lessons, homework and marks for the student and the parents.',
  },
  requires: ['journal'],
  endpoints: [diaryWeekEndpoint, diaryMarksEndpoint],
  portal: {
    nav: [
      { path: '/diary', label: diaryTitle, icon: 'diary', order: 10, phone: 2, rule: hasOwnDiary },
      {
        path: '/diary',
        label: { ru: 'Дневники', en: 'Diaries' },
        icon: 'diary',
        order: 30,
        rule: choosesDiaries,
      },
      { path: '/diary/marks', label: marksTitle, icon: 'star', order: 11, phone: 3, rule: hasOwnDiary },
    ],
    views: [
      {
        path: '/diary',
        component: '@/plugins/diary/portal/views/diary-week-view',
        title: diaryTitle,
        rule: readsDiaries,
      },
      {
        path: '/diary/marks',
        component: '@/plugins/diary/portal/views/diary-marks-view',
        title: marksTitle,
        rule: readsDiaries,
      },
    ],
    home: [
      { component: '@/plugins/diary/portal/views/student-today', order: 10, rule: hasStatus('student') },
      { component: '@/plugins/diary/portal/views/children-news', order: 10, rule: hasStatus('guardian') },
    ],
  },
})
