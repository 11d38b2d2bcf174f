import type { View } from '@/app/portal-page'
import { weekdayName } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Facts, Notice, Page } from '@/ui'

import { countUse } from '../../operations/count-use'
import { isMailReady } from '@/mail/mail-ready'
import { readSettings } from '../../operations/settings'
import { notificationMessages } from '../../translations'
import { SchoolForm } from '../components/school-form'

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** When the school writes to families, and how many have switched it on: never who. */
const SchoolView: View = async ({ req, facts, locale }) => {
  const { school: text } = notificationMessages(locale)
  const { title, lead, noMail, state, ofDigest, ofDevices, lastLetters, ...words } = text
  const { digestDay, digestHour, isBrief, quietFrom, quietTo } = await readSettings(req, facts.school)
  const use = await countUse({ req, facts })
  return (
    <Page locale={locale} title={title} lead={lead} width="reading">
      {!isMailReady(req.payload) && <Notice tone="warn">{noMail}</Notice>}
      <Card>
        <SchoolForm
          settings={{ digestDay, digestHour, isBrief, quietFrom, quietTo }}
          days={DAYS.map((value) => ({ value, label: weekdayName(locale, value) }))}
          text={words}
          errorText={messages(locale).errors}
        />
      </Card>
      <Card title={state}>
        <Facts
          items={[
            { label: ofDigest, value: String(use.digest) },
            { label: ofDevices, value: String(use.devices) },
            { label: lastLetters, value: String(use.letters) },
          ]}
        />
      </Card>
    </Page>
  )
}

export default SchoolView
