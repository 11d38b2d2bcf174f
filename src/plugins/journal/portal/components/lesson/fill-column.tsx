'use client'

import { useState } from 'react'

import { Button } from '@/ui/button/button'

import type { PresentedStudent } from '../../../presenters/types'
import type { MarkState } from '../../../types'
import { CodeKeys, MarkKeys } from '../cells/value-keys'
import type { CellEntry } from '../journal-grid/use-cell-entry'
import type { Column } from '../journal-store/columns'
import type { FillInput, FillScope } from '../journal-store/fill'
import { useJournal } from '../session/journal-context'
import styles from './lesson.module.css'

type FillColumnProps = {
  what: 'marks' | 'attendance'
  column: Column
  students: readonly PresentedStudent[]
  entry: CellEntry
}

const markOf = (input: FillInput | null): MarkState =>
  input?.kind === 'mark'
    ? { value: input.value, isDebt: false, comment: null }
    : input?.kind === 'debt'
      ? { value: null, isDebt: true, comment: null }
      : null

/** One value for all of the group, or for those who have none yet. What was filled is taken back in one go. */
export const FillColumn = ({ what, column, students, entry }: FillColumnProps) => {
  const { text } = useJournal()
  const [input, setInput] = useState<FillInput | null>(null)
  const fill = (scope: FillScope, value: FillInput | null = input) => {
    if (value)
      entry.fill(
        column,
        students.map(({ id }) => id),
        value,
        scope,
      )
  }
  return (
    <details className={styles.fill}>
      <summary>{text.fillColumn}</summary>
      <div className={styles.fillBody}>
        <p className={styles.hint}>{text.fillLead}</p>
        {what === 'marks' ? (
          <MarkKeys
            mark={markOf(input)}
            text={text}
            label={text.fillWith}
            onEnter={(chosen) => setInput(chosen?.kind === 'mark' || chosen?.kind === 'debt' ? chosen : null)}
          />
        ) : (
          <CodeKeys
            code={input?.kind === 'attendance' ? input.code : null}
            text={text}
            label={text.fillWith}
            onEnter={(code) => setInput(code ? { kind: 'attendance', code } : null)}
          />
        )}
        <div className={styles.fillButtons}>
          <Button size="s" disabled={!input} onClick={() => fill('empty')}>
            {text.fillEmpty}
          </Button>
          <Button size="s" disabled={!input} onClick={() => fill('all')}>
            {text.fillAll}
          </Button>
          {what === 'attendance' && (
            <Button size="s" tone="quiet" onClick={() => fill('all', { kind: 'present' })}>
              {text.fillPresent}
            </Button>
          )}
        </div>
      </div>
    </details>
  )
}
