'use client'

import type { MouseEvent } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'

import { ATTENDANCE_CODES, type AttendanceCode } from '../../../domain/attendance-codes'
import type { CellInput } from '../../../domain/cell-input'
import { markKeys, markLabel, type MarkScale, markTone } from '../../../domain/mark-scales'
import type { WorkTexts } from '../../../translations'
import type { MarkState } from '../../../types'
import { PointsField } from './points-field'
import styles from './value-keys.module.css'

/** The second click of a double one must not take away what the first has set. */
const isRepeated = (event: MouseEvent): boolean => event.detail > 1

type MarkKeysProps = {
  mark: MarkState
  text: WorkTexts
  scale?: MarkScale
  locale?: Locale
  /** `null` takes the mark away. */
  onEnter: (input: CellInput | null) => void
  isDisabled?: boolean
  /** Whose mark it is, for those who do not see the line. */
  label: string
}

/**
 * 5 4 3 2 1 and the dot, or the keys of the scale in force; a scale of a hundred is typed. The key that stands is
 * pressed; pressing it again takes it away.
 */
export const MarkKeys = ({
  mark,
  text,
  scale = 'five',
  locale = 'ru',
  onEnter,
  isDisabled,
  label,
}: MarkKeysProps) => {
  const isDebt = Boolean(mark?.isDebt && mark.value === null)
  return (
    <div className={styles.keys} role="group" aria-label={label}>
      {scale === 'hundred' && (
        <PointsField
          value={mark?.value ?? null}
          label={text.points}
          isDisabled={isDisabled}
          onEnter={onEnter}
        />
      )}
      {markKeys(scale).map((value) => (
        <button
          key={value}
          type="button"
          className={styles.key}
          data-mark={markTone(scale, value)}
          aria-label={fill(text.mark, { n: markLabel(scale, value, locale) })}
          aria-pressed={mark?.value === value}
          disabled={isDisabled}
          onClick={(event) => {
            if (!isRepeated(event)) onEnter(mark?.value === value ? null : { kind: 'mark', value })
          }}
        >
          {markLabel(scale, value, locale)}
        </button>
      ))}
      <button
        type="button"
        className={styles.key}
        data-mark="debt"
        aria-label={text.debtLong}
        title={text.debtLong}
        aria-pressed={isDebt}
        disabled={isDisabled}
        onClick={(event) => {
          if (!isRepeated(event)) onEnter(isDebt ? null : { kind: 'debt' })
        }}
      >
        <span className={styles.dot} aria-hidden />
      </button>
    </div>
  )
}

type CodeKeysProps = {
  code: AttendanceCode | null
  text: WorkTexts
  onEnter: (code: AttendanceCode | null) => void
  isDisabled?: boolean
  label: string
}

/** The codes of attendance. Nothing pressed: the student is in the lesson. */
export const CodeKeys = ({ code, text, onEnter, isDisabled, label }: CodeKeysProps) => (
  <div className={styles.keys} role="group" aria-label={label}>
    {ATTENDANCE_CODES.map((one) => (
      <button
        key={one}
        type="button"
        className={styles.key}
        data-absence={one}
        aria-label={text.codes[one].label}
        title={text.codes[one].label}
        aria-pressed={code === one}
        disabled={isDisabled}
        onClick={(event) => {
          if (!isRepeated(event)) onEnter(code === one ? null : one)
        }}
      >
        {text.codes[one].short}
      </button>
    ))}
  </div>
)
