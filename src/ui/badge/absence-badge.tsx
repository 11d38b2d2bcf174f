import type { Locale } from '@/core/locale'
import { messages, type KitMessages } from '@/i18n/messages'

import styles from './badge.module.css'

export type AbsenceCode = keyof KitMessages['absence']

type AbsenceBadgeProps = {
  locale: Locale
  code: AbsenceCode
  size?: 's' | 'm'
  /** Shown and read instead of the meaning of the code. */
  title?: string
}

/** УП, Б, НП, ОТ, ОП, ОСВ: the letters tell it, the tint repeats it. */
export const AbsenceBadge = ({ locale, code, size = 'm', title }: AbsenceBadgeProps) => {
  const { code: letters, label } = messages(locale).absence[code]
  return (
    <span className={styles.tile} data-absence={code} data-size={size} title={title ?? label}>
      <span className="sr-only">{title ?? label}</span>
      <span aria-hidden>{letters}</span>
    </span>
  )
}
