import type { Portal, PortalView } from '@/core/plugin'

import { closesYear, readsClosing } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }
const view = (name: string): PortalView['component'] => `@/plugins/year-closing/portal/views/${name}-view`

/** The wizard of the year closing in the portal. */
export const closingPages: Portal = {
  nav: [
    {
      path: '/year-closing',
      label: title,
      icon: 'calendar',
      order: 78,
      section: 'office',
      rule: readsClosing,
    },
  ],
  views: [
    { path: '/year-closing', component: view('closing'), title, rule: readsClosing },
    {
      path: '/year-closing/year',
      component: view('year'),
      title: { ru: ru.year.title, en: en.year.title },
      rule: closesYear,
    },
    {
      path: '/year-closing/plan',
      component: view('plan'),
      title: { ru: ru.plan.title, en: en.plan.title },
      rule: closesYear,
    },
    {
      path: '/year-closing/classes/[class]',
      component: view('class'),
      title: { ru: ru.classesTitle, en: en.classesTitle },
      rule: readsClosing,
    },
    {
      path: '/year-closing/lists',
      component: view('lists'),
      title: { ru: ru.lists.title, en: en.lists.title },
      rule: readsClosing,
    },
  ],
}
