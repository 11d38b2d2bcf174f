'use client'

import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { TextAreaField } from '@/ui/form/text-area-field'
import { toast } from '@/ui/toast/toast'

import type { PlanPage, ShownRemark } from '../../operations/read-plan'
import type { LessonPlanMessages } from '../../translations'
import styles from './review.module.css'

type RemarkListProps = {
  remarks: readonly ShownRemark[]
  may: PlanPage['may']
  locale: Locale
  text: LessonPlanMessages['review']
  errorText: KitMessages['errors']
}

const Remark = ({
  remark,
  may,
  text,
  errorText,
}: Omit<RemarkListProps, 'remarks'> & { remark: ShownRemark }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [isAnswering, setAnswering] = useState(remark.answer === null)
  const [error, setError] = useState<string | null>(null)
  const isClosed = remark.closedAt !== null

  const send = async (body: object, done?: string): Promise<void> => {
    setBusy(true)
    const answer = await sendJson(`/api/planning/remarks/${remark.id}`, body, { method: 'PATCH' })
    setBusy(false)
    if (!answer.ok) {
      setError(explainRefusal(answer.refusal, errorText))
      return
    }
    setError(null)
    if ('answer' in body) setAnswering(false)
    if (done) toast({ text: done, tone: 'good' })
    router.refresh()
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('answer')
    void send({ answer: typeof typed === 'string' ? typed : '' }, text.answered)
  }
  return (
    <li className={styles.remark} data-closed={isClosed || undefined}>
      <p className={styles.head}>
        <Badge tone={isClosed ? 'good' : 'warn'}>{isClosed ? text.closed : text.open}</Badge>
        <span>{remark.authorName}</span>
        {remark.topicTitle !== null && (
          <span>{fill(text.ofTopic, { order: remark.order ?? '', title: remark.topicTitle })}</span>
        )}
      </p>
      <p className={styles.text}>{remark.text}</p>
      {remark.answer !== null && !isAnswering && (
        <p className={styles.text}>
          <strong>{text.answer}:</strong> {remark.answer}
        </p>
      )}
      {may.answer && !isClosed && isAnswering && (
        <form className={styles.form} onSubmit={onSubmit} noValidate>
          <TextAreaField
            name="answer"
            label={text.answer}
            rows={2}
            maxLength={2000}
            defaultValue={remark.answer ?? ''}
            error={error ?? undefined}
          />
          <Button type="submit" size="s" isBusy={isBusy}>
            {text.sendAnswer}
          </Button>
        </form>
      )}
      {may.answer && !isClosed && !isAnswering && (
        <Button size="s" onClick={() => setAnswering(true)}>
          {text.changeAnswer}
        </Button>
      )}
      {may.close && (
        <Button size="s" isBusy={isBusy} onClick={() => void send({ isClosed: !isClosed })}>
          {isClosed ? text.openRemark : text.closeRemark}
        </Button>
      )}
    </li>
  )
}

/** What the deputy wants changed, with answers: open ones first. */
export const RemarkList = ({ remarks, ...rest }: RemarkListProps) => {
  const sorted = [...remarks].sort(
    (left, right) => Number(left.closedAt !== null) - Number(right.closedAt !== null),
  )
  if (sorted.length === 0) return null
  return (
    <ul className={styles.remarks} aria-label={rest.text.remarks}>
      {sorted.map((remark) => (
        <Remark key={remark.id} remark={remark} {...rest} />
      ))}
    </ul>
  )
}
