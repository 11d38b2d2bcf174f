import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

type PluginNameMessages = Messages<typeof ru>

const all: Record<Locale, PluginNameMessages> = { ru, en }

/** The plugin's words in the reader's language. */
export const pluginNameMessages = (locale: Locale): PluginNameMessages => all[locale]
