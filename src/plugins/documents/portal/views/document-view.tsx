import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatDate, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Facts, LinkButton, Notice, Page, Stack } from '@/ui'

import { asksToAcknowledge } from '../../access/rules'
import { colleagueGroups } from '../../operations/colleagues'
import { readDocument } from '../../operations/read-document'
import { staffAtWork } from '../../operations/staff-at-work'
import { documentsMessages } from '../../translations'
import { AcknowledgeButton } from '../components/acknowledge-button'
import { AskForm } from '../components/ask-form'
import { SheetTable } from '../components/sheet-table'
import { hrefs } from '../hrefs'
import styles from './store.module.css'

/** One document: its words and file, the button of whom it concerns, and the sheet for the office. */
const DocumentView: View = async ({ req, facts, locale, params }) => {
  const id = parseId(params.document)
  if (id === null) throw notFound()
  const text = documentsMessages(locale)
  const errorText = messages(locale).errors
  const card = await readDocument({ req, facts, document: id })
  const mayAsk = (await asksToAcknowledge({ req, user: req.user })) === true
  const onSheet = new Set(card.sheet?.map(({ person }) => person))
  const colleagues = mayAsk
    ? (await staffAtWork({ req, facts })).filter(({ person }) => !onSheet.has(person))
    : []
  const groups = mayAsk ? await colleagueGroups({ req, facts }, colleagues, locale) : []
  const { timeZone } = facts.reference.school
  return (
    <Page
      locale={locale}
      title={card.title}
      lead={text.kinds[card.kind]}
      crumbs={[{ label: text.store.title, href: hrefs.store() }]}
      actions={
        card.file && (
          <LinkButton href={card.file.href} icon="download" download>
            {text.card.file}
          </LinkButton>
        )
      }
      aside={
        <Card>
          <Facts
            items={[
              ...(card.number ? [{ label: text.card.number, value: card.number }] : []),
              ...(card.date
                ? [{ label: text.card.date, value: formatDate(locale, card.date, 'numeric') }]
                : []),
              ...(card.folder ? [{ label: text.card.folder, value: card.folder }] : []),
              ...(card.author ? [{ label: text.card.author, value: card.author }] : []),
            ]}
          />
        </Card>
      }
    >
      <Stack>
        {card.own && !card.own.acknowledgedAt && (
          <Card
            title={text.card.asked}
            note={card.own.dueOn && text.card.askedTill(formatDate(locale, card.own.dueOn, 'dayYear'))}
          >
            <AcknowledgeButton document={card.id} label={text.card.acknowledge} errorText={errorText} />
          </Card>
        )}
        {card.own?.acknowledgedAt && (
          <Notice tone="good">
            {text.card.acknowledged(formatInstant(locale, card.own.acknowledgedAt, { timeZone }))}
          </Notice>
        )}
        <Card title={text.card.text}>
          <div className={styles.text}>
            {card.paragraphs.map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </div>
          {card.paragraphs.length === 0 && <p>{card.file ? text.card.noText : text.card.nothing}</p>}
        </Card>
        {card.sheet && (
          <SheetTable
            sheet={card.sheet}
            document={card.id}
            locale={locale}
            timeZone={timeZone}
            mayAsk={mayAsk}
          />
        )}
        {mayAsk && (
          <Card title={text.ask.title}>
            <AskForm
              document={card.id}
              colleagues={colleagues}
              groups={groups}
              today={facts.today}
              text={text.ask}
              errorText={errorText}
            />
          </Card>
        )}
      </Stack>
    </Page>
  )
}

export default DocumentView
