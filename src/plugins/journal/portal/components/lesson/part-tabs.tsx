'use client'

import { useRef, type KeyboardEvent, type ReactNode } from 'react'

import styles from './lesson.module.css'

export type Part = { id: string; label: ReactNode; title?: string }

type PartTabsProps = {
  label: string
  parts: readonly Part[]
  current: string
  onChoose: (id: string) => void
  /** Names the panel below, to which the tabs belong. */
  panelId: string
}

/** Parts of one lesson, side by side; the arrows go from one to the other. */
export const PartTabs = ({ label, parts, current, onChoose, panelId }: PartTabsProps) => {
  const list = useRef<HTMLDivElement>(null)
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const at = (parts.findIndex(({ id }) => id === current) + by + parts.length) % parts.length
    const next = parts[at]
    if (!next) return
    onChoose(next.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={turn}>
      {parts.map(({ id, label: words, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${panelId}-${id}`}
          aria-selected={id === current}
          aria-controls={panelId}
          tabIndex={id === current ? 0 : -1}
          title={title}
          onClick={() => onChoose(id)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
