import { defineError } from '@/core/errors'
import type { Localized } from '@/core/locale'

const listed = (names: readonly Localized[], locale: keyof Localized): string =>
  names.map((name) => `«${name[locale]}»`).join(', ')

export const pluginIsRequired = defineError<{ title: Localized; reason: Localized }>({
  code: 'plugin-is-required',
  status: 409,
  message: {
    ru: ({ title, reason }) => `«${title.ru}» выключить нельзя. ${reason.ru}`,
    en: ({ title, reason }) => `“${title.en}” cannot be switched off. ${reason.en}`,
  },
})

export const pluginIsNeeded = defineError<{ title: Localized; by: readonly Localized[] }>({
  code: 'plugin-is-needed',
  status: 409,
  message: {
    ru: ({ title, by }) => `«${title.ru}» нужна другим частям. Сначала выключите: ${listed(by, 'ru')}.`,
    en: ({ title, by }) => `“${title.en}” is needed by others. Switch off first: ${listed(by, 'en')}.`,
  },
})

export const pluginLacksOthers = defineError<{ title: Localized; needs: readonly Localized[] }>({
  code: 'plugin-lacks-others',
  status: 409,
  message: {
    ru: ({ title, needs }) => `«${title.ru}» не работает одна. Сначала включите: ${listed(needs, 'ru')}.`,
    en: ({ title, needs }) => `“${title.en}” does not work alone. Switch on first: ${listed(needs, 'en')}.`,
  },
})
