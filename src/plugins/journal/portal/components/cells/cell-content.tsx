import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { WorkTexts } from '../../../translations'
import type { MarkState } from '../../../types'
import styles from './cell-content.module.css'

export const MarkTile = ({ mark, text }: { mark: NonNullable<MarkState>; text: WorkTexts }) => {
  if (mark.value !== null) {
    return (
      <span className={styles.mark} data-mark={mark.value}>
        {mark.value}
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
}

/** A mark and what was with the attendance: the figure tells it, the tint repeats it. */
export const CellContent = ({ mark, code, text }: CellContentProps) => {
  const hasMark = mark !== null && (mark.value !== null || mark.isDebt)
  if (!hasMark && !code && !mark?.comment) return null
  return (
    <span className={styles.content}>
      {hasMark && <MarkTile mark={mark} text={text} />}
      {code && <CodeTile code={code} text={text} isSmall={hasMark} />}
      {mark?.comment && (
        <span className={styles.comment} title={mark.comment}>
          <span className="sr-only">{text.comment}</span>
        </span>
      )}
    </span>
  )
}
