import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { LANGUAGE_COOKIE } from '../theme/theme'
import { ChoiceSwitch } from './choice-switch'

type LanguageSwitchProps = { locale: Locale; saveUrl?: string; isWide?: boolean }

/** Each language is named in itself: whoever needs it reads no other. */
export const LanguageSwitch = ({ locale, saveUrl, isWide }: LanguageSwitchProps) => (
  <ChoiceSwitch
    legend={messages(locale).settings.language}
    kind="locale"
    cookie={LANGUAGE_COOKIE}
    value={locale}
    saveUrl={saveUrl}
    isWide={isWide}
    choices={[
      { value: 'ru', label: 'Русский', lang: 'ru' },
      { value: 'en', label: 'English', lang: 'en' },
    ]}
  />
)
