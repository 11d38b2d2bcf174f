import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { Card } from '../card/card'
import { Row, Stack } from '../layout/layout'
import { PasswordForm } from '../password/password-form'
import { LanguageSwitch } from '../settings/language-switch'
import { ThemeSwitch } from '../settings/theme-switch'
import type { Theme } from '../theme/theme'
import { LogOutButton } from '../shell/log-out-button'
import styles from './profile.module.css'

type ProfileFormsProps = {
  locale: Locale
  theme: Theme
  username: string
  preferencesUrl?: string
  passwordUrl?: string
  logOutEverywhereUrl?: string
}

/** What everybody decides for themselves: language, look, password, and ending all sessions. */
export const ProfileForms = ({
  locale,
  theme,
  username,
  preferencesUrl = '/api/portal/preferences',
  passwordUrl,
  logOutEverywhereUrl = '/api/portal/sign-out-everywhere',
}: ProfileFormsProps) => {
  const { profile } = messages(locale)
  return (
    <Stack gap={24}>
      <Card title={profile.appearance}>
        <Stack>
          <p className={styles.lead}>{profile.appearanceLead}</p>
          <Row gap={24}>
            <LanguageSwitch locale={locale} saveUrl={preferencesUrl} isWide />
            <ThemeSwitch locale={locale} value={theme} saveUrl={preferencesUrl} isWide />
          </Row>
        </Stack>
      </Card>
      <Card title={profile.changePassword}>
        <div className={styles.narrow}>
          <p className={styles.lead}>{profile.passwordLead}</p>
          <PasswordForm locale={locale} username={username} url={passwordUrl} />
        </div>
      </Card>
      <Card title={profile.sessions}>
        <Stack>
          <p className={styles.lead}>{profile.sessionsLead}</p>
          <Row>
            <LogOutButton url={logOutEverywhereUrl} busyLabel={profile.loggingOut} className={styles.logOut}>
              {profile.logOutEverywhere}
            </LogOutButton>
          </Row>
        </Stack>
      </Card>
    </Stack>
  )
}
