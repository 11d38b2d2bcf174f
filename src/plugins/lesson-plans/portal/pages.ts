import type { Portal } from '@/core/plugin'

import { readsPlans } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'
import { layingViews } from './laying-pages'

const title = { ru: ru.nav, en: en.nav }

/** The pages of the plugin. */
export const lessonPlanPages: Portal = {
  nav: [{ path: '/lesson-plans', label: title, icon: 'file', order: 63, rule: readsPlans }],
  views: [
    {
      path: '/lesson-plans',
      component: '@/plugins/lesson-plans/portal/views/plans-view',
      title,
      rule: readsPlans,
    },
    {
      path: '/lesson-plans/[plan]',
      component: '@/plugins/lesson-plans/portal/views/plan-view',
      title,
      rule: readsPlans,
    },
    ...layingViews,
  ],
}
