'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { cellKey } from '../../../domain/cell-changes'
import type { Component } from '../../../domain/components'
import { hoursText, parseHours } from '../../../domain/hours'
import { keepTyped, typedBefore } from './typed-store'
import type { CellChange, CellConflict, Curriculum } from '../../../types'

export type CellState = 'saved' | 'edited' | 'wrong' | 'conflict'
export type CellName = Pick<CellChange, 'curriculum' | 'component' | 'subject'>

const EMPTY: ReadonlyMap<string, never> = new Map<string, never>()

export const keyOf = ({ curriculum, component, subject }: CellName): string =>
  cellKey(curriculum, component, subject)

export const nameOfKey = (key: string): CellName => {
  const [curriculum = '', component = '', subject = ''] = key.split(' ')
  return { curriculum: Number(curriculum), component: component as Component, subject: Number(subject) }
}

/**
 * The cells of the grid: what is saved, what is typed over it and where somebody else was faster. What was typed stays
 * until it is saved or given up, whatever the server answers.
 */
export const usePlanCells = (
  curricula: readonly Curriculum[],
  decimalSign: string,
  storeKey: string | null,
) => {
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(EMPTY)
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, number | null>>(EMPTY)
  /** Values known to be newer than the page, until the page itself is read anew. */
  const [fresh, setFresh] = useState<{ of: unknown; values: ReadonlyMap<string, number | null> }>({
    of: null,
    values: EMPTY,
  })
  const newer = fresh.of === curricula ? fresh.values : EMPTY

  const base = useMemo(() => {
    const values = new Map<string, number>()
    for (const { id, lines } of curricula)
      for (const line of lines) values.set(cellKey(id, line.component, line.subject), line.hoursPerWeek)
    for (const [key, value] of newer)
      if (value === null) values.delete(key)
      else values.set(key, value)
    return values
  }, [curricula, newer])

  const savedText = useCallback(
    (key: string) => hoursText(base.get(key) ?? null, decimalSign),
    [base, decimalSign],
  )

  const type = useCallback(
    (list: readonly { key: string; text: string }[]) =>
      setEdits((before) => {
        const after = new Map(before)
        for (const { key, text } of list)
          if (text.trim() === savedText(key)) after.delete(key)
          else after.set(key, text)
        return after
      }),
    [savedText],
  )

  const isRestored = useRef(false)
  useEffect(() => {
    if (storeKey === null) return
    if (isRestored.current) {
      keepTyped(storeKey, edits, base)
      return
    }
    // What was typed before the page was left comes back; a cell that changed since is decided upon.
    isRestored.current = true
    const kept = typedBefore(storeKey).filter(({ key }) =>
      curricula.some(({ id }) => key.startsWith(`${id} `)),
    )
    if (kept.length === 0) return
    const moved = kept.filter(({ key, was }) => (base.get(key) ?? null) !== was)
    setEdits(new Map(kept.map(({ key, text }) => [key, text])))
    setConflicts(new Map(moved.map(({ key }) => [key, base.get(key) ?? null])))
  }, [base, curricula, edits, storeKey])

  const textOf = (key: string): string => edits.get(key) ?? savedText(key)
  const stateOf = (key: string): CellState => {
    if (conflicts.has(key)) return 'conflict'
    const text = edits.get(key)
    if (text === undefined) return 'saved'
    return parseHours(text) === undefined ? 'wrong' : 'edited'
  }

  const changes: CellChange[] = []
  let wrong = 0
  for (const [key, text] of edits) {
    const now = parseHours(text)
    const was = base.get(key) ?? null
    if (now === undefined) wrong += 1
    else if (now !== was) changes.push({ ...nameOfKey(key), was, now })
  }

  /** Lines of a curriculum as they are typed; what is no number counts as it was saved. */
  const linesOf = (plan: number): { component: Component; subject: number; hoursPerWeek: number }[] => {
    const lines = new Map<string, number>()
    for (const [key, value] of base) if (key.startsWith(`${plan} `)) lines.set(key, value)
    for (const [key, text] of edits) {
      if (!key.startsWith(`${plan} `)) continue
      const now = parseHours(text)
      if (now === null) lines.delete(key)
      else if (now !== undefined) lines.set(key, now)
    }
    return [...lines].map(([key, hoursPerWeek]) => {
      const { component, subject } = nameOfKey(key)
      return { component, subject, hoursPerWeek }
    })
  }

  const putFresh = (list: readonly (CellName & { value: number | null })[]): void =>
    setFresh({
      of: curricula,
      values: new Map([...newer, ...list.map((one) => [keyOf(one), one.value] as const)]),
    })

  return {
    base,
    edits,
    conflicts,
    changes,
    wrong,
    textOf,
    stateOf,
    linesOf,
    type,
    /** The server has them. */
    settle: (saved: readonly CellChange[]): void => {
      putFresh(saved.map((change) => ({ ...change, value: change.now })))
      const keys = new Set(saved.map(keyOf))
      setEdits((before) => new Map([...before].filter(([key]) => !keys.has(key))))
    },
    /** Somebody else was faster: what is there now stands beside what was typed. */
    meet: (list: readonly CellConflict[]): void => {
      putFresh(list)
      setConflicts(new Map(list.map((one) => [keyOf(one), one.value])))
    },
    decide: (key: string, isMine: boolean): void => {
      setConflicts((before) => new Map([...before].filter(([other]) => other !== key)))
      if (!isMine) setEdits((before) => new Map([...before].filter(([other]) => other !== key)))
    },
    /** Gives everything up; answers with what was typed, so that it can come back. */
    reset: (): ReadonlyMap<string, string> => {
      setEdits(EMPTY)
      setConflicts(EMPTY)
      return edits
    },
    restore: (typed: ReadonlyMap<string, string>): void => setEdits(typed),
  }
}

export type PlanCells = ReturnType<typeof usePlanCells>
