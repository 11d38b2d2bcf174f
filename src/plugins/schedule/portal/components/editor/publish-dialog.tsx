'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import { fill } from '@/i18n/locale'
import { formatDate } from '@/i18n/format'
import type { Locale } from '@/core/locale'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { PublicationPreview } from '../../../operations/present-publication'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

type Props = {
  context: EditorContext
  locale: Locale
  isOpen: boolean
  onClose: () => void
  revision: () => number
  /** The first and the last day from which it may hold. */
  first: SchoolDate
  last: SchoolDate
}

/** Publishes the draft from a day; what would change is shown before. */
export const PublishDialog = ({ context, locale, isOpen, onClose, revision, first, last }: Props) => {
  const { data, text, errorText } = context
  const router = useRouter()
  const [from, setFrom] = useState(first)
  const [preview, setPreview] = useState<PublicationPreview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const path = `/api/schedule/versions/${data.version.id}`
  const day = (date: string): string => formatDate(locale, date, 'numeric')

  const ask = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    setPreview(null)
    const answer = await sendJson<PublicationPreview>(`${path}/preview`, { from })
    setBusy(false)
    if (answer.ok) setPreview(answer.data)
    else setProblem(explainRefusal(answer.refusal, errorText))
  }
  const publish = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`${path}/publication`, { from, revision: revision() })
    setBusy(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: text.published, tone: 'good' })
    onClose()
    router.refresh()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text.publishTitle}
      closeLabel={text.close}
      footer={
        preview ? (
          <Button tone="primary" isBusy={isBusy} onClick={() => void publish()}>
            {text.confirm}
          </Button>
        ) : (
          <Button tone="primary" isBusy={isBusy} onClick={() => void ask()}>
            {text.showPreview}
          </Button>
        )
      }
    >
      <div className={styles.panel}>
        <p>{text.publishLead}</p>
        <TextField
          name="from"
          type="date"
          label={text.publishFrom}
          value={from}
          min={first}
          max={last}
          onChange={({ target }) => {
            setFrom(target.value)
            setPreview(null)
          }}
        />
        {problem && (
          <div role="alert">
            <Notice tone="bad" title={text.problem}>
              {problem}
            </Notice>
          </div>
        )}
        {preview && (
          <div role="status" className={styles.preview}>
            <p>
              {fill(text.previewText, {
                from: day(preview.from),
                until: day(preview.until),
                added: preview.added,
                removed: preview.removed,
                moved: preview.moved,
                same: preview.same,
              })}
            </p>
            {preview.replaces && <p>{fill(text.replaces, { name: preview.replaces })}</p>}
            {preview.idle > 0 && <Notice tone="warn">{fill(text.idle, { n: preview.idle })}</Notice>}
            {preview.kept.length > 0 && (
              <details>
                <summary>{fill(text.kept, { n: preview.kept.length })}</summary>
                <ul>
                  {preview.kept.map(({ name, date, number }) => (
                    <li key={`${date} ${number} ${name}`}>
                      {day(date)}, {number}: {name}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <ul className={styles.counts}>
              {preview.classes.map(({ name, added, removed }) => (
                <li key={name}>
                  {name}: +{added} −{removed}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  )
}
