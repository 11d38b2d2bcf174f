import { logoutOperation } from 'payload'

import { anyone, everybody } from '@/access/algebra'
import { defineEndpoint } from '@/core/plugin'

import { endSessions } from '../operations/end-session'
import { requireOwnSchool } from '../operations/choose-school'
import { signIn } from '../operations/sign-in'
import { presentMe } from '../presenters/present-me'
import type { SessionUser } from '../types'
import { endedSessionCookie, preferenceCookies, schoolCookie, sessionCookie, withCookies } from './cookies'
import { deviceCookie } from './device'
import { credentials, schoolChoice } from './schemas'

export const loginEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/login',
  rule: anyone,
  isPublic: true,
  summary: { ru: 'Войти', en: 'Sign in' },
  body: credentials,
  handler: async ({ req, body: { secondCode, passkey, ...body } }) => {
    const before = req.user as unknown as SessionUser | null
    const device = deviceCookie(req)
    const { token, user } = await signIn({ req, ...body, proof: { code: secondCode, passkey } })
    // The session that this browser had so far is nobody's any more.
    if (before?._sid) await endSessions({ req, account: before.id, ends: ({ id }) => id === before._sid })
    const { mustChangePassword, ...own } = user as unknown as SessionUser
    return withCookies({ mustChangePassword: Boolean(mustChangePassword) }, [
      sessionCookie(req, token),
      ...preferenceCookies(req, own),
      device,
    ])
  },
})

export const signOutEverywhereEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/sign-out-everywhere',
  rule: everybody,
  isOpenBeforeDuty: true,
  summary: { ru: 'Выйти на всех устройствах', en: 'Sign out on all devices' },
  handler: async ({ req }) => {
    await logoutOperation({ allSessions: true, collection: req.payload.collections.users, req })
    return withCookies({ ok: true }, [endedSessionCookie(req)])
  },
})

export const meEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/me',
  rule: everybody,
  isOpenBeforeDuty: true,
  summary: { ru: 'Кто вошёл', en: 'Who is signed in' },
  handler: async ({ req }) => presentMe(req),
})

export const chooseSchoolEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/school',
  rule: everybody,
  summary: { ru: 'Выбрать школу из своих', en: 'Choose one of the own schools' },
  body: schoolChoice,
  handler: async ({ req, body }) => {
    requireOwnSchool(req, body.school)
    return withCookies({ ok: true }, [schoolCookie(req, body.school)])
  },
})
