import type { Portal } from '@/core/plugin'

import { setsUp } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }

/** The wizard, its steps and the list of plugins. */
export const setupPages: Portal = {
  nav: [{ path: '/setup', label: title, icon: 'settings', order: 900, section: 'system', rule: setsUp }],
  views: [
    { path: '/setup', component: '@/plugins/setup/portal/views/setup-view', title, rule: setsUp },
    {
      path: '/setup/plugins',
      component: '@/plugins/setup/portal/views/plugins-view',
      title: { ru: ru.plugins.title, en: en.plugins.title },
      rule: setsUp,
    },
    { path: '/setup/steps/[step]', component: '@/plugins/setup/portal/views/step-view', title, rule: setsUp },
  ],
  home: [{ component: '@/plugins/setup/portal/home/setup-left', order: 1, rule: setsUp }],
}
