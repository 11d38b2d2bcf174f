import { qrOf } from '@/core/files/qr-of'
import { defineEndpoint } from '@/core/plugin'
import { notFound } from '@/core/errors'
import { endSessions } from '@/plugins/portal'

import { keepsOwnAccount } from '../access/rules'
import { addPasskey, addTotp, removeFactor, renewCodes } from '../operations/factors'
import { answerSignIn } from '../operations/list-sign-ins'
import { ownerOf, requireRecent } from '../operations/owner'
import { beginPasskey } from '../operations/passkeys'
import { beginTotp } from '../operations/totp'
import { answer, factorParams, newPasskey, newTotp, sessionEnd, signInParams, withPassword } from './schemas'

/** What an account that has to add a factor first may do already. */
const setup = { method: 'post', rule: keepsOwnAccount, isOpenBeforeDuty: true } as const
const own = { method: 'post', rule: keepsOwnAccount } as const

export const ownEndpoints = [
  defineEndpoint({
    ...setup,
    path: '/account-security/totp/begin',
    summary: { ru: 'Начать настройку приложения с кодами', en: 'Begin the setup of a program with codes' },
    handler: ({ req }) => {
      const { uri, key, ticket } = beginTotp(req.payload, ownerOf(req))
      return Promise.resolve({ key, ticket, qr: qrOf(uri) })
    },
  }),
  defineEndpoint({
    ...setup,
    path: '/account-security/totp',
    summary: { ru: 'Добавить приложение с кодами', en: 'Add a program with codes' },
    body: newTotp,
    handler: async ({ req, body: { password, ...body } }) => {
      await requireRecent(req, password)
      return { recoveryCodes: await addTotp(req, body) }
    },
  }),
  defineEndpoint({
    ...setup,
    path: '/account-security/passkeys/begin',
    summary: { ru: 'Начать добавление ключа доступа', en: 'Begin to add a passkey' },
    handler: ({ req }) => beginPasskey(req, ownerOf(req)),
  }),
  defineEndpoint({
    ...setup,
    path: '/account-security/passkeys',
    summary: { ru: 'Добавить ключ доступа', en: 'Add a passkey' },
    body: newPasskey,
    handler: async ({ req, body: { password, ...body } }) => {
      await requireRecent(req, password)
      return { recoveryCodes: await addPasskey(req, body) }
    },
  }),
  defineEndpoint({
    ...own,
    path: '/account-security/factors/:factor/removal',
    summary: { ru: 'Удалить свой второй шаг входа', en: 'Remove an own second factor' },
    params: factorParams,
    body: withPassword,
    handler: async ({ req, params, body }) => {
      await requireRecent(req, body.password)
      await removeFactor(req, params.factor)
    },
  }),
  defineEndpoint({
    ...own,
    path: '/account-security/recovery-codes',
    summary: { ru: 'Выпустить новые запасные коды', en: 'Make new recovery codes' },
    body: withPassword,
    handler: async ({ req, body }) => {
      await requireRecent(req, body.password)
      return { recoveryCodes: await renewCodes(req) }
    },
  }),
  defineEndpoint({
    ...own,
    path: '/account-security/sessions/end',
    summary: { ru: 'Завершить один свой сеанс', en: 'End one own session' },
    body: sessionEnd,
    handler: async ({ req, body: { session, password } }) => {
      await requireRecent(req, password)
      const ended = await endSessions({ req, account: ownerOf(req).id, ends: ({ id }) => id === session })
      if (ended === 0) throw notFound()
    },
  }),
  defineEndpoint({
    ...own,
    path: '/account-security/sign-ins/:signIn/answer',
    summary: { ru: 'Ответить, свой ли это вход', en: 'Tell whether a sign-in was one’s own' },
    params: signInParams,
    body: answer,
    handler: ({ req, params, body }) => answerSignIn(req, { ...params, ...body }),
  }),
]
