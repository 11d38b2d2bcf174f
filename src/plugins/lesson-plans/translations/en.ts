import type { LessonPlanMessages } from '.'

export const en: LessonPlanMessages = {
  nav: 'Lesson plans',
}
