import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge, List, ListItem } from '@/ui'

import { audienceOf } from '../../presenters/present-events-table'
import { tellWhen } from '../../presenters/tell-when'
import { calendarMessages } from '../../translations'
import type { CalendarEvent } from '../../types'
import { hrefs } from '../hrefs'
import styles from '../views/calendar.module.css'

type Props = { events: readonly CalendarEvent[]; label: string; facts: Facts; locale: Locale }

/** Events in their order, each with its day, place and audience. */
export const EventList = ({ events, label, facts, locale }: Props) => {
  const text = calendarMessages(locale)
  return (
    <List label={label}>
      {events.map((event) => (
        <ListItem
          key={event.id}
          href={hrefs.event(event.id)}
          lead={<span className={styles.day}>{formatDate(locale, event.from, 'short')}</span>}
          title={event.title}
          note={[tellWhen(event, locale), event.place, audienceOf(event, facts, locale)]
            .filter(Boolean)
            .join(' · ')}
          end={
            event.isPublished ? (
              <span className={styles.kind}>
                <Badge>{text.kinds[event.kind]}</Badge>
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
