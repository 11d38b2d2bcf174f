import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { Badge, Card, EmptyState, Row } from '@/ui'

import type { Part } from '../../domain/kinds'
import { fileWords } from '../../presenters/card-text'
import { filesMessages } from '../../translations'
import type { FileCard } from '../../types'
import { RemoveEntry, ScanUpload } from '../components/entry-tools'
import styles from '../components/files.module.css'
import { FormDialog } from '../components/form-dialog'
import { dialogText } from '../dialog-text'
import { entryParts } from '../entry-form'

type Props = { card: FileCard; locale: Locale; part: Part }
type Line = {
  id: number
  title: string
  notes: (string | null)[]
  isRemoved: boolean
  badge?: ReactNode
  hasScan?: boolean
  entry: Record<string, unknown>
}

const linesOf = ({ card, locale, part }: Props): Line[] => {
  const { entries } = filesMessages(locale)
  const words = fileWords(locale)
  const { fields } = entries
  const said = (label: string, value: string | null) => value && `${label}: ${value}`
  const lines: Record<Part, () => Line[]> = {
    documents: () =>
      card.documents.map((entry) => ({
        ...entry,
        entry,
        title: [words.document(entry), entry.title].filter(Boolean).join('. '),
        notes: [
          said(fields.number, entry.number),
          said(fields.receivedOn, words.date(entry.receivedOn)),
          entry.note,
        ],
      })),
    awards: () =>
      card.awards.map((entry) => ({
        ...entry,
        entry,
        notes: [words.level(entry), words.date(entry.awardedOn), entry.document],
      })),
    consents: () =>
      card.consents.map((entry) => ({
        ...entry,
        entry,
        title: words.consent(entry),
        badge: entry.withdrawnOn && (
          <Badge tone="bad">{entries.withdrawn(words.date(entry.withdrawnOn) ?? '')}</Badge>
        ),
        notes: [
          entry.purpose,
          said(fields.signer, entry.signerName),
          said(fields.formVersion, entry.formVersion),
          said(fields.signedOn, words.date(entry.signedOn)),
          entry.note,
        ],
      })),
    benefits: () =>
      card.benefits.map((entry) => ({
        ...entry,
        entry,
        title: words.benefit(entry),
        isRemoved: false,
        notes: [
          said(fields.from, words.date(entry.from)),
          said(fields.to, words.date(entry.to)),
          entry.document,
        ],
      })),
  }
  return lines[part]()
}

const EntryTools = ({ card, locale, part, line }: Props & { line: Line }) => {
  const { entries } = filesMessages(locale)
  const url = `/api/personal-files/${card.student}/entries/${part}/${line.id}`
  const scanUrl = `/api/personal-files/${card.student}/scans/${line.id}`
  const failed = messages(locale).errors.server
  const isKeeper = card.access === 'edit'
  return (
    <Row>
      {line.hasScan && (
        <a href={scanUrl} target="_blank" rel="noreferrer">
          {entries.openScan}
        </a>
      )}
      {isKeeper && part === 'documents' && !line.isRemoved && (
        <ScanUpload
          url={scanUrl}
          text={{
            add: line.hasScan ? entries.replaceScan : entries.addScan,
            hint: entries.scanHint,
            uploading: entries.uploading,
            failed: entries.uploadFailed,
            added: entries.scanAdded,
          }}
        />
      )}
      {isKeeper && !line.isRemoved && (
        <FormDialog
          url={url}
          method="PATCH"
          title={entries.titles[part]}
          open={entries.edit}
          openLabel={`${entries.edit}: ${line.title}`}
          parts={entryParts(part, { card, locale, entry: line.entry })}
          text={dialogText(locale)}
          errorText={messages(locale).errors}
        />
      )}
      {isKeeper && part !== 'benefits' && (
        <RemoveEntry
          url={url}
          isRemoved={line.isRemoved}
          text={{
            remove: entries.remove,
            removed: entries.removed,
            undo: entries.undo,
            restored: entries.restored,
            failed,
          }}
        />
      )}
    </Row>
  )
}

/** A part of the file that is a list: documents, awards, benefits or consents. */
export const EntriesPart = (props: Props) => {
  const { card, locale, part } = props
  const { entries, file } = filesMessages(locale)
  const lines = linesOf(props)
  const add = card.access === 'edit' && (
    <FormDialog
      url={`/api/personal-files/${card.student}/entries/${part}`}
      method="POST"
      title={entries.titles[part]}
      open={entries.add}
      icon="plus"
      parts={entryParts(part, { card, locale })}
      text={dialogText(locale)}
      errorText={messages(locale).errors}
    />
  )
  return (
    <Card title={file.parts[part]} isFlush actions={lines.length > 0 && add}>
      {lines.length === 0 ? (
        <EmptyState isInside title={entries.emptyTitle} action={add}>
          {entries.empty[part]}
        </EmptyState>
      ) : (
        <div>
          {lines.map((line) => (
            <article key={line.id} className={styles.entry}>
              <div>
                <strong className={line.isRemoved ? styles.removed : undefined}>{line.title}</strong>{' '}
                {line.badge}
                {line.isRemoved && <Badge>{entries.isRemoved}</Badge>}
                <div className={styles.note}>{line.notes.filter(Boolean).join(' · ')}</div>
              </div>
              <EntryTools {...props} line={line} />
            </article>
          ))}
        </div>
      )}
    </Card>
  )
}
