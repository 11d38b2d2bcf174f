import { isAdminPerson } from '@/access/admin-people'
import { everybody } from '@/access/algebra'
import { defineSchoolPlugin } from '@/core/plugin'

import { changePasswordEndpoint, firstPasswordEndpoint, preferencesEndpoint } from './endpoints/account'
import { searchEndpoint } from './endpoints/search'
import {
  chooseSchoolEndpoint,
  loginEndpoint,
  meEndpoint,
  signOutEverywhereEndpoint,
} from './endpoints/session'
import { welcomeEndpoint } from './endpoints/welcome'

export { preferenceCookies, sessionCookie, withCookies } from './endpoints/cookies'
export { signIn } from './operations/sign-in'
export type { SessionUser } from './types'

const today = { ru: 'Сегодня', en: 'Today' }

/** What everybody has: the home page, the own profile, signing in, the search, the first run. */
export const portal = defineSchoolPlugin({
  slug: 'portal',
  title: { ru: 'Вход и главная', en: 'Entrance and home page' },
  about: {
    ru: 'Вход, профиль, поиск и главная страница.',
    en: 'Signing in, the profile, the search and the home page.',
  },
  isRequired: {
    ru: 'Через эту часть все входят в систему.',
    en: 'Everybody enters the system through it.',
  },
  endpoints: [
    loginEndpoint,
    meEndpoint,
    searchEndpoint,
    changePasswordEndpoint,
    firstPasswordEndpoint,
    preferencesEndpoint,
    signOutEverywhereEndpoint,
    chooseSchoolEndpoint,
    welcomeEndpoint,
  ],
  portal: {
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
  },
})
