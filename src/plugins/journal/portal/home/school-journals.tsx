import type { View } from '@/app/portal-page'
import { initials } from '@/i18n/names'
import { Badge, Card, EmptyState, List, ListItem, Stack, Stats } from '@/ui'

import { readSchoolDay } from '../../operations/owed-lessons'
import { journalMessages } from '../../translations'

const SHOWN = 7

/** For those who watch over the journals: what has been recorded today, and who is behind. */
const SchoolJournals: View = async ({ req, facts, locale }) => {
  const text = journalMessages(locale).home
  const { staff: cards, people } = facts.reference
  const day = await readSchoolDay({ req, facts })
  const nameOf = (staff: number): string => {
    const person = people.get(cards.get(staff)?.person ?? 0)
    return person ? initials(person) : ''
  }
  const rest = day.behind.length - SHOWN
  return (
    <Stack>
      {day.total === 0 ? (
        <EmptyState icon="calendar" title={text.schoolDayOff} />
      ) : (
        <Card title={text.school}>
          <Stats
            items={[
              { label: text.total, value: day.total },
              { label: text.over, value: day.over },
              { label: text.recordedCount, value: day.recorded },
              {
                label: text.missing,
                value: day.missing,
                ...(day.missing > 0 ? { tone: 'bad' as const } : {}),
              },
            ]}
          />
        </Card>
      )}
      {day.behind.length === 0 ? (
        <EmptyState icon="check-circle" title={text.nobodyBehind} />
      ) : (
        <Card title={text.behind} note={text.behindNote} isFlush>
          <List>
            {day.behind.slice(0, SHOWN).map(({ staff, today, total }) => (
              <ListItem
                key={staff}
                href={`/journal?teacher=${staff}`}
                title={nameOf(staff)}
                note={today > 0 ? text.behindToday(today) : undefined}
                end={<Badge tone="warn">{total}</Badge>}
              />
            ))}
            {rest > 0 && <ListItem href="/journal" title={text.behindMore(rest)} />}
          </List>
        </Card>
      )}
    </Stack>
  )
}

export default SchoolJournals
