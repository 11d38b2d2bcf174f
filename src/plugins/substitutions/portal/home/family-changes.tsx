import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { presentLesson } from '@/plugins/schedule'
import { Card, Link, List, ListItem } from '@/ui'

import { type FamilyChange, readFamilyChanges } from '../../operations/read-family-changes'
import { substitutionMessages } from '../../translations'

const SHOWN = 10

/** What changes in the lessons of the coming days, for students and their parents. */
const FamilyChanges: View = async ({ req, facts, locale }) => {
  const text = substitutionMessages(locale).home
  const changes = await readFamilyChanges({ req, facts })
  if (changes.length === 0) return null
  const { reference } = facts
  const hasSeveral = new Set([facts.student, ...facts.children].filter((id) => id !== null)).size > 1
  const nameOf = (student: number): string =>
    reference.people.get(reference.students.get(student)?.person ?? 0)?.firstName ?? ''
  const tell = ({ student, lesson: row }: FamilyChange): string => {
    const lesson = presentLesson(facts, row)
    const what = lesson.isCancelled
      ? text.cancelled
      : [
          lesson.substitute && `${lesson.substitute} ${text.insteadOf(lesson.teacher)}`,
          lesson.movedFrom && text.movedFrom(formatDate(locale, lesson.movedFrom.date)),
          lesson.room,
        ]
          .filter(Boolean)
          .join(' · ')
    return [formatDate(locale, row.date, 'weekdayShort'), hasSeveral && nameOf(student), what]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <Card title={text.changes} isFlush actions={<Link href="/schedule">{text.timetable}</Link>}>
      <List label={text.changes}>
        {changes.slice(0, SHOWN).map((change) => (
          <ListItem
            key={`${change.student} ${change.lesson.id}`}
            lead={change.lesson.number}
            title={presentLesson(facts, change.lesson).subject}
            note={tell(change)}
          />
        ))}
      </List>
    </Card>
  )
}

export default FamilyChanges
