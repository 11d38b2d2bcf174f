import type { Portal } from '@/core/plugin'

import { followsCurricula, readsCurricula } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.nav, en: en.nav }

/** The pages of the plugin. */
export const curriculumPages: Portal = {
  nav: [{ path: '/curriculum', label: title, icon: 'book', order: 62, rule: readsCurricula }],
  views: [
    {
      path: '/curriculum',
      component: '@/plugins/curriculum/portal/views/plan-view',
      title,
      rule: readsCurricula,
    },
    {
      path: '/curriculum/workloads',
      component: '@/plugins/curriculum/portal/views/workloads-view',
      title: { ru: ru.workloads.title, en: en.workloads.title },
      rule: readsCurricula,
    },
    {
      path: '/curriculum/progress',
      component: '@/plugins/curriculum/portal/views/progress-view',
      title: { ru: ru.progress.title, en: en.progress.title },
      rule: followsCurricula,
    },
  ],
}
