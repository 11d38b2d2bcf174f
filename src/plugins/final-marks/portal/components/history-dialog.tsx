'use client'

import { useEffect, useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { withQuery } from '@/core/with-query'
import { Skeleton } from '@/ui/skeleton/skeleton'

import type { FinalTexts } from '../../translations'
import styles from './history.module.css'

type Change = {
  id: number
  before: string | null
  after: string | null
  at: string
  author: string
  /** The locked period was opened: `after` tells until when and why. */
  isOpening: boolean
}
type HistoryDialogProps = {
  cell: { workload: number; student: number; period: string; title: string }
  text: FinalTexts
  errorText: KitMessages['errors']
  onClose: () => void
}

/** Every change of one final mark, the latest first. */
export const HistoryDialog = ({ cell, text, errorText, onClose }: HistoryDialogProps) => {
  const [changes, setChanges] = useState<Change[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { workload, student, period } = cell
  useEffect(() => {
    const control = new AbortController()
    const address = withQuery(`/api/finals/workloads/${workload}/history`, { student, period })
    void sendJson<{ changes: Change[] }>(address, undefined, { method: 'GET', signal: control.signal }).then(
      (answer) => {
        if (control.signal.aborted) return
        if (answer.ok) setChanges(answer.data.changes)
        else setProblem(explainRefusal(answer.refusal, errorText))
      },
    )
    return () => control.abort()
  }, [workload, student, period, errorText])
  return (
    <Dialog isOpen onClose={onClose} title={`${text.historyTitle}: ${cell.title}`} closeLabel={text.close}>
      {problem && <p role="alert">{problem}</p>}
      {!problem && changes === null && <Skeleton label={text.loading} />}
      {changes?.length === 0 && <p>{text.historyEmpty}</p>}
      {changes && changes.length > 0 && (
        <ol className={styles.changes}>
          {changes.map(({ id, before, after, at, author, isOpening }) => (
            <li key={id}>
              <strong>
                {isOpening
                  ? `${text.historyOpened}: ${after ?? ''}`
                  : `${before ?? text.empty} → ${after ?? text.empty}`}
              </strong>
              <span>
                {at}, {author}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
