import { anyone } from '@/access/algebra'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { openSchool } from '../operations/open-school'
import { signIn } from '../operations/sign-in'
import { preferenceCookies, sessionCookie, withCookies } from './cookies'
import { deviceCookie } from './device'
import { newSchool } from './schemas'

export const welcomeEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/welcome',
  rule: anyone,
  isPublic: true,
  summary: {
    ru: 'Создать первую школу и её администратора',
    en: 'Create the first school and its administrator',
  },
  body: newSchool,
  handler: async ({ req, body }) => {
    const locale = localeOf(req)
    await openSchool({ payload: req.payload, input: body, locale })
    const device = deviceCookie(req)
    const { token } = await signIn({ req, username: body.username, password: body.password })
    return withCookies({ ok: true }, [
      sessionCookie(req, token),
      ...preferenceCookies(req, { locale }),
      device,
    ])
  },
})
