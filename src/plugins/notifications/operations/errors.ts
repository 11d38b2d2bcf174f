import { defineError } from '@/core/errors'

export const unknownPushHost = defineError<{ host: string }>({
  code: 'unknown-push-host',
  status: 422,
  message: {
    ru: ({ host }) =>
      `Служба уведомлений этого браузера (${host}) серверу не известна. Откройте портал в другом браузере или попросите администратора добавить её в PUSH_HOSTS.`,
    en: ({ host }) =>
      `The push service of this browser (${host}) is not known to the server. Use another browser, or ask the administrator to add it to PUSH_HOSTS.`,
  },
})

export const brokenKeys = defineError({
  code: 'broken-push-keys',
  status: 422,
  message: {
    ru: () => 'Ключи подписки повреждены. Выключите и включите уведомления на этом устройстве снова.',
    en: () => 'The keys of the subscription are broken. Switch messages off and on again on this device.',
  },
})

export const tooManyDevices = defineError<{ most: number }>({
  code: 'too-many-devices',
  status: 409,
  message: {
    ru: ({ most }) =>
      `Уведомления можно включить на ${most} устройствах. Выключите их на том, которым не пользуетесь.`,
    en: ({ most }) => `Messages can be switched on on ${most} devices. Switch off one that you do not use.`,
  },
})

export const notDelivered = defineError<{ reason: 'gone' | 'later' | 'refused' }>({
  code: 'not-delivered',
  status: 422,
  message: {
    ru: ({ reason }) =>
      ({
        gone: 'Это устройство больше не принимает уведомления, оно убрано из списка. Включите уведомления на нём снова.',
        later: 'Служба уведомлений браузера сейчас не отвечает. Попробуйте через несколько минут.',
        refused:
          'Служба уведомлений отказалась передать сообщение. Выключите и включите уведомления на устройстве.',
      })[reason],
    en: ({ reason }) =>
      ({
        gone: 'This device takes no messages any more and was taken off the list. Switch messages on on it again.',
        later: 'The push service of the browser does not answer now. Try again in a few minutes.',
        refused: 'The push service refused the message. Switch messages off and on again on the device.',
      })[reason],
  },
})

export const tooManyTries = defineError({
  code: 'too-many-tries',
  status: 429,
  message: {
    ru: () => 'Слишком много проверок подряд. Подождите минуту.',
    en: () => 'Too many tries in a row. Wait a minute.',
  },
})

export const noAddress = defineError({
  code: 'no-address',
  status: 422,
  message: {
    ru: () => 'В вашей учётной записи нет адреса почты. Сообщите его секретарю школы.',
    en: () => 'Your account has no e-mail address. Tell it to the secretary of the school.',
  },
})
