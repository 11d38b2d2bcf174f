import { Icon } from '@/ui/icon/icon'
import { Link } from '@/ui/link/link'

import type { DiaryEvent } from '../../types'
import styles from './day-events.module.css'

/** What the student takes part in on a day beside the lessons. */
export const DayEvents = ({ events, label }: { events: readonly DiaryEvent[]; label: string }) => (
  <ul className={styles.events} aria-label={label}>
    {events.map(({ id, title, kind, time, place, href }) => (
      <li key={id}>
        <Icon name="star" size={16} />
        <span>
          <Link href={href}>{title}</Link>
          <small>{[kind, time, place].filter(Boolean).join(' · ')}</small>
        </span>
      </li>
    ))}
  </ul>
)
