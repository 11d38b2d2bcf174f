'use client'

import { useEffect, useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { WeekSignatures } from '../../operations/readings'
import type { DiaryMessages } from '../../translations'
import styles from './week-signature.module.css'

type WeekSignatureProps = {
  student: number
  /** Its Monday. */
  week: string
  locale: Locale
  timeZone: string
  text: DiaryMessages['sign']
  errorText: KitMessages['errors']
}

/**
 * Who has read the week, and the guardian's own signature. It asks when the page is really open: a page fetched ahead
 * of a tap counts as read by nobody.
 */
export const WeekSignature = ({ student, week, locale, timeZone, text, errorText }: WeekSignatureProps) => {
  const [state, setState] = useState<WeekSignatures | 'unknown' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const base = `/api/diary/students/${student}`

  useEffect(() => {
    const stop = new AbortController()
    void sendJson<WeekSignatures>(`${base}/readings`, { date: week }, { signal: stop.signal }).then(
      (answer) => {
        if (!stop.signal.aborted) setState(answer.ok ? answer.data : 'unknown')
      },
    )
    return () => stop.abort()
  }, [base, week])

  const sign = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendJson<WeekSignatures>(`${base}/signatures`, { date: week })
    setBusy(false)
    if (answer.ok) {
      setState(answer.data)
      toast({ text: text.done, tone: 'good' })
    } else toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
  }

  return (
    <section aria-label={text.title} className={styles.box}>
      <h2 className={styles.title}>{text.title}</h2>
      {state === 'unknown' && <p role="status">{text.failed}</p>}
      {state !== null && state !== 'unknown' && (
        <>
          {state.signatures.length === 0 ? (
            <p>{text.nobody}</p>
          ) : (
            <ul className={styles.list} role="list">
              {state.signatures.map(({ name, at }) => (
                <li key={`${name} ${at}`}>
                  {text.signed} {fill(text.by, { name, at: formatInstant(locale, at, { timeZone }) })}
                </li>
              ))}
            </ul>
          )}
          {state.maySign && !state.isSigned && (
            <Button icon="check" isBusy={isBusy} tone="primary" onClick={() => void sign()}>
              {text.sign}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
