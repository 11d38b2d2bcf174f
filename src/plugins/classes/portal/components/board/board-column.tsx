'use client'

import { type DragEvent, type ReactNode, useState } from 'react'

import { fill } from '@/i18n/locale'
import { cx } from '@/ui/cx'

import type { ClassesMessages } from '../../../translations'
import type { Named } from '../../../types'
import styles from './board.module.css'
import { type BoardPart, NOWHERE } from './use-board'

type BoardColumnProps = {
  /** The heading: a name, or a field with the name. */
  head: ReactNode
  label: string
  part: number
  parts: readonly BoardPart[]
  students: readonly Named[]
  text: ClassesMessages['board']
  onMove: (student: number, part: number, isDragged: boolean) => void
}

/** A group as a column: students are dragged into it, or sent into it by the list beside each name. */
export const BoardColumn = ({ head, label, part, parts, students, text, onMove }: BoardColumnProps) => {
  const [isOver, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const student = Number(event.dataTransfer.getData('text/plain'))
    if (student > 0) onMove(student, part, true)
  }
  return (
    <section
      className={cx(styles.column, part === NOWHERE && styles.nowhere)}
      aria-label={label}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={styles.head}>
        {head}
        <span className={styles.count}>{students.length}</span>
      </div>
      {students.length === 0 && <p className={styles.nobody}>{text.nobody}</p>}
      <ul className={styles.list}>
        {students.map(({ id, name }) => (
          <li
            key={id}
            className={styles.student}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', String(id))
              event.dataTransfer.effectAllowed = 'move'
            }}
          >
            <span className={styles.name}>{name}</span>
            <select
              id={`place-${id}`}
              className={styles.place}
              aria-label={fill(text.placeOf, { name })}
              value={part}
              onChange={(event) => onMove(id, Number(event.target.value), false)}
            >
              <option value={NOWHERE}>{text.undivided}</option>
              {parts.map((one) => (
                <option key={one.part} value={one.part}>
                  {one.name}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}
