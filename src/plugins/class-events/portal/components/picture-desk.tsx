'use client'

import { useRouter } from 'next/navigation'
import { useId, useState, type ChangeEvent } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Badge, type Tone } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendFile } from '@/ui/form/send-file'
import { sendJson } from '@/ui/form/send-json'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

import type { ClassEventsMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { type DeskPicture, PictureDialog, type TaggedStudent } from './picture-dialog'
import styles from './pictures.module.css'

type Props = {
  event: number
  pictures: readonly DeskPicture[]
  students: readonly TaggedStudent[]
  text: ClassEventsMessages['pictures']
  errorText: KitMessages['errors']
}

/** The class teacher's pictures of an event: laid in, named, published with the consents, hidden, taken away and put back. */
export const PictureDesk = ({ event, pictures, students, text, errorText }: Props) => {
  const router = useRouter()
  const inputId = useId()
  const [sending, setSending] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [open, setOpen] = useState<number | null>(null)
  const [removed, setRemoved] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)

  const upload = async (change: ChangeEvent<HTMLInputElement>) => {
    const files = [...(change.target.files ?? [])]
    change.target.value = ''
    setProblem(null)
    const failed: string[] = []
    for (const file of files) {
      setSending(file.name)
      const answer = await sendFile(`/api/class-life/events/${event}/pictures`, file)
      if (!answer.ok)
        failed.push([fill(text.failed, { name: file.name }), answer.message].filter(Boolean).join('. '))
    }
    setSending(null)
    if (failed.length > 0) setProblem(failed.join(' '))
    router.refresh()
  }
  const setGone = async (id: number, isGone: boolean): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const answer = isGone
      ? await sendJson(hrefs.picture(id), undefined, { method: 'DELETE' })
      : await sendJson(`${hrefs.picture(id)}/restoration`, {})
    setBusy(false)
    if (!answer.ok) {
      setProblem(`${text.problem}. ${explainRefusal(answer.refusal, errorText)}`)
      return
    }
    setOpen(null)
    setRemoved(isGone ? id : null)
    router.refresh()
  }
  const stateOf = ({ isPublished, isShown }: DeskPicture): [Tone, string] =>
    isShown ? ['good', text.published] : isPublished ? ['bad', text.blocked] : ['neutral', text.hidden]
  const chosen = pictures.find(({ id }) => id === open)
  return (
    <Stack gap={12}>
      <div role="status">
        {sending && <Notice>{fill(text.uploading, { name: sending })}</Notice>}
        {removed !== null && (
          <Notice
            action={
              <Button icon="undo" size="s" isBusy={isBusy} onClick={() => void setGone(removed, false)}>
                {text.undo}
              </Button>
            }
          >
            {text.deleted}
          </Notice>
        )}
      </div>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      {pictures.length === 0 && <p>{text.noneYet}</p>}
      <ul className={styles.grid}>
        {pictures.map((picture) => {
          const [tone, state] = stateOf(picture)
          return (
            <li key={picture.id}>
              <a href={hrefs.picture(picture.id)} target="_blank" rel="noreferrer" title={text.open}>
                <img src={hrefs.picture(picture.id)} alt={picture.caption ?? text.alt} loading="lazy" />
              </a>
              <p>{picture.caption}</p>
              <Badge tone={tone}>{state}</Badge>
              <Button size="s" icon="edit" onClick={() => setOpen(picture.id)}>
                {text.edit}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className={styles.choose}>
        <input
          id={inputId}
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp"
          className="sr-only"
          disabled={sending !== null}
          onChange={(change) => void upload(change)}
        />
        <label htmlFor={inputId}>{text.add}</label>
        <span>{text.hint}</span>
      </div>
      {chosen && (
        <PictureDialog
          key={chosen.id}
          picture={chosen}
          students={students}
          isBusy={isBusy}
          onClose={() => setOpen(null)}
          onDelete={() => void setGone(chosen.id, true)}
          text={text}
          errorText={errorText}
        />
      )}
    </Stack>
  )
}
