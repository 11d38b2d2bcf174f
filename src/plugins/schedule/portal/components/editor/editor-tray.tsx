'use client'

import type { DragEvent } from 'react'

import { fill } from '@/i18n/locale'

import type { Taken } from '../../../domain/plan-move'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

export type Missing = { workload: number; hours: number }

type Props = {
  context: EditorContext
  missing: readonly Missing[]
  taken: Taken | null
  isReadOnly: boolean
  onTake: (workload: number, hours: number) => void
  /** A lesson is dropped here: it leaves the week. */
  onDrop: () => void
}

/** Hours that have no place yet. */
export const EditorTray = ({ context, missing, taken, isReadOnly, onTake, onDrop }: Props) => {
  const { text, nameOf } = context
  return (
    <section
      className={styles.tray}
      aria-label={text.tray}
      onDragOver={(event: DragEvent) => {
        if (!isReadOnly) event.preventDefault()
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <h2 className={styles.heading}>{text.tray}</h2>
      {missing.length === 0 ? (
        <p className={styles.hint}>{text.trayEmpty}</p>
      ) : (
        <>
          {!isReadOnly && <p className={styles.hint}>{text.trayHint}</p>}
          <ul className={styles.chips}>
            {missing.map(({ workload, hours }) => (
              <li key={workload}>
                <button
                  type="button"
                  className={styles.chip}
                  draggable={!isReadOnly}
                  disabled={isReadOnly}
                  aria-pressed={taken?.from === null && taken.workload === workload}
                  onClick={() => onTake(workload, hours)}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move'
                    event.dataTransfer.setData('text/plain', nameOf(workload))
                    // The browser gives up a drag whose page changes while it begins.
                    setTimeout(() => onTake(workload, hours))
                  }}
                >
                  {nameOf(workload)} <b>{fill(text.hours, { n: hours })}</b>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
