'use client'

import { useState } from 'react'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/form/text-field'

import type { CellInput } from '../../../domain/cell-input'
import { markLabel } from '../../../domain/mark-scales'
import type { MarkState } from '../../../types'
import { MarkKeys } from '../cells/value-keys'
import type { CellView } from '../journal-store/journal-views'
import { useData, useJournal } from '../session/journal-context'
import styles from './cell-dialog.module.css'
import type { CellEntry, CellPlace } from './use-cell-entry'

type CellCorrectionProps = { place: CellPlace; view: CellView; entry: CellEntry }

/** A new mark over an earlier one, chosen first and written with its reason. */
export const CellCorrection = ({ place, view, entry }: CellCorrectionProps) => {
  const { text, locale } = useJournal()
  const { scale } = useData().marking
  const [input, setInput] = useState<CellInput | 'none' | null>(null)
  const [reason, setReason] = useState('')
  const { mark } = view
  const wished: MarkState =
    input === null
      ? mark
      : input === 'none'
        ? null
        : {
            value: input.kind === 'mark' ? input.value : null,
            isDebt: input.kind === 'debt',
            comment: null,
          }
  const shown = (state: MarkState): string =>
    state === null ? text.noMark : state.value === null ? '•' : markLabel(scale, state.value, locale)
  const correct = () => {
    entry.correct(place, input === 'none' ? null : input, reason)
    setInput(null)
    setReason('')
  }
  return (
    <div className={styles.correction}>
      <MarkKeys
        mark={wished}
        text={text}
        scale={scale}
        locale={locale}
        label={text.padMarks}
        onEnter={(next) => setInput(next ?? 'none')}
      />
      {input !== null && (
        <>
          <p className={styles.corrected}>
            {fill(text.correctedTo, { from: shown(mark), to: shown(wished) })}
          </p>
          <TextField
            label={text.reasonField}
            hint={text.reasonHint}
            name="reason"
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              correct()
            }}
          />
          <div>
            <Button size="s" tone="primary" onClick={correct}>
              {text.correct}
            </Button>{' '}
            <Button size="s" tone="quiet" onClick={() => setInput(null)}>
              {text.leaveAsIs}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
