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
import { portalPages } from './portal/pages'

export { preferenceCookies, sessionCookie, withCookies } from './endpoints/cookies'
export { deviceCookie, deviceOf } from './endpoints/device'
export { secondStep } from './endpoints/schemas'
export { confirmPassword } from './operations/confirm-password'
export { endSessions } from './operations/end-session'
export { signIn } from './operations/sign-in'
export type { SessionUser } from './types'

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
  portal: portalPages,
})
