'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import styles from './homework-tick.module.css'

type HomeworkTickProps = {
  lesson: number
  isDone: boolean
  /** The subject, for whoever hears the tick only. */
  about: string
  text: { done: string; doneOf: string }
  errorText: KitMessages['errors']
}

/** The student's own tick: shown at once, and taken back when the server could not keep it. */
export const HomeworkTick = ({ lesson, isDone, about, text, errorText }: HomeworkTickProps) => {
  const router = useRouter()
  const [isTicked, setTicked] = useState(isDone)
  const tick = async (next: boolean): Promise<void> => {
    setTicked(next)
    const answer = await sendJson(`/api/diary/homework/${lesson}/done`, { isDone: next }, { method: 'PUT' })
    if (answer.ok) router.refresh()
    else {
      setTicked(!next)
      toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
    }
  }
  return (
    <label className={styles.tick}>
      <input
        aria-label={fill(text.doneOf, { subject: about })}
        checked={isTicked}
        type="checkbox"
        onChange={({ target }) => void tick(target.checked)}
      />
      {text.done}
    </label>
  )
}
