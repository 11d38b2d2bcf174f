import { logoutOperation } from 'payload'

import { anyone, everybody } from '@/access/algebra'
import { defineEndpoint } from '@/core/plugin'

import { requireOwnSchool } from '../operations/choose-school'
import { signIn } from '../operations/sign-in'
import { presentMe } from '../presenters/present-me'
import type { SessionUser } from '../types'
import { endedSessionCookie, preferenceCookies, schoolCookie, sessionCookie, withCookies } from './cookies'
import { credentials, schoolChoice } from './schemas'

export const loginEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/login',
  rule: anyone,
  isPublic: true,
  summary: { ru: 'Войти', en: 'Sign in' },
  body: credentials,
  handler: async ({ req, body }) => {
    const { token, user } = await signIn({ req, ...body })
    const { mustChangePassword, ...own } = user as unknown as SessionUser
    return withCookies({ mustChangePassword: Boolean(mustChangePassword) }, [
      sessionCookie(req, token),
      ...preferenceCookies(req, own),
    ])
  },
})

export const signOutEverywhereEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/sign-out-everywhere',
  rule: everybody,
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
