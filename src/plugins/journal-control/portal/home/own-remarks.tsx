import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Card, LinkButton, List, ListItem } from '@/ui'

import { isWaiting } from '../../domain/remark-moves'
import { openRemarks } from '../../operations/owed-control'
import { presentLineName } from '../../presenters/present-line'
import { controlMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { RemarkBadge } from '../sections/remark-badge'

const SHOWN = 5

/** Remarks on the own journals that wait for an answer, the most urgent first. */
const OwnRemarks: View = async ({ req, facts, locale }) => {
  const { home: text } = controlMessages(locale)
  if (facts.staff === null) return null
  const waiting = (await openRemarks({ req, facts, teacher: facts.staff })).filter(({ state }) =>
    isWaiting(state),
  )
  if (waiting.length === 0) return null
  return (
    <Card
      title={text.own}
      note={waiting.length}
      isFlush
      actions={
        <LinkButton href={hrefs.remarks()} size="s">
          {text.all(waiting.length)}
        </LinkButton>
      }
    >
      <List>
        {waiting.slice(0, SHOWN).map((remark) => {
          const name = presentLineName(facts, remark.workload)
          return (
            <ListItem
              key={remark.id}
              href={hrefs.remark(remark.id)}
              title={remark.text}
              note={[
                `${name.class} · ${name.subject}`,
                text.due(formatDate(locale, remark.dueDate, 'short')),
              ].join(' · ')}
              end={<RemarkBadge remark={remark} today={facts.today} locale={locale} />}
            />
          )
        })}
      </List>
    </Card>
  )
}

export default OwnRemarks
