import { now } from '@/core/clock'
import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { Badge, Card, Icon, List, ListItem } from '@/ui'

import { portalMessages } from '../../translations'
import type { SessionUser } from '../../types'

type SessionsProps = { locale: Locale; timeZone: string; user: SessionUser }

/** Where the account is signed in now, the present session first. */
export const Sessions = ({ locale, timeZone, user }: SessionsProps) => {
  const text = portalMessages(locale).profile
  const present = now()
  const live = (user.sessions ?? [])
    .map(({ id, createdAt, expiresAt }) => ({
      id,
      isThis: id === user._sid,
      from: createdAt ? new Date(createdAt) : null,
      until: new Date(expiresAt),
    }))
    .filter(({ until }) => until > present)
    .sort(
      (left, right) => Number(right.isThis) - Number(left.isThis) || Number(right.until) - Number(left.until),
    )
  return (
    <Card title={text.sessions} note={text.sessionsLead} isFlush>
      <List>
        {live.map(({ id, isThis, from, until }) => (
          <ListItem
            key={id}
            lead={<Icon name="key" />}
            title={text.sessionSince(from ? formatInstant(locale, from, { timeZone }) : '')}
            note={text.sessionUntil(formatInstant(locale, until, { timeZone }))}
            end={isThis && <Badge tone="accent">{text.thisSession}</Badge>}
          />
        ))}
      </List>
    </Card>
  )
}
