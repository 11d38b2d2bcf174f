import type { ViewProps } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { Card, LinkButton, Page, Stack, Tabs } from '@/ui'

import { exportsMessages } from '../../translations'
import { exportTabs } from '../components/export-tabs'
import { RosterImport } from '../components/roster-import'

/** OneRoster both ways. */
const RosterView = ({ locale }: ViewProps) => {
  const messagesOf = exportsMessages(locale)
  const text = messagesOf.roster
  return (
    <Page
      locale={locale}
      title={messagesOf.title}
      lead={text.lead}
      tabs={<Tabs label={messagesOf.tabs} items={exportTabs(locale, 'roster')} />}
    >
      <Stack gap={24}>
        <Card title={text.out}>
          <Stack>
            <p>{text.outLead}</p>
            <div>
              <LinkButton href="/api/one-roster/file" icon="download" tone="primary" download>
                {text.download}
              </LinkButton>
            </div>
          </Stack>
        </Card>
        <Card title={text.in}>
          <Stack>
            <p>{text.inLead}</p>
            <RosterImport
              text={{
                file: text.file,
                check: text.check,
                apply: text.apply,
                checked: text.checked,
                applied: text.applied,
                nothing: text.nothing,
                problems: text.problems,
                notes: text.notes,
                takeBack: text.takeBack,
              }}
              counts={text.counts}
              errors={messages(locale).errors}
            />
          </Stack>
        </Card>
      </Stack>
    </Page>
  )
}

export default RosterView
