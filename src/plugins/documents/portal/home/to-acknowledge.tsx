import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Link, LinkButton, List, ListItem } from '@/ui'

import { owedDocuments } from '../../operations/owed-documents'
import { documentsMessages } from '../../translations'
import { AcknowledgeButton } from '../components/acknowledge-button'
import { hrefs } from '../hrefs'

/** More would push today's lessons out of sight. */
const SHOWN = 3

/** What the reader was asked to read; nothing at all when everything is read. */
const ToAcknowledge = async ({ req, facts, locale }: ViewProps) => {
  const text = documentsMessages(locale)
  const owed = await owedDocuments({ req, facts })
  if (owed.length === 0) return null
  return (
    <Card
      title={text.home.title}
      note={text.home.note(owed.length)}
      actions={
        owed.length > SHOWN && (
          <LinkButton href={hrefs.store({ isOwed: true })} size="s">
            {text.home.more}
          </LinkButton>
        )
      }
      isFlush
    >
      <List label={text.home.title}>
        {owed.slice(0, SHOWN).map(({ id, title, number, date }) => (
          <ListItem
            key={id}
            title={<Link href={hrefs.document(id)}>{title}</Link>}
            note={[number && `№\u00a0${number}`, date && formatDate(locale, date, 'numeric')]
              .filter(Boolean)
              .join(' · ')}
            end={
              <AcknowledgeButton
                document={id}
                label={text.card.acknowledge}
                spoken={`${text.card.acknowledge}: ${title}`}
                errorText={messages(locale).errors}
              />
            }
          />
        ))}
      </List>
    </Card>
  )
}

export default ToAcknowledge
