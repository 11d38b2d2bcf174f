import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge, List, ListItem } from '@/ui'

import type { ShownEvent } from '../../presenters/shown-events'
import { tellWhen } from '../../presenters/tell-when'
import { calendarMessages } from '../../translations'
import styles from '../views/calendar.module.css'

type Props = { events: readonly ShownEvent[]; label: string; locale: Locale }

/** Events in their order, each with its day, place and audience. */
export const EventList = ({ events, label, locale }: Props) => {
  const text = calendarMessages(locale)
  return (
    <List label={label}>
      {events.map((event) => (
        <ListItem
          key={event.key}
          href={event.href}
          lead={<span className={styles.day}>{formatDate(locale, event.from, 'short')}</span>}
          title={event.title}
          note={[tellWhen(event, locale), event.place, event.whom].filter(Boolean).join(' · ')}
          end={
            event.isPublished ? (
              <span className={styles.kind}>
                <Badge>{event.kind}</Badge>
              </span>
            ) : (
              <Badge tone="warn">{text.page.draft}</Badge>
            )
          }
        />
      ))}
    </List>
  )
}
