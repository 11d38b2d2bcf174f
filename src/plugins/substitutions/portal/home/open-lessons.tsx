import type { View } from '@/app/portal-page'
import { formatNearDate } from '@/i18n/format'
import { Badge, Card, List, ListItem } from '@/ui'

import { readOpen } from '../../operations/read-day'
import { substitutionMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** For those who decide: lessons of today and the next school day that nobody gives. */
const OpenLessons: View = async ({ req, facts, locale }) => {
  const text = substitutionMessages(locale).home
  const open = await readOpen({ req, facts })
  if (open.length === 0) return null
  return (
    <Card title={text.open} isFlush>
      <List>
        {open.map(({ date, open: count }) => (
          <ListItem
            key={date}
            href={hrefs.arrange(date)}
            title={text.openOn(formatNearDate(locale, date, facts.today))}
            end={<Badge tone="bad">{count}</Badge>}
          />
        ))}
      </List>
    </Card>
  )
}

export default OpenLessons
