import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { localeOf } from '@/core/locale'
import { messages } from '@/i18n/messages'
import type { SessionUser } from '@/plugins/portal/types'
import { Entrance } from '@/ui/login/entrance'
import { safeNext } from '@/ui/login/safe-next'
import { PasswordForm } from '@/ui/password/password-form'
import { LogOutButton } from '@/ui/shell/log-out-button'

import { portalRequest } from '../../../portal-page'
import { themeOfRequest } from '../../../request-theme'
import styles from './password.module.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messages(localeOf(await portalRequest())).password.title,
})

/** Replaces a password that somebody else has given; everybody else changes theirs in the profile. */
const Password = async ({ searchParams }: Props) => {
  const req = await portalRequest()
  if (!req.user) redirect('/login')
  const { username, mustChangePassword } = req.user as unknown as SessionUser
  if (!mustChangePassword) redirect('/profile')
  const locale = localeOf(req)
  const { password, shell } = messages(locale)
  return (
    <Entrance
      locale={locale}
      theme={themeOfRequest(req)}
      title={password.firstTitle}
      lead={password.firstLead}
      footer={
        <LogOutButton url="/api/users/logout" busyLabel={shell.loggingOut} className={styles.later}>
          {password.later}
        </LogOutButton>
      }
    >
      <PasswordForm locale={locale} username={username} isFirst next={safeNext((await searchParams).next)} />
    </Entrance>
  )
}

export default Password
