'use client'

import { type RefObject, useId, useState } from 'react'

import { Button } from '@/ui/button/button'

import type { FinalTexts } from '../../translations'
import styles from './cell-panel.module.css'

type ReasonFieldProps = {
  field: RefObject<HTMLInputElement | null>
  reason: string
  /** Nothing is saved before it is there. */
  isNeeded: boolean
  text: FinalTexts
  onKeep: (reason: string) => void
  onCancel: () => void
}

/** Why a mark is not the suggested one: typed, or taken from the usual reasons; Enter keeps it. */
export const ReasonField = ({ field, reason: known, isNeeded, text, onKeep, onCancel }: ReasonFieldProps) => {
  const id = useId()
  const [reason, setReason] = useState(known)
  const keep = () => {
    if (reason.trim() && reason.trim() !== known) onKeep(reason.trim())
  }
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{text.reason}</label>
      <div className={styles.reasonRow}>
        <input
          ref={field}
          id={id}
          list={`${id}-usual`}
          value={reason}
          maxLength={300}
          autoComplete="off"
          required={isNeeded}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              keep()
            }
            if (event.key === 'Escape') onCancel()
          }}
        />
        <datalist id={`${id}-usual`}>
          {text.reasons.split('|').map((usual) => (
            <option key={usual} value={usual} />
          ))}
        </datalist>
        <Button size="s" tone="primary" onClick={keep} disabled={!reason.trim() || reason.trim() === known}>
          {text.save}
        </Button>
        {isNeeded && (
          <Button size="s" onClick={onCancel}>
            {text.cancel}
          </Button>
        )}
      </div>
      <small id={`${id}-hint`}>{text.reasonHint}</small>
    </div>
  )
}
