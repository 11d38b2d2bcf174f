import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge } from '@/ui/badge/badge'

import type { JournalListItem } from '../../../presenters/types'
import type { JournalMessages } from '../../../translations'

type Text = JournalMessages['list']

/** How many lessons are missing, or that none is. */
export const Unfilled = ({ item, text }: { item: JournalListItem; text: Text }) =>
  item.unfilled > 0 ? (
    <Badge tone="warn">{text.unfilled(item.unfilled)}</Badge>
  ) : item.lastRecorded ? (
    <Badge tone="good">{text.allFilled}</Badge>
  ) : null

export const lastRecord = (item: JournalListItem, locale: Locale, text: Text): string =>
  item.lastRecorded
    ? text.lastRecorded(formatDate(locale, item.lastRecorded))
    : item.unfilled > 0
      ? text.notRecordedLately
      : text.notRecordedYet
