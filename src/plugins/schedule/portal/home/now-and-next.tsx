import type { View } from '@/app/portal-page'
import { fill } from '@/i18n/locale'
import { formatNearDate } from '@/i18n/format'
import { Card, Columns, Link } from '@/ui'

import { readNow } from '../../operations/read-now'
import { scheduleMessages } from '../../translations'
import { NowNext } from '../components/now-next'
import { hrefs } from '../hrefs'

/** Home: the lesson that goes on and the one that comes next, of the reader and of each child. */
const NowAndNext: View = async ({ req, facts, locale }) => {
  const text = scheduleMessages(locale).home
  const people = await readNow({ req, facts })
  if (people.length === 0) return null
  return (
    <Columns width="wide">
      {people.map(({ name, view, id, today, next }) => (
        <Card
          key={`${view} ${id}`}
          title={name === null ? text.title : fill(text.titleOf, { name })}
          actions={<Link href={hrefs.week({ span: 'day', view, of: id })}>{text.whole}</Link>}
        >
          <NowNext
            lessons={today}
            isTeacher={view === 'teacher'}
            time={facts.time}
            nextDay={next && formatNearDate(locale, next.date, facts.today)}
            nextFirst={next?.first ?? null}
            text={text}
          />
        </Card>
      ))}
    </Columns>
  )
}

export default NowAndNext
