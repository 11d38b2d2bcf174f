import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { shownMark } from '@/plugins/journal'
import { Badge } from '@/ui/badge/badge'
import { MarkBadge } from '@/ui/badge/mark-badge'

import type { DiaryTask } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import styles from './task-line.module.css'

type Due = { locale: Locale; dueDate: string | null; today: string }

/** Until when a debt is to be handed in. */
export const DebtDue = ({ locale, dueDate, today }: Due) => {
  const t = diaryMessages(locale)
  if (!dueDate) return <span>{t.debtOpen}</span>
  const date = formatDate(locale, dueDate, 'day')
  return dueDate < today ? (
    <span className={styles.overdue}>{t.debtOverdue(date)}</span>
  ) : (
    <span>{t.debtUntil(date)}</span>
  )
}

type TaskLineProps = {
  locale: Locale
  task: DiaryTask
  today: string
  /** Not said twice. */
  topicOfLesson: string | null
}

/** A mark with what it was given for, its weight and the teacher's words; or a task that is still ahead. */
export const TaskLine = ({ locale, task, today, topicOfLesson }: TaskLineProps) => {
  const t = diaryMessages(locale)
  const { mark } = task
  const topic = task.topic === topicOfLesson ? null : task.topic
  return (
    <li className={styles.task}>
      {mark ? (
        <MarkBadge
          isDebt={mark.isDebt}
          locale={locale}
          shown={shownMark(mark.scale, mark.value, locale)}
          value={mark.value}
        />
      ) : (
        <Badge tone="accent">{t.upcoming}</Badge>
      )}
      <div className={styles.words}>
        <p>
          {task.type}
          <span className={styles.weight}>{task.weight === 0 ? t.weightless : t.weight(task.weight)}</span>
          {mark && (mark.score !== null || mark.formerValue !== null || mark.wasDebt) && (
            <span className={styles.weight}>
              {[
                mark.score !== null && t.score(mark.score, task.maxScore),
                (mark.formerValue !== null || mark.wasDebt) && t.corrected(mark.formerValue),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          )}
          {mark?.isDebt && (
            <span className={styles.due}>
              <DebtDue dueDate={task.dueDate} locale={locale} today={today} />
            </span>
          )}
        </p>
        {topic && <p className={styles.topic}>{topic}</p>}
        {mark?.comment && <p className={styles.comment}>{mark.comment}</p>}
      </div>
    </li>
  )
}
