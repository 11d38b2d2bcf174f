'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'

import { fill } from '@/i18n/locale'
import { readPaste } from '@/ui/edit-grid/read-paste'
import { toast } from '@/ui/toast/toast'
import { useIsAlive } from '@/ui/use-is-alive'

import { type DraftRow, emptyDraft, hoursOf, isBlank } from '../../domain/draft-rows'
import { LIMITS } from '../../domain/limits'
import { pasteRows, type PasteTypes } from '../../domain/paste-rows'
import { beginsSection, moveTopic, nameSection, runningHours } from '../../domain/topic-list'
import { termEnds } from '../../domain/year-hours'
import type { PlanPage } from '../../operations/read-plan'
import { type GridText, type RowActions, TopicRow } from './topic-row'
import styles from './topic-grid.module.css'
import type { PlanDraft } from './use-plan-draft'

type TopicGridProps = { page: PlanPage; draft: PlanDraft; text: GridText }

const COLUMNS = [
  'section', 'title', 'hours', 'running', 'isControl', 'lessonType', 'homework', 'homeworkMinutes', 'materials',
  'outcomes',
] as const // prettier-ignore

/** Whether an arrow key would leave a text: the caret stands at its end in that direction. */
const leavesText = (element: EventTarget, isDown: boolean): boolean => {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    if (element.type === 'checkbox') return true
    const { selectionStart, selectionEnd, value } = element
    if (selectionStart !== selectionEnd) return false
    return isDown
      ? selectionEnd === value.length || !value.includes('\n')
      : selectionStart === 0 || !value.includes('\n')
  }
  return false
}

/** The topics of a plan in a table that is typed into: all of it by keyboard, rows pasted, moved and taken away. */
export const TopicGrid = ({ page, draft, text }: TopicGridProps) => {
  const box = useRef<HTMLTableElement>(null)
  const { rows, change, newKey, undo } = draft
  const isAlive = useIsAlive()
  const latest = useRef(rows)
  const dragged = useRef<number | null>(null)
  useEffect(() => {
    latest.current = rows
  }, [rows])
  const { editor } = text

  const focus = useCallback((index: number, field: string): void => {
    const found = box.current?.querySelector<HTMLElement>(`[name="${field}.${index}"]`)
    found?.focus()
    if (found instanceof HTMLInputElement && found.type !== 'checkbox') found.select()
  }, [])
  const types = useMemo(
    (): PasteTypes => page.lessonTypes.map(({ id, name }) => ({ value: String(id), label: name })),
    [page.lessonTypes],
  )

  const actions = useMemo((): RowActions => {
    // Drawn at once: who types fast presses the next key before the browser would draw by itself.
    const now = (apply: (list: readonly DraftRow[]) => DraftRow[]) => flushSync(() => change(apply))
    const insert = (index: number): boolean => {
      if (latest.current.length >= LIMITS.topics) {
        toast({ text: editor.full, tone: 'bad' })
        return false
      }
      const key = newKey()
      now((list) => [
        ...list.slice(0, index),
        emptyDraft(key, list[index - 1]?.section ?? ''),
        ...list.slice(index),
      ])
      return true
    }
    const move = (from: number, to: number): void => {
      if (to < 0 || to >= latest.current.length || from === to) return
      now((list) => moveTopic(list, from, to))
      toast({ text: fill(editor.moved, { row: to + 1 }) })
    }
    const remove = (index: number): void => {
      const key = newKey()
      now((list) => {
        const rest = list.filter((_, place) => place !== index)
        return rest.length > 0 ? rest : [emptyDraft(key, '')]
      })
      toast({
        text: fill(editor.removed, { row: index + 1 }),
        action: { label: editor.undo, onAction: undo },
      })
    }
    return {
      type: (key, field, value) =>
        change(
          (list) => list.map((row) => (row.key === key ? { ...row, [field]: value } : row)),
          `${key} ${field}`,
        ),
      check: (key, isControl) =>
        change((list) => list.map((row) => (row.key === key ? { ...row, isControl } : row))),
      nameSection: (index, name) => change((list) => nameSection(list, index, name)),
      move,
      remove,
      onKeyDown: (event, index, field) => {
        const { key, shiftKey, altKey, ctrlKey, metaKey } = event
        if (event.nativeEvent.isComposing) return
        const isMain = ctrlKey || metaKey
        const isArrow = key === 'ArrowUp' || key === 'ArrowDown'
        const step = key === 'ArrowUp' ? -1 : 1
        const done = () => event.preventDefault()
        if (isMain && !altKey && !shiftKey && event.code === 'KeyZ') {
          done()
          undo()
        } else if (isMain && key === 'Enter') {
          done()
          if (insert(index + 1)) focus(index + 1, 'title')
        } else if (isMain && key === 'Delete') {
          done()
          remove(index)
          focus(Math.max(0, Math.min(index, latest.current.length - 2)), field)
        } else if (altKey && isArrow) {
          done()
          const to = index + step
          move(index, to)
          focus(Math.max(0, Math.min(to, latest.current.length - 1)), field)
        } else if (!isMain && !altKey && key === 'Enter') {
          // Shift+Enter begins a new line within homework and the like.
          if (shiftKey && event.target instanceof HTMLTextAreaElement) return
          done()
          const last = latest.current.length - 1
          if (index < last) focus(index + 1, field)
          else if (!isBlank(latest.current[index]!) && insert(index + 1))
            focus(index + 1, field === 'section' ? 'section' : 'title')
        } else if (!isMain && !altKey && !shiftKey && isArrow && leavesText(event.target, step > 0)) {
          done()
          focus(index + step, field)
        }
      },
      onPaste: (event, index, field) => {
        const plain = event.clipboardData.getData('text/plain')
        // A list without tabs may hold semicolons of its own: only a spreadsheet divides columns.
        const cells = plain.includes('\t') || plain.trim().includes('\n') ? readPaste(plain) : null
        if (!cells) return
        event.preventDefault()
        const isFull = index + cells.length > LIMITS.topics
        change((list) => pasteRows({ rows: list, index, field, cells, types, newKey }))
        if (isFull) toast({ text: editor.full, tone: 'bad' })
      },
      onDragStart: (event, index) => {
        dragged.current = index
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', String(index + 1))
      },
      onDrop: (event, index) => {
        if (dragged.current === null) return
        event.preventDefault()
        move(dragged.current, index)
        dragged.current = null
      },
    }
  }, [change, newKey, undo, focus, types, editor])

  const running = runningHours(rows.map(hoursOf))
  const ends = new Map(termEnds(running, page.norm.terms).map(({ name, index }) => [index, name]))
  const heads: Record<(typeof COLUMNS)[number], string> = { ...text.table, running: editor.running }
  return (
    <div className={styles.scroller} aria-busy={!isAlive || undefined} inert={!isAlive}>
      <table ref={box} className={styles.table} aria-label={editor.label}>
        <thead>
          <tr>
            <th scope="col">{text.table.order}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" data-column={name}>
                {heads[name]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <TopicRow
              key={row.key}
              row={row}
              index={index}
              count={rows.length}
              hasSection={beginsSection(rows, index)}
              running={running[index]!}
              termEnd={ends.get(index) ?? null}
              lessonTypes={page.lessonTypes}
              actions={actions}
              text={text}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
