import { isAdminPerson } from '@/access/admin-people'
import { everybody } from '@/access/algebra'
import type { Portal } from '@/core/plugin'

const today = { ru: 'Сегодня', en: 'Today' }

/** The home page, the profile and the way into the administration. */
export const portalPages: Portal = {
  nav: [
    { path: '/', label: today, icon: 'home', order: 0, phone: 1, rule: everybody },
    {
      path: '/admin',
      label: { ru: 'Управление', en: 'Administration' },
      icon: 'settings',
      order: 900,
      rule: isAdminPerson,
    },
  ],
  views: [
    {
      path: '/',
      component: '@/plugins/portal/portal/views/home-view',
      title: today,
      rule: everybody,
    },
    {
      path: '/profile',
      component: '@/plugins/portal/portal/views/profile-view',
      title: { ru: 'Профиль', en: 'Profile' },
      rule: everybody,
    },
    {
      path: '/kit',
      component: '@/ui/kit/kit-view',
      title: { ru: 'Набор составных частей', en: 'The kit' },
      rule: everybody,
      isDevelopmentOnly: true,
    },
  ],
}
