import type { View } from '@/app/portal-page'
import { Badge, Card, List, ListItem } from '@/ui'

import { listNotices } from '../../operations/list-notices'
import { presentNotice } from '../../presenters/present-notice'
import { noticeMessages } from '../../translations'

const SHOWN = 6

/** For class teachers and the nurse: what parents told and nobody of them has noted yet. */
const NewNotices: View = async ({ req, facts, locale }) => {
  if (facts.classTeacherOf.length === 0 && !facts.statuses.has('medical')) return null
  const text = noticeMessages(locale).home
  const { rows, total } = await listNotices({
    req,
    facts,
    filter: { when: 'new', students: null },
    page: 1,
    manner: 'view',
  })
  if (total === 0) return null
  const href = '/absence-notices?when=new'
  return (
    <Card title={text.title} isFlush>
      <List>
        {rows.slice(0, SHOWN).map((row) => {
          const shown = presentNotice({ row, facts, locale, nameOf: () => '', files: [] })
          return (
            <ListItem
              key={row.id}
              href={href}
              title={`${shown.student}, ${shown.className}`}
              note={shown.days}
              end={
                <Badge tone={row.isWithdrawn ? 'warn' : 'accent'}>
                  {row.isWithdrawn ? shown.state : shown.reason}
                </Badge>
              }
            />
          )
        })}
        {total > SHOWN && <ListItem href={href} title={text.more(total - SHOWN)} />}
      </List>
    </Card>
  )
}

export default NewNotices
