import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { Former } from '../../../domain/former-mark'
import { markLabel, type MarkScale, markTone } from '../../../domain/mark-scales'
import type { WorkTexts } from '../../../translations'
import type { MarkState } from '../../../types'
import styles from './cell-content.module.css'
import { formerText } from './labels'

type MarkTileProps = { mark: NonNullable<MarkState>; text: WorkTexts; scale: MarkScale; locale: Locale }

export const MarkTile = ({ mark, text, scale, locale }: MarkTileProps) => {
  if (mark.value !== null) {
    return (
      <span
        className={styles.mark}
        data-mark={markTone(scale, mark.value)}
        data-wide={scale === 'pass' || undefined}
      >
        {markLabel(scale, mark.value, locale)}
      </span>
    )
  }
  if (!mark.isDebt) return null
  return (
    <span className={styles.mark} data-mark="debt" title={text.debtLong}>
      <span className="sr-only">{text.debt}</span>
    </span>
  )
}

export const CodeTile = ({
  code,
  text,
  isSmall,
}: {
  code: AttendanceCode
  text: WorkTexts
  isSmall?: boolean
}) => (
  <span
    className={styles.code}
    data-absence={code}
    data-small={isSmall || undefined}
    title={text.codes[code].label}
  >
    <span className="sr-only">{text.codes[code].label}</span>
    <span aria-hidden>{text.codes[code].short}</span>
  </span>
)

type CellContentProps = {
  mark: MarkState
  code: AttendanceCode | null
  text: WorkTexts
  /** The mark before this one. */
  former?: Former | null
  hasBehaviour?: boolean
  /** The scale in force; figures of the five-point one where nobody says. */
  scale?: MarkScale
  locale?: Locale
}

/** A mark and what was with the attendance: the figure tells it, the tint repeats it. */
export const CellContent = ({
  mark,
  code,
  text,
  former,
  hasBehaviour,
  scale = 'five',
  locale = 'ru',
}: CellContentProps) => {
  const before = former ? formerText(former, scale, locale) : ''
  const hasMark = mark !== null && (mark.value !== null || mark.isDebt)
  if (!hasMark && !code && !mark?.comment && !hasBehaviour) return null
  return (
    <span className={styles.content}>
      {hasMark && former && (
        <span className={styles.former} title={fill(text.corrected, { from: before })}>
          <span className="sr-only">{fill(text.corrected, { from: before })}</span>
          <s aria-hidden>{before}</s>
        </span>
      )}
      {hasMark && <MarkTile mark={mark} text={text} scale={scale} locale={locale} />}
      {code && <CodeTile code={code} text={text} isSmall={hasMark} />}
      {mark?.comment && (
        <span className={styles.comment} title={mark.comment}>
          <span className="sr-only">{text.comment}</span>
        </span>
      )}
      {hasBehaviour && (
        <span className={styles.behaviour} title={text.behaviourNoted}>
          <span className="sr-only">{text.behaviourNoted}</span>
        </span>
      )}
    </span>
  )
}
