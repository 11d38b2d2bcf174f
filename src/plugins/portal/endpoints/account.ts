import { everybody } from '@/access/algebra'
import { defineEndpoint } from '@/core/plugin'

import { hasGivenPassword } from '../access/rules'
import { changePassword, chooseFirstPassword } from '../operations/change-password'
import type { SessionUser } from '../types'
import { preferenceCookies, withCookies } from './cookies'
import { firstPassword, passwordChange, preferences } from './schemas'

export const changePasswordEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/password',
  rule: everybody,
  isOpenBeforeDuty: true,
  summary: { ru: 'Сменить свой пароль', en: 'Change the own password' },
  body: passwordChange,
  handler: async ({ req, body }) => {
    await changePassword({ req, ...body })
    return { ok: true }
  },
})

export const firstPasswordEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/first-password',
  rule: hasGivenPassword,
  isOpenBeforeDuty: true,
  summary: { ru: 'Заменить выданный пароль своим', en: 'Replace a given password by an own one' },
  body: firstPassword,
  handler: async ({ req, body }) => {
    await chooseFirstPassword({ req, ...body })
    return { ok: true }
  },
})

export const preferencesEndpoint = defineEndpoint({
  method: 'patch',
  path: '/portal/preferences',
  rule: everybody,
  isOpenBeforeDuty: true,
  summary: { ru: 'Язык и оформление', en: 'Language and appearance' },
  body: preferences,
  handler: async ({ req, body }) => {
    const { id } = req.user as unknown as SessionUser
    // Nobody may change accounts through the collection; these two fields are one's own.
    await req.payload.update({ collection: 'users', id, data: body, overrideAccess: true, req })
    return withCookies({ ok: true }, preferenceCookies(req, body))
  },
})
