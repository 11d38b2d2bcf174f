'use client'

import { useEffect, useState } from 'react'

import { fill } from '@/i18n/locale'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Notice } from '@/ui/notice/notice'

import type { Comparison, EntryDifference } from '../../../operations/read-editor'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

type Props = { context: EditorContext; isOpen: boolean; onClose: () => void }

const readJson = async (path: string) => {
  const response = await fetch(path, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  return response.ok ? ((await response.json()) as Comparison) : null
}

/** What the version has that the present timetable has not, and the other way round. */
export const CompareDialog = ({ context, isOpen, onClose }: Props) => {
  const { data, text, days, nameOf, errorText } = context
  const [found, setFound] = useState<Comparison | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { id } = data.version
  useEffect(() => {
    if (!isOpen) return
    let isGone = false
    void readJson(`/api/schedule/versions/${id}/comparison`)
      .catch(() => null)
      .then((answer) => {
        if (isGone) return
        setFound(answer)
        setProblem(
          answer ? null : explainRefusal({ status: 0, errors: [], fields: [], retryAfter: null }, errorText),
        )
      })
    return () => {
      isGone = true
    }
  }, [isOpen, id, errorText])
  const list = (title: string, rows: readonly EntryDifference[]) =>
    rows.length > 0 && (
      <section aria-label={title}>
        <h3 className={styles.heading}>
          {title}: {rows.length}
        </h3>
        <ul className={styles.differences}>
          {rows.map(({ workload, weekday, number }) => (
            <li key={`${workload} ${weekday} ${number}`}>
              {days[weekday - 1]}, {number}: {nameOf(workload)}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="l"
      title={found?.with ? fill(text.compareTitle, { name: found.with }) : text.compare}
      closeLabel={text.close}
    >
      {problem && <Notice tone="bad">{problem}</Notice>}
      {found && !found.with && <p>{text.compareNone}</p>}
      {found?.with && (
        <>
          <p>{fill(text.compareSame, { n: found.same })}</p>
          {found.added.length + found.removed.length === 0 && <p>{text.compareEqual}</p>}
          {list(text.compareAdded, found.added)}
          {list(text.compareRemoved, found.removed)}
        </>
      )}
    </Dialog>
  )
}
