import type { View } from '@/app/portal-page'
import { now } from '@/core/clock'
import { schoolNow } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Notice, Page, Section, Stack } from '@/ui'
import { RunningJob } from '@/ui/running-job/running-job'

import { readState } from '../../operations/read-state'
import { backupsMessages } from '../../translations'
import { ageText } from '../components/age-text'
import { StartButton } from '../components/start-button'
import { BackupTable } from './backup-table'
import { KeepingFacts } from './keeping-facts'

const MEGABYTE = 1024 * 1024

/** The backups with their age, a new one, and what endangers them. */
const BackupsView: View = async ({ req, facts, locale }) => {
  const text = backupsMessages(locale)
  const state = await readState(req)
  const { timeZone } = facts.reference.school
  const moment = (instant: string): string => {
    const { date, time } = schoolNow(new Date(instant), timeZone)
    return `${formatDate(locale, date, 'numeric')} ${time}`
  }
  const { run, failure, last, isStale } = state
  return (
    <Page locale={locale} title={text.title} lead={text.lead}>
      <Stack gap={24}>
        {isStale && (
          <Notice tone="bad" title={last ? text.stale : text.none}>
            {last ? text.staleLead(ageText(text, last.madeAt, now())) : text.noneLead}
          </Notice>
        )}
        {failure && (
          <Notice tone="warn" title={text.failed(moment(failure.at))}>
            {failure[locale]}
          </Notice>
        )}
        <Card title={text.form}>
          {run ? (
            <RunningJob
              address="/api/backups/run"
              done={Math.round(run.done / MEGABYTE)}
              total={Math.round(run.total / MEGABYTE)}
              locale={locale}
              text={{
                progress: run.kind === 'backup' ? text.making : text.verifying,
                stop: text.stop,
                of: text.preparing,
              }}
            />
          ) : (
            <Stack>
              <p>{text.formLead}</p>
              <StartButton
                isMain
                url="/api/backups"
                label={text.make}
                icon="plus"
                errors={messages(locale).errors}
              />
            </Stack>
          )}
        </Card>
        <Section title={text.list}>
          <BackupTable locale={locale} backups={state.backups} moment={moment} isBusy={run !== null} />
        </Section>
        <KeepingFacts locale={locale} state={state} moment={moment} />
      </Stack>
    </Page>
  )
}

export default BackupsView
