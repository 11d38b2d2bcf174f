'use client'

import { fill } from '@/i18n/locale'

import type { CellEntry, CellPlace } from '../journal-grid/use-cell-entry'
import { useJournal } from '../session/journal-context'
import styles from './value-keys.module.css'

type ScoreInputProps = {
  place: CellPlace
  score: number | null
  entry: CellEntry
  isReadOnly?: boolean
  label: string
}

/** The score of a test beside its mark: only where the assignment says how high it can be. */
export const ScoreInput = ({ place, score, entry, isReadOnly, label }: ScoreInputProps) => {
  const { text } = useJournal()
  const maxScore = place.column.assignment?.maxScore ?? null
  if (maxScore === null && score === null) return null
  return (
    <label className={styles.score}>
      <span className="sr-only">{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={maxScore ?? undefined}
        step={1}
        value={score ?? ''}
        readOnly={isReadOnly}
        aria-invalid={(score !== null && maxScore !== null && score > maxScore) || undefined}
        onChange={({ target }) =>
          entry.setScore(place, target.value === '' ? null : Math.trunc(Number(target.value)))
        }
      />
      <span>{maxScore === null ? '' : fill(text.scoreOf, { n: maxScore })}</span>
    </label>
  )
}
