import { createLocalReq, type ServerProps } from 'payload'

import { now } from '@/core/clock'
import type { Locale } from '@/core/locale'
import { formatBytes } from '@/i18n/format'

import { keepsBackups } from '../../access/rules'
import { readAlarm } from '../../operations/read-state'
import { ageText } from '../components/age-text'
import { backupsMessages } from '../../translations'

/** Age and size of the newest backup above the collections of the admin panel, for those who keep backups. */
const BackupCard = async ({ payload, user, i18n }: ServerProps) => {
  if (!user) return null
  const req = await createLocalReq({ user: user }, payload)
  if ((await keepsBackups({ req, user: req.user })) !== true) return null
  const locale: Locale = i18n.language === 'en' ? 'en' : 'ru'
  const text = backupsMessages(locale)
  const { isStale, last } = await readAlarm(req)
  const told = last
    ? `${ageText(text, last.madeAt, now())}, ${formatBytes(locale, last.size)}, ${(last.isEncrypted ? text.encrypted : text.open).toLowerCase()}`
    : text.emptyTitle
  return (
    <div className="banner" data-stale={isStale || undefined} style={{ marginBlockEnd: '1.5rem' }}>
      <strong>{isStale && last ? text.stale : text.title}</strong>
      {`: ${told}. `}
      {/* Another application of the same server: not a page of the panel's router. */}
      <a href="/backups">{text.toPage}</a>
    </div>
  )
}

export default BackupCard
