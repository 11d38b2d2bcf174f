import type { View } from '@/app/portal-page'
import { formatNearDate } from '@/i18n/format'
import { Badge, Card, List, ListItem } from '@/ui'

import { worksOfTeacher } from '../../operations/owed-works'
import { presentWorkload } from '../../presenters/present-workload'
import { markingMessages } from '../../translations/marking'

const SHOWN = 5

/** The works that are with the teacher, with the day until which they are marked (duty sub-06). */
const TeacherWorks: View = async ({ req, facts, locale }) => {
  const { home: text } = markingMessages(locale)
  const works = await worksOfTeacher({ req, facts })
  if (works.length === 0) return null
  const overdue = works.filter(({ deadline }) => deadline < facts.today).length
  const rest = works.length - SHOWN
  return (
    <Card
      title={text.title}
      note={text.note}
      actions={<Badge tone={overdue > 0 ? 'bad' : 'warn'}>{works.length}</Badge>}
      isFlush
    >
      <List>
        {works.slice(0, SHOWN).map(({ assignment, lesson, workload: id, type, ...work }) => {
          const workload = facts.reference.workloads.get(id)
          if (!workload) return null
          const { subject, class: card, subgroup } = presentWorkload(facts, workload)
          const { deadline, late, marked, present } = work
          const isOver = deadline < facts.today
          return (
            <ListItem
              key={assignment}
              href={`/lessons/${lesson}`}
              title={`${type} · ${card.name} · ${[subject.name, subgroup].filter(Boolean).join(', ')}`}
              note={[
                formatNearDate(locale, work.date, facts.today),
                deadline === facts.today
                  ? text.untilToday
                  : !isOver && text.until(formatNearDate(locale, deadline, facts.today, 'day')),
                marked > 0 && text.marked(marked, present),
              ]
                .filter(Boolean)
                .join(' · ')}
              end={isOver && <Badge tone="bad">{text.late(late)}</Badge>}
            />
          )
        })}
        {rest > 0 && <ListItem href="/journal" title={text.more(rest)} />}
      </List>
    </Card>
  )
}

export default TeacherWorks
