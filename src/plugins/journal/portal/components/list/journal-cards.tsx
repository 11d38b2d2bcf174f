import type { Locale } from '@/core/locale'
import { groupBy } from '@/core/group-by'
import { Card } from '@/ui/card/card'
import { Columns } from '@/ui/layout/layout'

import type { JournalListItem } from '../../../presenters/types'
import type { JournalMessages } from '../../../translations'
import { JournalLines } from './journal-lines'

type JournalCardsProps = { items: readonly JournalListItem[]; locale: Locale; text: JournalMessages['list'] }

/** A teacher's journals, a card for each class. */
export const JournalCards = ({ items, locale, text }: JournalCardsProps) => (
  <Columns width="wide">
    {[...groupBy(items, (item) => item.class.id)].map(([id, ofClass]) => (
      <Card key={id} title={ofClass[0]?.class.name} isFlush>
        <JournalLines items={ofClass} locale={locale} text={text} />
      </Card>
    ))}
  </Columns>
)
