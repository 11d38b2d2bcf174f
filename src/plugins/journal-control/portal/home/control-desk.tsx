import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Badge, Card, List, ListItem } from '@/ui'

import { isOverdue } from '../../operations/list-remarks'
import { openRemarks, owedWeeks } from '../../operations/owed-control'
import { controlMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** For those who check: answers to read, remarks that nobody answered in time, weeks to look through. */
const ControlDesk: View = async ({ req, facts, locale }) => {
  const { home: text, duty } = controlMessages(locale)
  const remarks = await openRemarks({ req, facts, teacher: null })
  const weeks = facts.statuses.has('deputy') ? await owedWeeks({ req, facts }) : []
  const answered = remarks.filter(({ state }) => state === 'answered').length
  const overdue = remarks.filter((remark) => isOverdue(remark, facts.today)).length
  if (answered === 0 && overdue === 0 && weeks.length === 0) return null
  return (
    <Card title={text.desk} isFlush>
      <List>
        {weeks.map(({ from, to, dueDate, isOverdue: isLate }) => (
          <ListItem
            key={from}
            href={hrefs.control({ from, to })}
            title={duty.week(formatDate(locale, from))}
            end={<Badge tone={isLate ? 'bad' : 'warn'}>{formatDate(locale, dueDate, 'short')}</Badge>}
          />
        ))}
        {answered > 0 && (
          <ListItem
            href={hrefs.remarks({ state: 'answered' })}
            title={text.answered(answered)}
            note={text.answeredNote}
            end={<Badge tone="accent">{answered}</Badge>}
          />
        )}
        {overdue > 0 && (
          <ListItem
            href={hrefs.remarks({ state: 'overdue' })}
            title={text.overdue(overdue)}
            note={text.overdueNote}
            end={<Badge tone="bad">{overdue}</Badge>}
          />
        )}
      </List>
    </Card>
  )
}

export default ControlDesk
