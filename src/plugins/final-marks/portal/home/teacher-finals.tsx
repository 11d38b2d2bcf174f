import type { View } from '@/app/portal-page'
import { formatNearDate } from '@/i18n/format'
import { Badge, Card, List, ListItem } from '@/ui'

import { setFinalMarks } from '../../duties/sub-07'
import { finalMessages } from '../../translations'
import { hrefs } from '../hrefs'

const SHOWN = 5

/** The final marks that the teacher has still to put these days; nothing at other times. */
const TeacherFinals: View = async ({ req, facts, locale }) => {
  const { home: text } = finalMessages(locale)
  const owed = await setFinalMarks.owed({ req })
  if (owed.length === 0) return null
  const rest = owed.length - SHOWN
  return (
    <Card title={text.owed} note={text.owedNote} actions={<Badge tone="warn">{owed.length}</Badge>} isFlush>
      <List>
        {owed.slice(0, SHOWN).map(({ key, href, title, dueDate, isOverdue }) => (
          <ListItem
            key={key}
            href={href}
            title={title[locale]}
            note={formatNearDate(locale, dueDate, facts.today)}
            {...(isOverdue ? { end: <Badge tone="bad">!</Badge> } : {})}
          />
        ))}
        {rest > 0 && <ListItem href={hrefs.list} title={text.more(rest)} />}
      </List>
    </Card>
  )
}

export default TeacherFinals
