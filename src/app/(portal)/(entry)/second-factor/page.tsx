import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { localeOf } from '@/core/locale'
import { dutyOf } from '@/core/registry'
import { messages } from '@/i18n/messages'
import { SecondFactorDesk } from '@/plugins/account-security/portal/components/second-factor-desk'
import { deskText } from '@/plugins/account-security/presenters/present-desk'
import { securityMessages } from '@/plugins/account-security/translations'
import { Entrance } from '@/ui/login/entrance'
import { safeNext } from '@/ui/login/safe-next'
import { LogOutButton } from '@/ui/shell/log-out-button'

import { portalRequest } from '../../../portal-page'
import { themeOfRequest } from '../../../request-theme'
import styles from '../password/password.module.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: securityMessages(localeOf(await portalRequest())).entry.title,
})

/** Adds the second step for those who must have one, before anything else; everybody else finds it in the profile. */
const SecondFactor = async ({ searchParams }: Props) => {
  const req = await portalRequest()
  if (!req.user) redirect('/login')
  const duty = dutyOf(req)
  if (duty === 'password') redirect('/password')
  if (duty === null) redirect('/account-security')
  const locale = localeOf(req)
  const { entry } = securityMessages(locale)
  const { shell, errors } = messages(locale)
  return (
    <Entrance
      isWide
      locale={locale}
      theme={themeOfRequest(req)}
      title={entry.title}
      lead={entry.lead}
      footer={
        <LogOutButton url="/api/users/logout" busyLabel={shell.loggingOut} className={styles.later}>
          {entry.later}
        </LogOutButton>
      }
    >
      <SecondFactorDesk
        isRequired
        factors={[]}
        codesLeft={null}
        text={deskText(locale)}
        errorText={errors}
        next={safeNext((await searchParams).next)}
      />
    </Entrance>
  )
}

export default SecondFactor
