import type { View } from '@/app/portal-page'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, Page, Stack } from '@/ui'

import { feedChoices, type FeedFor } from '../../access/feed-choices'
import { listFeeds } from '../../operations/feeds'
import { calendarMessages } from '../../translations'
import { FeedDesk } from '../components/feed-desk'
import { hrefs } from '../hrefs'
import styles from './calendar.module.css'

/** The reader's secret addresses for calendar programs. */
const FeedView: View = async ({ req, facts, locale }) => {
  const all = calendarMessages(locale)
  const { steps, child, revokedAt, never, how, title, lead, nobody, nobodyLead, own, ...text } = all.feed
  const { reference } = facts
  const { timeZone } = reference.school
  const nameOf = (student: FeedFor): string => {
    if (student === null) return own
    const person = reference.people.get(reference.students.get(student)?.person ?? 0)
    return child(person?.firstName ?? '…')
  }
  const instant = (value: string): string => formatInstant(locale, value, { timeZone })
  const choices = feedChoices(facts)
  const feeds = await listFeeds({ req, facts })
  return (
    <Page
      locale={locale}
      title={title}
      lead={lead}
      crumbs={[{ href: hrefs.calendar(), label: all.title }]}
      width="reading"
    >
      <Stack>
        {choices.length === 0 && feeds.length === 0 ? (
          <EmptyState icon="calendar" title={nobody}>
            {nobodyLead}
          </EmptyState>
        ) : (
          <FeedDesk
            feeds={feeds.map((feed) => ({
              id: feed.id,
              whose: nameOf(feed.student),
              created: instant(feed.createdAt),
              used: feed.lastUsedAt ? instant(feed.lastUsedAt) : never,
              revoked: feed.revokedAt && revokedAt(instant(feed.revokedAt)),
            }))}
            choices={choices.map((student) => ({ value: student ?? 0, label: nameOf(student) }))}
            text={text}
            errorText={messages(locale).errors}
          />
        )}
        <Card title={how}>
          <ul className={styles.steps}>
            {Object.entries(steps).map(([key, step]) => (
              <li key={key}>{step}</li>
            ))}
          </ul>
        </Card>
      </Stack>
    </Page>
  )
}

export default FeedView
