import { now } from '@/core/clock'
import type { Locale } from '@/core/locale'
import { formatBytes } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, LinkButton, Row, Stack } from '@/ui'

import { backupsMessages } from '../../translations'
import type { BackupRow } from '../../types'
import { ageText } from '../components/age-text'
import { StartButton } from '../components/start-button'

type BackupTableProps = {
  locale: Locale
  backups: readonly BackupRow[]
  moment: (instant: string) => string
  isBusy: boolean
}

/** The backups, newest first. Rotation keeps the list short, so it needs no pages. */
export const BackupTable = ({ locale, backups, moment, isBusy }: BackupTableProps) => {
  const text = backupsMessages(locale)
  return (
    <DataTable
      caption={text.list}
      rows={backups}
      rowKey={({ name }) => name}
      empty={
        <EmptyState icon="folder" title={text.emptyTitle}>
          {text.emptyLead}
        </EmptyState>
      }
      columns={[
        { key: 'when', header: text.when, cell: ({ madeAt }) => moment(madeAt) },
        { key: 'age', header: text.age, cell: ({ madeAt }) => ageText(text, madeAt, now()) },
        { key: 'size', header: text.size, cell: ({ size }) => formatBytes(locale, size), align: 'end' },
        {
          key: 'holds',
          header: text.holds,
          cell: ({ origin, rows, files }) => (
            <Stack gap={4}>
              {rows !== null && files !== null && <span>{text.contents(rows, files)}</span>}
              {origin && <small>{text.origins[origin]}</small>}
            </Stack>
          ),
        },
        {
          key: 'state',
          header: text.state,
          cell: ({ isEncrypted, isDamaged, verifiedAt }) => (
            <Stack gap={4}>
              <Row>
                {isDamaged && <Badge tone="bad">{text.damaged}</Badge>}
                <Badge tone={isEncrypted ? 'good' : 'neutral'}>
                  {isEncrypted ? text.encrypted : text.open}
                </Badge>
              </Row>
              <small>{verifiedAt ? text.verified(moment(verifiedAt)) : text.unverified}</small>
            </Stack>
          ),
        },
        {
          key: 'actions',
          header: text.actions,
          cell: ({ name, madeAt }) => (
            <Row>
              <LinkButton href={`/api/backups/${name}/file`} size="s" icon="download" download>
                {text.download}
                <span className="sr-only">{` ${text.downloadOf(moment(madeAt))}`}</span>
              </LinkButton>
              {!isBusy && (
                <StartButton
                  url={`/api/backups/${name}/verify`}
                  label={text.verify}
                  spoken={text.verifyOf(moment(madeAt))}
                  icon="check"
                  errors={messages(locale).errors}
                />
              )}
            </Row>
          ),
        },
      ]}
    />
  )
}
