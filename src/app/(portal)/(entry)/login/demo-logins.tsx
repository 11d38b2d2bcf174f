import type { Locale } from '@/core/locale'
import { DEMO_LOGINS, DEMO_PASSWORD } from '@/demo/demo-logins'
import { Card, Facts } from '@/ui'

import { portalMessages } from '@/plugins/portal/translations'

/** One way in for every status. Shown only where all people are invented. */
export const DemoLogins = ({ locale }: { locale: Locale }) => {
  const text = portalMessages(locale).login
  return (
    <Card title={text.demoTitle}>
      <p>{text.demoLead(DEMO_PASSWORD)}</p>
      <Facts items={DEMO_LOGINS.map(({ username, label }) => ({ label: label[locale], value: username }))} />
    </Card>
  )
}
