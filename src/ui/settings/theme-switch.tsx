import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { Icon } from '../icon/icon'
import { THEME_COOKIE, type Theme } from '../theme/theme'
import { ChoiceSwitch } from './choice-switch'

type ThemeSwitchProps = { locale: Locale; value: Theme; saveUrl?: string; isWide?: boolean }

/** Light, dark, or as the system does. */
export const ThemeSwitch = ({ locale, value, saveUrl, isWide }: ThemeSwitchProps) => {
  const { settings } = messages(locale)
  return (
    <ChoiceSwitch
      legend={settings.theme}
      kind="theme"
      cookie={THEME_COOKIE}
      value={value}
      saveUrl={saveUrl}
      isWide={isWide}
      choices={[
        { value: 'light', label: settings.themeLight, icon: <Icon name="sun" /> },
        { value: 'dark', label: settings.themeDark, icon: <Icon name="moon" /> },
        { value: 'auto', label: settings.themeAuto, icon: <Icon name="contrast" /> },
      ]}
    />
  )
}
