import { defineError } from '@/core/errors'

const minutesRu = (minutes: number): string => `${minutes}\u00a0мин`

export const wrongCredentials = defineError({
  code: 'wrong-credentials',
  status: 401,
  message: {
    ru: () => 'Имя или пароль не подходят. Проверьте раскладку и Caps Lock.',
    en: () => 'The name or the password is wrong. Check the keyboard layout and Caps Lock.',
  },
})

export const accountLocked = defineError<{ minutes: number }>({
  code: 'account-locked',
  status: 423,
  message: {
    ru: ({ minutes }) =>
      `Слишком много неверных попыток: вход закрыт на ${minutesRu(minutes)}. Подождите или попросите школу сбросить пароль.`,
    en: ({ minutes }) =>
      `Too many wrong attempts: sign-in is closed for ${minutes} min. Wait, or ask the school to reset the password.`,
  },
})

export const wrongPresentPassword = defineError({
  code: 'wrong-password',
  status: 422,
  message: {
    ru: () => 'Нынешний пароль не подходит. Проверьте раскладку и Caps Lock.',
    en: () => 'The current password is wrong. Check the keyboard layout and Caps Lock.',
  },
})

export const samePassword = defineError({
  code: 'same-password',
  status: 422,
  message: {
    ru: () => 'Это тот же пароль. Придумайте другой.',
    en: () => 'That is the same password. Choose another one.',
  },
})

export const schoolIsOpen = defineError({
  code: 'school-is-open',
  status: 409,
  message: {
    ru: () => 'Школа уже создана. Войдите под именем её администратора.',
    en: () => 'The school has been created already. Sign in as its administrator.',
  },
})
