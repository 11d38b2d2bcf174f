'use client'

import { useState } from 'react'

import { Button } from '@/ui/button/button'

import type { PresentedChange } from '../../../presenters/present-change'
import { useData, useJournal } from '../session/journal-context'
import styles from './cell-dialog.module.css'
import type { CellPlace } from './use-cell-entry'

type History = { changes: readonly PresentedChange[] } | 'loading' | 'failed' | null

/** Who changed what in this cell, when and why. Asked of the change journal when somebody wants to know. */
export const CellHistory = ({ place }: { place: CellPlace }) => {
  const { text, session } = useJournal()
  const { workload } = useData()
  const [history, setHistory] = useState<History>(null)
  const load = async () => {
    session.store.flush()
    setHistory('loading')
    const query = new URLSearchParams({
      lesson: String(place.column.lesson.id),
      student: String(place.student),
      ...(place.column.assignment ? { assignment: String(place.column.assignment.id) } : {}),
    })
    const response = await fetch(`/api/journal/workloads/${workload.id}/changes?${query.toString()}`, {
      headers: { Accept: 'application/json' },
    }).catch(() => null)
    setHistory(response?.ok ? ((await response.json()) as { changes: PresentedChange[] }) : 'failed')
  }
  if (history === null) {
    return (
      <div>
        <Button size="s" tone="quiet" icon="clock" onClick={() => void load()}>
          {text.history}
        </Button>
      </div>
    )
  }
  return (
    <section className={styles.history} aria-label={text.history} aria-busy={history === 'loading'}>
      <h3>{text.history}</h3>
      {history === 'loading' ? (
        <p>{text.loading}</p>
      ) : history === 'failed' ? (
        <p>
          {text.historyFailed}{' '}
          <Button size="s" onClick={() => void load()}>
            {text.retryNow}
          </Button>
        </p>
      ) : history.changes.length === 0 ? (
        <p>{text.historyEmpty}</p>
      ) : (
        <ol>
          {history.changes.map(({ id, at, author, kind, before, after, reason }) => (
            <li key={id}>
              <p className={styles.when}>
                {at} · {author}
              </p>
              <p>
                {kind}: {before ?? text.empty} → <strong>{after ?? text.empty}</strong>
              </p>
              {reason && (
                <p className={styles.reason}>
                  {text.reason}: {reason}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
