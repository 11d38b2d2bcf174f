import type { View } from '@/app/portal-page'
import { Card, List, ListItem } from '@/ui'
import { withQuery } from '@/core/with-query'

import { owedBySchool } from '../../operations/owed-finals'
import { periodName } from '../../presenters/present-cells'
import { finalMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** How far the marks of the periods that end these days are in the whole school; nothing at other times. */
const SchoolFinals: View = async ({ req, facts, locale }) => {
  const { home: text } = finalMessages(locale)
  const counts = await owedBySchool({ req, facts })
  if (counts.length === 0) return null
  const periods = new Map<string, { name: string; owed: number; done: number; behind: number }>()
  for (const { period, owed, done } of counts) {
    const key = period.term === null ? period.kind : period.key
    const sum = periods.get(key) ?? { name: periodName(period, locale), owed: 0, done: 0, behind: 0 }
    sum.owed += owed
    sum.done += done
    if (done < owed) sum.behind += 1
    periods.set(key, sum)
  }
  return (
    <Card title={text.school} isFlush>
      <List>
        {[...periods].map(([key, { name, owed, done, behind }]) => (
          <ListItem
            key={key}
            href={withQuery(hrefs.list, { period: key, state: behind > 0 ? 'missing' : null })}
            title={`${name}. ${text.schoolNote(done, owed)}`}
            note={behind > 0 ? text.behind(behind) : text.allDone}
          />
        ))}
      </List>
    </Card>
  )
}

export default SchoolFinals
