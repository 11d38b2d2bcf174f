import type { ViewProps } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, Link, LinkButton } from '@/ui'

import { owedDocuments } from '../../operations/owed-documents'
import { documentsMessages } from '../../translations'
import { AcknowledgeButton } from '../components/acknowledge-button'
import { hrefs } from '../hrefs'
import styles from './to-acknowledge.module.css'

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
      <ul className={styles.list} role="list" aria-label={text.home.title}>
        {owed.slice(0, SHOWN).map(({ id, title, number, date, dueOn, remindedAt }) => (
          <li key={id} className={styles.item}>
            <div className={styles.what}>
              <Link href={hrefs.document(id)}>{title}</Link>
              <p className={styles.note}>
                {[
                  number && `№\u00a0${number}`,
                  date && formatDate(locale, date, 'numeric'),
                  dueOn && text.home.till(formatDate(locale, dueOn, 'day')),
                ]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                {dueOn && dueOn < facts.today ? (
                  <Badge tone="bad">{text.home.late}</Badge>
                ) : (
                  remindedAt && <Badge tone="warn">{text.home.reminded}</Badge>
                )}
              </p>
            </div>
            <AcknowledgeButton
              document={id}
              label={text.card.acknowledge}
              spoken={`${text.card.acknowledge}: ${title}`}
              errorText={messages(locale).errors}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

export default ToAcknowledge
