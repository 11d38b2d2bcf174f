'use client'

import { useState } from 'react'

import { type CellInput, readCellInput } from '../../../domain/cell-input'
import styles from './value-keys.module.css'

type PointsFieldProps = {
  value: number | null
  label: string
  isDisabled?: boolean | undefined
  onEnter: (input: CellInput | null) => void
}

/** Points from 0 to 100 are typed and entered with Enter or on leaving; what is no such number stays to be mended. */
export const PointsField = ({ value, label, isDisabled, onEnter }: PointsFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const input = typed === null ? null : readCellInput(typed, 'hundred')
  const isOdd = typed !== null && input?.kind !== 'mark' && input?.kind !== 'clear'
  const enter = () => {
    if (typed === null || isOdd) return
    setTyped(null)
    if (input?.kind === 'mark' ? input.value !== value : value !== null)
      onEnter(input?.kind === 'mark' ? input : null)
  }
  return (
    <input
      className={styles.points}
      inputMode="numeric"
      maxLength={3}
      aria-label={label}
      placeholder="0–100"
      aria-invalid={isOdd || undefined}
      disabled={isDisabled}
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={enter}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        enter()
      }}
    />
  )
}
