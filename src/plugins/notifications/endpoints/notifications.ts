import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { anyone } from '@/access/algebra'
import { requireFacts } from '@/access/require-facts'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'

import { isTold, setsSending } from '../access/rules'
import { saveChoices } from '../operations/choices'
import { addDevice, removeDevice, tryDevice } from '../operations/devices'
import { tooManyTries } from '../operations/errors'
import { saveSettings } from '../operations/settings'
import { localeOfToken, switchDigestOff } from '../operations/switch-digest-off'
import { offPage } from '../presenters/off-page'
import { notificationMessages } from '../translations'
import { choicesBody, deviceParams, schoolBody, subscriptionBody, tokenParams } from './schemas'

/** Tries of a person in a minute: each asks a stranger's server. */
const tries = new RateLimiterMemory({ points: 6, duration: 60 })

const takeTry = async (user: number): Promise<void> => {
  try {
    await tries.consume(user)
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooManyTries() : refusal
  }
}

export const notificationEndpoints = [
  defineEndpoint({
    method: 'put',
    path: '/notifications/choices',
    rule: isTold,
    summary: { ru: 'Выбрать, о чём сообщать', en: 'Choose what to be told of' },
    body: choicesBody,
    handler: async ({ req, body }) => saveChoices({ req, facts: await requireFacts(req) }, body),
  }),
  defineEndpoint({
    method: 'post',
    path: '/notifications/devices',
    rule: isTold,
    summary: { ru: 'Включить уведомления на устройстве', en: 'Switch messages on on a device' },
    body: subscriptionBody,
    handler: async ({ req, body }) => addDevice({ req, facts: await requireFacts(req), subscription: body }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/notifications/devices/:device',
    rule: isTold,
    summary: { ru: 'Выключить уведомления на устройстве', en: 'Switch messages off on a device' },
    params: deviceParams,
    handler: async ({ req, params }) =>
      removeDevice({ req, facts: await requireFacts(req), device: params.device }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/notifications/devices/:device/test',
    rule: isTold,
    summary: { ru: 'Отправить на устройство проверку', en: 'Send a try to a device' },
    params: deviceParams,
    handler: async ({ req, params }) => {
      const facts = await requireFacts(req)
      await takeTry(facts.user)
      const lang = localeOf(req)
      const { test: title, testBody: body } = notificationMessages(lang).push
      const message = { title, body, tag: 'try', url: '/notifications', lang }
      await tryDevice({ req, facts, device: params.device, message })
    },
  }),
  defineEndpoint({
    method: 'put',
    path: '/notifications/school',
    rule: setsSending,
    summary: { ru: 'Изменить, когда школа пишет семьям', en: 'Change when the school writes to families' },
    body: schoolBody,
    handler: async ({ req, body }) => saveSettings(req, await requireFacts(req), body),
  }),
  defineEndpoint({
    method: 'get',
    path: '/notifications/letters-off/:token',
    rule: anyone,
    isPublic: true,
    summary: { ru: 'Страница отказа от письма за неделю', en: 'The page that ends the weekly letter' },
    params: tokenParams,
    produces: ['text/html'],
    handler: async ({ req, params }) => offPage(await localeOfToken(req.payload, params.token), false),
  }),
  defineEndpoint({
    method: 'post',
    path: '/notifications/letters-off/:token',
    rule: anyone,
    isPublic: true,
    summary: {
      ru: 'Отказаться от письма за неделю без входа',
      en: 'End the weekly letter without a sign-in',
    },
    params: tokenParams,
    produces: ['text/html'],
    handler: async ({ req, params }) => {
      await switchDigestOff(req.payload, params.token)
      return offPage(await localeOfToken(req.payload, params.token), true)
    },
  }),
]
