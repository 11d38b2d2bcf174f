import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, LinkButton, Page, Stack } from '@/ui'

import { keepsFinalSettings } from '../../access/rules'
import { finalSettings } from '../../operations/class-periods'
import { type ListedPeriod, listPeriods } from '../../operations/list-periods'
import { finalMessages } from '../../translations'
import { SettingsForm } from '../components/settings-form'
import { hrefs } from '../hrefs'

/** When final marks are locked: the school's setting, and what follows from it for each period of the year. */
const SettingsView: View = async ({ req, facts, locale }) => {
  const { settings: text, page: words, openings } = finalMessages(locale)
  const { lockDays, examLockDays, examGrades } = finalSettings(facts)
  const isKeeper = (await keepsFinalSettings({ req, user: req.user! })) === true
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ href: hrefs.list, label: words.crumb }]}
      actions={
        <LinkButton href={hrefs.openings} icon="lock">
          {openings.title}
        </LinkButton>
      }
    >
      <Stack>
        <Card title={text.rules}>
          {isKeeper ? (
            <SettingsForm
              settings={{
                finalLockDays: lockDays,
                examLockDays,
                examGrades: examGrades.join(', '),
              }}
              text={text.form}
              errorText={messages(locale).errors}
            />
          ) : (
            <p>{text.readOnly(lockDays, examLockDays, examGrades.join(', '))}</p>
          )}
        </Card>
        <DataTable<ListedPeriod>
          caption={text.dates}
          rows={listPeriods(facts, locale)}
          rowKey={({ key }) => key}
          empty={
            <EmptyState icon="calendar" title={words.noTermsTitle}>
              {text.noPeriods}
            </EmptyState>
          }
          columns={[
            { key: 'set', header: text.columns.set, cell: ({ set }) => set },
            { key: 'period', header: text.columns.period, cell: ({ period }) => period.name },
            { key: 'grades', header: text.columns.grades, cell: ({ grades }) => grades },
            {
              key: 'opens',
              header: text.columns.opens,
              cell: ({ period }) => formatDate(locale, period.opensOn),
            },
            {
              key: 'lock',
              header: text.columns.lock,
              cell: ({ period }) => formatDate(locale, period.lockOn),
            },
            {
              key: 'state',
              header: text.columns.state,
              cell: ({ period: { state } }) => (
                <Badge tone={state === 'open' ? 'good' : undefined}>{text.states[state]}</Badge>
              ),
            },
          ]}
        />
      </Stack>
    </Page>
  )
}

export default SettingsView
