import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { localeOf } from '@/core/locale'
import { env } from '@/env'
import { messages } from '@/i18n/messages'
import { isFirstRun } from '@/plugins/portal/operations/first-run'
import { onlySchool } from '@/plugins/portal/operations/only-school'
import { slipsMessages } from '@/plugins/access-slips/translations'
import { Link, Stack } from '@/ui'
import { Entrance } from '@/ui/login/entrance'
import { LoginForm } from '@/ui/login/login-form'
import { safeNext } from '@/ui/login/safe-next'

import { portalRequest } from '../../../portal-page'
import { themeOfRequest } from '../../../request-theme'
import { DemoLogins } from './demo-logins'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messages(localeOf(await portalRequest())).login.title,
})

/** Signing in. Those who are in already go on, and the first visitor of an empty system creates the school. */
const Login = async ({ searchParams }: Props) => {
  const req = await portalRequest()
  const next = safeNext((await searchParams).next)
  if (req.user) redirect(next)
  if (await isFirstRun(req.payload)) redirect('/welcome')
  const locale = localeOf(req)
  const { login } = messages(locale)
  const school = await onlySchool(req.payload)
  return (
    <Entrance
      locale={locale}
      theme={themeOfRequest(req)}
      title={login.title}
      lead={login.lead}
      schoolName={school?.shortName}
      footer={
        <Stack>
          <p>
            <Link href="/access">{slipsMessages(locale).enter.fromLogin}</Link>
          </p>
          {school?.isDemo && env.DEMO ? <DemoLogins locale={locale} next={next} /> : login.help}
        </Stack>
      }
    >
      <LoginForm locale={locale} next={next} />
    </Entrance>
  )
}

export default Login
