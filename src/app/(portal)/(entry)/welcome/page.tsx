import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { localeOf } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { isFirstRun } from '@/plugins/portal/operations/first-run'
import { Entrance } from '@/ui/login/entrance'
import { WelcomeForm } from '@/ui/welcome/welcome-form'

import { portalRequest } from '../../../portal-page'
import { themeOfRequest } from '../../../request-theme'

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
    <Entrance locale={locale} theme={themeOfRequest(req)} title={welcome.title} lead={welcome.lead} isWide>
      <WelcomeForm locale={locale} next="/setup" />
    </Entrance>
  )
}

export default Welcome
