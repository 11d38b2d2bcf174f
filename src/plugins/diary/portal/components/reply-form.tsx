'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { TextAreaField } from '@/ui/form/text-area-field'
import { Row } from '@/ui/layout/layout'
import { toast } from '@/ui/toast/toast'

import { LONGEST_REPLY } from '../../domain/limits'
import type { DiaryMessages } from '../../translations'
import styles from './answers.module.css'

type Said = { text: string | null; isReturned: boolean }

type ReplyFormProps = {
  answer: number
  revision: number
  name: string
  /** What stands there: the reply, and whether the work is given back. */
  was: Said
  text: DiaryMessages['reply']
  errorText: KitMessages['errors']
}

/** A few words of the teacher to an answer, or the work given back. */
export const ReplyForm = ({ answer, revision, name, was, text, errorText }: ReplyFormProps) => {
  const router = useRouter()
  const [typed, setTyped] = useState(was.text ?? '')
  const [seen, setSeen] = useState(was)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (isReturned: boolean): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const result = await sendJson(
      `/api/diary/answers/${answer}/reply`,
      { text: typed, isReturned, revision, was: seen },
      { method: 'PUT' },
    )
    setBusy(false)
    if (result.ok) {
      setSeen({ text: typed.trim() || null, isReturned })
      toast({ text: isReturned ? text.sentBack : text.sent, tone: 'good' })
      router.refresh()
      return
    }
    setProblem(explainRefusal(result.refusal, errorText))
    const [refused] = result.refusal.errors
    if (refused?.code === 'reply-changed') setSeen(refused.details as Said)
  }
  return (
    <form
      aria-label={fill(text.spoken, { action: text.label, name })}
      className={styles.reply}
      onSubmit={(event) => {
        event.preventDefault()
        void send(false)
      }}
    >
      <TextAreaField
        error={problem ?? undefined}
        label={text.label}
        maxLength={LONGEST_REPLY}
        name="text"
        rows={2}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Row>
        <Button
          aria-label={fill(text.spoken, { action: text.send, name })}
          isBusy={isBusy}
          size="s"
          type="submit"
        >
          {text.send}
        </Button>
        <Button
          aria-label={fill(text.spoken, { action: text.sendBack, name })}
          icon="undo"
          size="s"
          tone="quiet"
          onClick={() => void send(true)}
        >
          {text.sendBack}
        </Button>
      </Row>
    </form>
  )
}
