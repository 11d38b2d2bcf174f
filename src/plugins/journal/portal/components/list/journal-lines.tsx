import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { List, ListItem } from '@/ui/card/list'

import type { JournalListItem } from '../../../presenters/types'
import type { JournalMessages } from '../../../translations'
import { lastRecord, Unfilled } from './journal-progress'

type JournalLinesProps = {
  items: readonly JournalListItem[]
  locale: Locale
  text: JournalMessages['list']
  hasTeacher?: boolean
}

/** Journals one below the other, each with what is missing in it. */
export const JournalLines = ({ items, locale, text, hasTeacher }: JournalLinesProps) => (
  <List>
    {items.map((item) => (
      <ListItem
        key={item.id}
        href={`/journal/${item.id}`}
        title={[item.subject, item.subgroup].filter(Boolean).join(', ')}
        note={[
          hasTeacher ? item.teacher : text.hours(formatNumber(locale, item.hoursPerWeek)),
          item.isEnded ? text.ended : lastRecord(item, locale, text),
        ].join(' · ')}
        end={<Unfilled item={item} text={text} />}
      />
    ))}
  </List>
)
