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

/** What everybody has: the home page, the own profile, signing in, the search, the first run. */
export const portal = defineSchoolPlugin({
  slug: 'portal',
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
      {
        path: '/',
        label: { ru: 'Сегодня', en: 'Today' },
        icon: 'home',
        order: 0,
        phone: 1,
        rule: everybody,
      },
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
        title: { ru: 'Сегодня', en: 'Today' },
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
