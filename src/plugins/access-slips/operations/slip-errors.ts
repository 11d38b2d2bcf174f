import { defineError } from '@/core/errors'

export const wrongCode = defineError({
  code: 'wrong-code',
  status: 401,
  message: {
    ru: () =>
      'Имя или код не подходят. Возможно, код уже использован, устарел или вместо него выдан новый. Попросите новый листок.',
    en: () =>
      'The name or the code is wrong. The code may be used, expired or replaced by a newer one. Ask for a new slip.',
  },
})

export const codeLocked = defineError<{ minutes: number }>({
  code: 'account-locked',
  status: 423,
  message: {
    ru: ({ minutes }) => `Слишком много неверных попыток: вход по коду закрыт на ${minutes}\u00a0мин.`,
    en: ({ minutes }) => `Too many wrong attempts: entering by code is closed for ${minutes} min.`,
  },
})

export const nobodyChosen = defineError({
  code: 'nobody-chosen',
  status: 400,
  message: { ru: () => 'Выберите, кому выдать коды.', en: () => 'Choose who gets a code.' },
})

export const noSlipFor = defineError<{ name: string }>({
  code: 'no-slip-for',
  status: 422,
  message: {
    ru: ({ name }) =>
      `Выдать код нельзя: ${name}. Снимите отметку или обратитесь к секретарю или администратору.`,
    en: ({ name }) =>
      `No code can be issued: ${name}. Clear the mark, or ask the secretary or the administrator.`,
  },
})

export const staleSheet = defineError({
  code: 'stale-sheet',
  status: 409,
  message: {
    ru: () => 'Эти коды уже не действуют. Выдайте их заново.',
    en: () => 'These codes are no longer valid. Issue them anew.',
  },
})
