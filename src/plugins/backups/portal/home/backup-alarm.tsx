import type { View } from '@/app/portal-page'
import { now } from '@/core/clock'
import { LinkButton, Notice } from '@/ui'

import { readAlarm } from '../../operations/read-state'
import { backupsMessages } from '../../translations'
import { ageText } from '../components/age-text'

/** Loud when the newest backup is too old, otherwise nothing. */
const BackupAlarm: View = async ({ req, locale }) => {
  const { isStale, last } = await readAlarm(req)
  if (!isStale) return null
  const text = backupsMessages(locale)
  return (
    <Notice
      tone="bad"
      title={last ? text.stale : text.none}
      action={<LinkButton href="/backups">{text.toPage}</LinkButton>}
    >
      {last ? text.staleLead(ageText(text, last.madeAt, now())) : text.noneLead}
    </Notice>
  )
}

export default BackupAlarm
