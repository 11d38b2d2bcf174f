import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

import { localeOf } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { isFirstRun } from '@/plugins/portal/operations/first-run'
import { Entrance } from '@/ui/login/entrance'
import { THEME_COOKIE, themeOf } from '@/ui/theme/theme'
import { WelcomeForm } from '@/ui/welcome/welcome-form'

import { portalRequest } from '../../../portal-page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messages(localeOf(await portalRequest())).welcome.title,
})

/** The first run of an empty system: the school and its first administrator. Closed for ever after. */
const Welcome = async () => {
  const req = await portalRequest()
  if (!(await isFirstRun(req.payload))) redirect('/login')
  const locale = localeOf(req)
  const { welcome } = messages(locale)
  return (
    <Entrance
      locale={locale}
      theme={themeOf((await cookies()).get(THEME_COOKIE)?.value)}
      title={welcome.title}
      lead={welcome.lead}
      isWide
    >
      <WelcomeForm locale={locale} />
    </Entrance>
  )
}

export default Welcome
