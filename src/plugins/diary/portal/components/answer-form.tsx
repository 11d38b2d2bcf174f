'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatBytes } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { IconButton } from '@/ui/button/icon-button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendFile } from '@/ui/form/send-file'
import { sendJson } from '@/ui/form/send-json'
import { TextAreaField } from '@/ui/form/text-area-field'
import { toast } from '@/ui/toast/toast'

import { LONGEST_ANSWER } from '../../domain/limits'
import type { DiaryFile } from '../../presenters/types'
import type { DiaryMessages } from '../../translations'
import styles from './answer-panel.module.css'

/** What may be chosen; the server looks into the file and decides. */
const ACCEPT =
  '.pdf,.jpg,.jpeg,.png,.webp,.gif,.txt,.rtf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.zip,.mp3,.mp4'

type AnswerFormProps = {
  lesson: number
  locale: Locale
  subject: string
  value: string
  files: readonly DiaryFile[]
  text: DiaryMessages['work']
  errorText: KitMessages['errors']
}

/** Where a student writes an answer and attaches files. What was typed stays until the server has it. */
export const AnswerForm = ({ lesson, locale, subject, value, files, text, errorText }: AnswerFormProps) => {
  const router = useRouter()
  const inputId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(value)
  const [isBusy, setBusy] = useState(false)
  const [uploading, setUploading] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const base = `/api/diary/homework/${lesson}`

  const handIn = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`${base}/answer`, { text: typed }, { method: 'PUT' })
    setBusy(false)
    if (!answer.ok) {
      setProblem(explainRefusal(answer.refusal, errorText))
      area.current?.focus()
      return
    }
    toast({ text: text.handed, tone: 'good' })
    setOpen(false)
    router.refresh()
  }
  const upload = async (chosen: readonly File[]): Promise<void> => {
    setProblem(null)
    for (const file of chosen) {
      setUploading(file.name)
      const answer = await sendFile(`${base}/files`, file)
      if (!answer.ok) setProblem(answer.message ?? fill(text.uploadFailed, { name: file.name }))
    }
    setUploading(null)
    router.refresh()
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void upload([...(event.target.files ?? [])])
    event.target.value = ''
  }
  const remove = async (file: number): Promise<void> => {
    setProblem(null)
    const answer = await sendJson(`${base}/files/${file}`, undefined, { method: 'DELETE' })
    if (answer.ok) router.refresh()
    else setProblem(explainRefusal(answer.refusal, errorText))
  }

  if (!isOpen)
    return (
      <div className={styles.tools}>
        <Button
          aria-label={fill(text.answerOf, { subject })}
          icon="edit"
          size="s"
          onClick={() => setOpen(true)}
        >
          {value || files.length > 0 ? text.change : text.answer}
        </Button>
      </div>
    )
  return (
    <form
      aria-label={fill(text.answerOf, { subject })}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void handIn()
      }}
    >
      <TextAreaField
        ref={area}
        hint={text.textHint}
        label={text.text}
        maxLength={LONGEST_ANSWER}
        name="text"
        rows={5}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {files.length > 0 && (
        <ul aria-label={text.files} className={styles.files} role="list">
          {files.map(({ id, filename, filesize, url }) => (
            <li key={id}>
              <a href={url}>{filename}</a>
              <span className={styles.hint}>{formatBytes(locale, filesize)}</span>
              <IconButton
                icon="x"
                label={fill(text.removeFile, { name: filename })}
                size="s"
                onClick={() => void remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.tools}>
        <input
          multiple
          accept={ACCEPT}
          className="sr-only"
          disabled={uploading !== null}
          id={inputId}
          type="file"
          onChange={choose}
        />
        <label className={styles.upload} htmlFor={inputId}>
          {uploading === null ? text.addFile : fill(text.uploading, { name: uploading })}
        </label>
        <span className={styles.hint}>{text.filesHint}</span>
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.tools}>
        <Button isBusy={isBusy} tone="primary" type="submit">
          {text.handIn}
        </Button>
        <Button tone="quiet" onClick={() => setOpen(false)}>
          {text.close}
        </Button>
      </div>
    </form>
  )
}
