import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, Page, Stack } from '@/ui'

import { controlRulesOn, DEFAULT_CONTROL_RULES } from '../../domain/control-rules'
import { controlStateOf } from '../../operations/control-cache'
import { controlMessages } from '../../translations'
import type { ControlRules } from '../../types'
import { RulesDialog } from '../components/rules-dialog'
import { ControlTabs } from '../sections/control-tabs'

/** By what journals are judged, by date, with the local act that says so. */
const RulesView: View = async ({ req, facts, locale }) => {
  const all = controlMessages(locale)
  const { rules: text } = all
  const { rules } = await controlStateOf(req.payload, facts.school)
  const present = controlRulesOn(rules, facts.today)
  const mayChange = facts.statuses.has('deputy') || facts.statuses.has('administrator')
  return (
    <Page
      locale={locale}
      title={all.tabs.rules}
      lead={text.lead}
      tabs={<ControlTabs locale={locale} current="rules" />}
      actions={
        mayChange && (
          <RulesDialog
            today={facts.today}
            rules={present}
            text={all.forms}
            errorText={messages(locale).errors}
          />
        )
      }
    >
      <Stack>
        <DataTable<ControlRules>
          caption={text.history}
          hasCaption
          rows={[...rules.toReversed(), DEFAULT_CONTROL_RULES]}
          rowKey={({ from }) => from ?? 'default'}
          columns={[
            {
              key: 'from',
              header: text.from,
              cell: (row) => (
                <>
                  {row.from === null ? text.always : formatDate(locale, row.from, 'numeric')}{' '}
                  {row.from === present.from && <Badge tone="good">{text.now}</Badge>}
                </>
              ),
            },
            {
              key: 'act',
              header: text.act,
              width: 'wide',
              cell: ({ act }) => act ?? <Badge tone="warn">{text.unverified}</Badge>,
            },
            {
              key: 'norm',
              header: text.norm,
              cell: ({ marksOfOne, marksOfTwo, marksOfMore }) =>
                [marksOfOne, marksOfTwo, marksOfMore].join(' / '),
            },
            { key: 'markDays', header: text.markDays, align: 'end', cell: ({ markDays }) => markDays },
            { key: 'lockDays', header: text.lockDays, cell: ({ lockDays }) => text.lockDaysOf(lockDays) },
          ]}
        />
      </Stack>
    </Page>
  )
}

export default RulesView
