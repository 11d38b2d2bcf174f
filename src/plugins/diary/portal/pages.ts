import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { choosesDiaries, hasOwnDiary, looksAtAnswers, readsDiaries, seesReaders } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const titles = {
  diary: { ru: ru.title, en: en.title },
  marks: { ru: ru.marksTitle, en: en.marksTitle },
  homework: { ru: ru.board.title, en: en.board.title },
  finals: { ru: ru.finals.title, en: en.finals.title },
  attendance: { ru: ru.attendance.title, en: en.attendance.title },
  readers: { ru: ru.readers.title, en: en.readers.title },
  answers: { ru: ru.answers.title, en: en.answers.title },
}
const view = (name: string) => `@/plugins/diary/portal/views/${name}` as const

/** The pages of the diary. */
export const diaryPages: Portal = {
  nav: [
    { path: '/diary', label: titles.diary, icon: 'diary', order: 10, phone: 2, rule: hasOwnDiary },
    {
      path: '/diary',
      label: { ru: 'Дневники', en: 'Diaries' },
      icon: 'diary',
      order: 30,
      rule: choosesDiaries,
    },
    { path: '/diary/marks', label: titles.marks, icon: 'star', order: 11, phone: 3, rule: hasOwnDiary },
    { path: '/diary/homework', label: titles.homework, icon: 'edit', order: 12, rule: hasOwnDiary },
  ],
  views: [
    { path: '/diary', component: view('diary-week-view'), title: titles.diary, rule: readsDiaries },
    { path: '/diary/day', component: view('diary-day-view'), title: titles.diary, rule: readsDiaries },
    { path: '/diary/month', component: view('diary-month-view'), title: titles.diary, rule: readsDiaries },
    { path: '/diary/homework', component: view('homework-view'), title: titles.homework, rule: readsDiaries },
    { path: '/diary/marks', component: view('diary-marks-view'), title: titles.marks, rule: readsDiaries },
    {
      path: '/diary/marks/subject',
      component: view('subject-view'),
      title: titles.marks,
      rule: readsDiaries,
    },
    { path: '/diary/final', component: view('finals-view'), title: titles.finals, rule: readsDiaries },
    {
      path: '/diary/attendance',
      component: view('attendance-view'),
      title: titles.attendance,
      rule: readsDiaries,
    },
    { path: '/diary/readers', component: view('readers-view'), title: titles.readers, rule: seesReaders },
    { path: '/diary/answers', component: view('answers-view'), title: titles.answers, rule: looksAtAnswers },
  ],
  home: [
    { component: view('student-today'), order: 10, rule: hasStatus('student') },
    { component: view('children-news'), order: 10, rule: hasStatus('guardian') },
  ],
}
