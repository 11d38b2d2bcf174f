import type { Locale } from '@/core/locale'
import { Card, Facts, Notice, Stack } from '@/ui'

import { backupsMessages } from '../../translations'
import type { BackupState } from '../../types'

type KeepingFactsProps = { locale: Locale; state: BackupState; moment: (instant: string) => string }

/** How backups are kept, and what would keep them safer. */
export const KeepingFacts = ({ locale, state, moment }: KeepingFactsProps) => {
  const text = backupsMessages(locale)
  const { at, keep, folder, isOnSameDisk, hasKey, restored } = state
  return (
    <Card title={text.keeping}>
      <Stack>
        <Facts
          items={[
            { label: text.when, value: at === 'off' ? text.off : text.daily(at) },
            { label: text.kept, value: text.keep(keep.daily, keep.weekly, keep.monthly) },
            { label: text.folder, value: <code style={{ overflowWrap: 'anywhere' }}>{folder}</code> },
            ...(restored
              ? [
                  {
                    label: text.restored,
                    value: text.restoredFrom(moment(restored.restoredAt), moment(restored.madeAt)),
                  },
                ]
              : []),
          ]}
        />
        {!hasKey && <Notice tone="warn">{text.noKey}</Notice>}
        {isOnSameDisk && <Notice tone="warn">{text.sameDisk}</Notice>}
        <p>{text.confirmDownload}</p>
        <p>{text.restoreLead}</p>
      </Stack>
    </Card>
  )
}
