import type { View } from '@/app/portal-page'
import { Badge, Card, List, ListItem } from '@/ui'

import { listDiscrepancies } from '../../operations/discrepancies'
import { journalName } from '../../presenters/present-discrepancy'
import { paperMessages } from '../../translations'
import { registerHref } from '../hrefs'

const SHOWN = 5

/** For deputies: what class teachers found at the weekly check and nobody has noted yet. */
const NewDiscrepancies: View = async ({ req, facts, locale }) => {
  const { home: text, discrepancy } = paperMessages(locale)
  const { rows, total } = await listDiscrepancies({
    req,
    facts,
    filter: { class: null, state: 'new' },
    page: 1,
  })
  if (total === 0) return null
  return (
    <Card title={text.title} isFlush>
      <List>
        {rows.slice(0, SHOWN).map((row) => (
          <ListItem
            key={row.id}
            href={registerHref({ class: row.class, state: 'new' })}
            title={journalName(facts, row.workload)}
            note={`${row.onPaper} → ${row.here}`}
            end={row.doneAt ? undefined : <Badge tone="warn">{discrepancy.open}</Badge>}
          />
        ))}
        {total > SHOWN && <ListItem href={registerHref({ state: 'new' })} title={text.more(total - SHOWN)} />}
      </List>
    </Card>
  )
}

export default NewDiscrepancies
