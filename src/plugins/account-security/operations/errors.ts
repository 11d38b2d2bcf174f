import { defineError } from '@/core/errors'

export const setupExpired = defineError({
  code: 'setup-expired',
  status: 409,
  message: {
    ru: () => 'Этот QR-код устарел. Начните настройку заново.',
    en: () => 'This QR code is too old. Begin the setup anew.',
  },
})

export const wrongFirstCode = defineError({
  code: 'wrong-first-code',
  status: 422,
  message: {
    ru: () => 'Код не подходит. Введите тот, что приложение показывает сейчас, и проверьте часы телефона.',
    en: () => 'The code is wrong. Enter the one the program shows now, and check the clock of the phone.',
  },
})

export const passkeyRefused = defineError({
  code: 'passkey-refused',
  status: 422,
  message: {
    ru: () => 'Ключ доступа не добавлен: ответ устройства не подошёл. Попробуйте ещё раз.',
    en: () => 'The passkey was not added: the answer of the device did not fit. Try again.',
  },
})

export const tooManyFactors = defineError<{ most: number }>({
  code: 'too-many-factors',
  status: 422,
  message: {
    ru: ({ most }) => `Способов уже ${most}: удалите тот, которым не пользуетесь.`,
    en: ({ most }) => `There are ${most} ways already: remove one that you do not use.`,
  },
})

export const lastFactor = defineError({
  code: 'last-factor',
  status: 422,
  message: {
    ru: () => 'Это последний способ, а вам второй шаг обязателен. Сначала добавьте другой.',
    en: () => 'This is the last way, and you must have a second step. Add another one first.',
  },
})

export const notForOneself = defineError({
  code: 'not-for-oneself',
  status: 422,
  message: {
    ru: () => 'Свой второй шаг здесь не сбрасывают: измените его в «Безопасности входа».',
    en: () => 'Nobody resets the own second step here: change it under “Sign-in security”.',
  },
})
