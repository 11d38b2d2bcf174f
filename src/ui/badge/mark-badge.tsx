import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { cx } from '../cx'
import styles from './badge.module.css'

type MarkBadgeProps = {
  locale: Locale
  value: number | null
  /** How a value of another scale than the five-point one is shown: its name, and whose tint it borrows. */
  shown?: { label: string; tone: 1 | 2 | 3 | 4 | 5 }
  /** «Точка»: the work is still owed. Alone or together with a mark. */
  isDebt?: boolean
  /** Told when it differs from the usual. */
  weight?: number
  size?: 's' | 'm' | 'l'
  /** Shown on hover and read aloud after the mark: the task, the comment. */
  title?: string
}

/** A mark: the figure tells it, the tint repeats it. */
export const MarkBadge = ({ locale, value, shown, isDebt, weight, size = 'm', title }: MarkBadgeProps) => {
  const { marks } = messages(locale)
  const spoken = [
    value === null ? !isDebt && marks.none : marks.mark(shown?.label ?? String(value)),
    isDebt && marks.debt,
    weight !== undefined && marks.weight(weight),
    title,
  ]
    .filter(Boolean)
    .join(', ')
  const isDebtAlone = value === null && isDebt
  return (
    <span
      className={cx(styles.tile, isDebt && !isDebtAlone && styles.debtCorner)}
      data-mark={isDebtAlone ? 'debt' : (shown?.tone ?? value ?? 'none')}
      data-size={size}
      title={title ?? (isDebt ? marks.debt : undefined)}
    >
      <span className="sr-only">{spoken}</span>
      {isDebtAlone ? (
        <span className={styles.dot} aria-hidden />
      ) : (
        <span aria-hidden>{shown?.label ?? value ?? '–'}</span>
      )}
      {weight !== undefined && (
        <span className={styles.weight} aria-hidden>
          ×{weight}
        </span>
      )}
    </span>
  )
}
