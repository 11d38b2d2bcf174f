'use client'

import { type ClipboardEvent, type DragEvent, type KeyboardEvent, memo, useId, useState } from 'react'

import { fill } from '@/i18n/locale'
import { IconButton } from '@/ui/button/icon-button'
import form from '@/ui/form/form.module.css'

import { type DraftFaults, type DraftRow, faultsOf, isBlank, type TextField } from '../../domain/draft-rows'
import type { LessonPlanMessages } from '../../translations'
import type { Named } from '../../types'
import styles from './topic-grid.module.css'

export type GridText = Pick<LessonPlanMessages, 'editor' | 'table'>

/** What the keys and hands of a person do to the rows; the same for every row. */
export type RowActions = {
  type: (key: string, field: TextField, value: string) => void
  check: (key: string, isControl: boolean) => void
  nameSection: (index: number, name: string) => void
  onKeyDown: (event: KeyboardEvent, index: number, field: string) => void
  onPaste: (event: ClipboardEvent, index: number, field: TextField) => void
  move: (from: number, to: number) => void
  remove: (index: number) => void
  onDragStart: (event: DragEvent, index: number) => void
  onDrop: (event: DragEvent, index: number) => void
}

type RowProps = {
  row: DraftRow
  index: number
  count: number
  hasSection: boolean
  running: number
  termEnd: string | null
  lessonTypes: readonly Named[]
  actions: RowActions
  text: GridText
}

type CellProps = Pick<RowProps, 'row' | 'index' | 'actions' | 'text'> & { faults: DraftFaults }

const LONG: readonly TextField[] = ['title', 'homework', 'materials', 'outcomes']

const Cell = ({ field, row, index, faults, actions, text }: CellProps & { field: TextField }) => {
  const errorId = useId()
  const fault = faults[field]
  const shared = {
    name: `${field}.${index}`,
    value: row[field],
    className: form.control,
    'aria-label': fill(text.editor.cell, { column: text.table[field], row: index + 1 }),
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? errorId : undefined,
    autoComplete: 'off',
    onKeyDown: (event: KeyboardEvent) => actions.onKeyDown(event, index, field),
    onPaste: (event: ClipboardEvent) => actions.onPaste(event, index, field),
  } as const
  return (
    <>
      {LONG.includes(field) ? (
        <textarea
          {...shared}
          rows={1}
          onChange={(event) => actions.type(row.key, field, event.target.value)}
        />
      ) : (
        <input
          {...shared}
          inputMode="numeric"
          onChange={(event) => actions.type(row.key, field, event.target.value)}
        />
      )}
      {fault && (
        <p className={styles.error} id={errorId}>
          {text.editor[fault]}
        </p>
      )}
    </>
  )
}

/** The section is named when the cell is left: while it is typed, its rows stay together. */
const SectionCell = ({ row, index, hasSection, actions, text }: CellProps & { hasSection: boolean }) => {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = hasSection ? row.section : ''
  const commit = (): void => {
    if (typed !== null && typed.trim() !== shown) actions.nameSection(index, typed)
    setTyped(null)
  }
  return (
    <textarea
      name={`section.${index}`}
      rows={1}
      className={form.control}
      aria-label={fill(text.editor.cell, { column: text.table.section, row: index + 1 })}
      value={typed ?? shown}
      maxLength={200}
      placeholder={!hasSection && row.section ? text.editor.asAbove : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.altKey || event.ctrlKey || event.metaKey) commit()
        actions.onKeyDown(event, index, 'section')
      }}
      onPaste={(event) => actions.onPaste(event, index, 'section')}
    />
  )
}

/** A topic as it is typed. Drawn anew only when something of its own has changed. */
export const TopicRow = memo(function TopicRow(props: RowProps) {
  const { row, index, count, hasSection, running, termEnd, lessonTypes, actions, text } = props
  const faults = isBlank(row) ? {} : faultsOf(row)
  const cell = { row, index, actions, text, faults }
  const label = (column: string) => fill(text.editor.cell, { column, row: index + 1 })
  return (
    <tr
      data-row={index}
      data-section={hasSection || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => actions.onDrop(event, index)}
    >
      <th
        scope="row"
        className={styles.number}
        draggable
        title={text.editor.drag}
        onDragStart={(event) => actions.onDragStart(event, index)}
      >
        {index + 1}
      </th>
      <td data-label={text.table.section}>
        <SectionCell {...cell} hasSection={hasSection} />
      </td>
      <td data-label={text.table.title} data-wide>
        <Cell {...cell} field="title" />
      </td>
      <td data-label={text.table.hours}>
        <Cell {...cell} field="hours" />
      </td>
      <td data-label={text.editor.running} className={styles.running}>
        {running}
        {termEnd && <span className={styles.term}>{termEnd}</span>}
      </td>
      <td data-label={text.table.isControl} className={styles.check}>
        <input
          type="checkbox"
          name={`isControl.${index}`}
          aria-label={label(text.table.isControl)}
          checked={row.isControl}
          onChange={(event) => actions.check(row.key, event.target.checked)}
          onKeyDown={(event) => actions.onKeyDown(event, index, 'isControl')}
        />
      </td>
      <td data-label={text.table.lessonType}>
        <select
          name={`lessonType.${index}`}
          className={form.control}
          aria-label={label(text.table.lessonType)}
          value={row.lessonType}
          onChange={(event) => actions.type(row.key, 'lessonType', event.target.value)}
          onKeyDown={(event) => actions.onKeyDown(event, index, 'lessonType')}
        >
          <option value="">{text.editor.noType}</option>
          {lessonTypes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td data-label={text.table.homework} data-wide>
        <Cell {...cell} field="homework" />
      </td>
      <td data-label={text.table.homeworkMinutes}>
        <Cell {...cell} field="homeworkMinutes" />
      </td>
      <td data-label={text.table.materials} data-wide>
        <Cell {...cell} field="materials" />
      </td>
      <td data-label={text.table.outcomes} data-wide>
        <Cell {...cell} field="outcomes" />
      </td>
      <td className={styles.end}>
        <IconButton
          size="s"
          icon="chevron-up"
          label={fill(text.editor.up, { row: index + 1 })}
          disabled={index === 0}
          onClick={() => actions.move(index, index - 1)}
        />
        <IconButton
          size="s"
          icon="chevron-down"
          label={fill(text.editor.down, { row: index + 1 })}
          disabled={index === count - 1}
          onClick={() => actions.move(index, index + 1)}
        />
        <IconButton
          size="s"
          icon="trash"
          label={fill(text.editor.remove, { row: index + 1 })}
          onClick={() => actions.remove(index)}
        />
      </td>
    </tr>
  )
})
