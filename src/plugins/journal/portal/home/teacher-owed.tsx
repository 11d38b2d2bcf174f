import type { View } from '@/app/portal-page'
import { formatNearDate } from '@/i18n/format'
import { Badge, Card, List, ListItem, Notice } from '@/ui'

import { recordEveryLesson } from '../../duties/sub-05'
import { journalMessages } from '../../translations'

const SHOWN = 5

/** The lessons of two weeks that the teacher still owes a record. */
const TeacherOwed: View = async ({ req, facts, locale }) => {
  const text = journalMessages(locale).home
  if (facts.staff === null) return null
  const owed = await recordEveryLesson.owed({ req })
  if (owed.length === 0) {
    return (
      <Notice tone="good" title={text.allFilled}>
        {text.allFilledLead}
      </Notice>
    )
  }
  const rest = owed.length - SHOWN
  return (
    <Card
      title={text.unfilled}
      note={text.unfilledNote}
      actions={<Badge tone="warn">{owed.length}</Badge>}
      isFlush
    >
      <List>
        {owed.slice(0, SHOWN).map(({ key, href, title, dueDate }) => (
          <ListItem
            key={key}
            href={href}
            title={title[locale]}
            note={formatNearDate(locale, dueDate, facts.today)}
          />
        ))}
        {rest > 0 && <ListItem href="/journal" title={text.unfilledMore(rest)} />}
      </List>
    </Card>
  )
}

export default TeacherOwed
