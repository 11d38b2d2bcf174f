'use client'

import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'

import type { GridColumn, GridErrors, GridRow } from './grid-types'
import { readCell } from './read-paste'

type Kept = { id: number; values: GridRow }
type Options = {
  name: string
  columns: readonly GridColumn[]
  initial: readonly GridRow[]
  errors: GridErrors
  maxRows: number
  text: KitMessages['grid']
}

const COMPLAINTS = {
  date: 'badDate',
  time: 'badTime',
  select: 'badChoice',
  text: 'badChoice',
  number: 'badChoice',
} as const

/** Rows are known by their own numbers, so that a message stays with its cell when rows above go. */
export const useGridRows = ({ name, columns, initial, errors, maxRows, text }: Options) => {
  const [next, setNext] = useState(initial.length + 1)
  const [rows, setRows] = useState<Kept[]>(() =>
    (initial.length > 0 ? initial : [{}]).map((values, id) => ({ id, values })),
  )
  const [told, setTold] = useState<Record<string, string | undefined>>({})
  const [note, setNote] = useState<string | null>(null)
  const [seen, setSeen] = useState(errors)

  // The answer of the server speaks of places: they are tied to the rows that stand there now.
  if (errors !== seen) {
    setSeen(errors)
    setTold(
      Object.fromEntries(
        rows.flatMap(({ id }, index) =>
          columns.map(({ key }) => [`${id} ${key}`, errors[`${name}.${index}.${key}`]] as const),
        ),
      ),
    )
  }

  const set = (id: number, key: string, value: string) => {
    setRows((all) =>
      all.map((row) => (row.id === id ? { id, values: { ...row.values, [key]: value } } : row)),
    )
    setTold((all) => ({ ...all, [`${id} ${key}`]: undefined }))
  }

  const add = (): boolean => {
    setNote(null)
    if (rows.length >= maxRows) {
      setNote(fill(text.full, { max: maxRows }))
      return false
    }
    setRows([...rows, { id: next, values: {} }])
    setNext(next + 1)
    return true
  }

  const remove = (id: number) => {
    setNote(null)
    setRows(rows.length > 1 ? rows.filter((row) => row.id !== id) : [{ id: next, values: {} }])
    setNext(next + 1)
  }

  /** Fills cells to the right and below, adding rows as far as they fit. */
  const paste = (rowIndex: number, columnIndex: number, cells: readonly string[][]) => {
    const wanted = Math.min(maxRows, rowIndex + cells.length)
    const missing = Math.max(0, wanted - rows.length)
    const grown = [
      ...rows,
      ...Array.from({ length: missing }, (_, index) => ({ id: next + index, values: {} })),
    ]
    const complaints: Record<string, string | undefined> = {}
    const filled = grown.map(({ id, values }, index) => {
      const line = cells[index - rowIndex]
      if (!line) return { id, values }
      const changes = line.flatMap((cell, offset) => {
        const column = columns[columnIndex + offset]
        if (!column) return []
        const { value, isStrange } = readCell(column, cell)
        complaints[`${id} ${column.key}`] = isStrange
          ? fill(text[COMPLAINTS[column.kind]], { text: cell })
          : undefined
        return [[column.key, value] as const]
      })
      return { id, values: { ...values, ...Object.fromEntries(changes) } }
    })
    setRows(filled)
    setNext(next + missing)
    setTold((all) => ({ ...all, ...complaints }))
    setNote(rowIndex + cells.length > maxRows ? fill(text.tooMany, { max: maxRows }) : null)
  }

  return { rows, errorOf: (id: number, key: string) => told[`${id} ${key}`], note, set, add, remove, paste }
}
