import type { Locale } from '@/core/locale'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'

import type { DiaryHomework } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { AnswerForm } from './answer-form'
import styles from './answer-panel.module.css'
import { AnswerState, Files } from './homework'

type AnswerPanelProps = {
  locale: Locale
  timeZone: string
  homework: DiaryHomework
  subject: string
  isOwn: boolean
}

/** The student's answer as it stands, the teacher's words to it, and the form while it may be changed. */
export const AnswerPanel = ({
  locale,
  timeZone,
  homework: { lesson, work },
  subject,
  isOwn,
}: AnswerPanelProps) => {
  const t = diaryMessages(locale).work
  const { answer } = work
  const isOpen = isOwn && !answer?.isSeen
  if (!answer && !isOwn) return null
  return (
    <div className={styles.panel}>
      {answer && (
        <>
          <p className={styles.state}>
            <AnswerState locale={locale} work={work} />
            <span>{t.handedAt.replace('{at}', formatInstant(locale, answer.handedAt, { timeZone }))}</span>
            {isOpen && !answer.isReturned && <span>{t.waiting}</span>}
          </p>
          {answer.text && <p className={styles.text}>{answer.text}</p>}
          {!isOpen && answer.files.length > 0 && (
            <Files files={answer.files} label={t.files} locale={locale} />
          )}
          {answer.reply && (
            <blockquote className={styles.reply}>
              <b>{t.reply}:</b> {answer.reply}
            </blockquote>
          )}
        </>
      )}
      {isOpen && (
        <AnswerForm
          errorText={messages(locale).errors}
          files={answer?.files ?? []}
          lesson={lesson}
          locale={locale}
          subject={subject}
          text={t}
          value={answer?.text ?? ''}
        />
      )}
    </div>
  )
}
