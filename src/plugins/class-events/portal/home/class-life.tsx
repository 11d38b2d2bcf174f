import type { View } from '@/app/portal-page'
import { addDays } from '@/core/school-date'
import { Card, EmptyState, Link, List, ListItem, Row } from '@/ui'

import { findClassEvents, NO_FILTER } from '../../operations/find-events'
import { classOf, tellPlaceAndTime } from '../../presenters/tell-event'
import { classEventsMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** Days back and ahead that the home page tells of, and lines at most. */
const BACK = 3
const AHEAD = 14
const LINES = 5

/** What the class has just done and what comes: for those who take part, their parents, and the class teacher. */
const ClassLife: View = async ({ req, facts, locale }) => {
  const all = classEventsMessages(locale)
  const text = all.home
  const { classTeacherOf, learningClasses, today } = facts
  const classes = [...new Set([...classTeacherOf, ...learningClasses])]
  if (classes.length === 0) return null
  const events = await findClassEvents({
    req,
    facts,
    filter: { ...NO_FILTER, from: addDays(today, -BACK), to: addDays(today, AHEAD) },
    also: { class: { in: classes } },
    sort: ['from', 'startTime', 'id'],
    limit: LINES,
  })
  const led = classTeacherOf[0]
  // A family is told of events and not of their absence.
  if (events.length === 0 && led === undefined) return null
  return (
    <Card
      title={text.title}
      isFlush
      actions={
        <Row>
          {led !== undefined && <Link href={hrefs.add({ class: led })}>{text.add}</Link>}
          <Link href={hrefs.list()}>{text.all}</Link>
        </Row>
      }
    >
      {events.length === 0 ? (
        <EmptyState isInside title={text.none} />
      ) : (
        <List label={text.title}>
          {events.map((event) => (
            <ListItem
              key={event.id}
              href={hrefs.event(event.id)}
              title={event.title}
              note={[
                event.from <= today && event.to >= today && text.today,
                tellPlaceAndTime(event, facts, locale),
                classes.length > 1 && classOf(event, facts),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

export default ClassLife
