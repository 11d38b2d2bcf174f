import { badFields, type FieldFault } from '@/core/errors'

import type { StepValues } from '../types'

/** A row of an editable grid that is not empty: its place in the form, and its cells without their edges. */
export type GridLine<TKey extends string> = { row: number } & Record<TKey, string>
/** What is wrong with one cell. */
export type CellFault = { row: number; key: string; ru: string; en: string }

/** Told at once at most: who pasted a wrong column does not need it two hundred times. */
const SHOWN = 50

const clean = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** Rows of the grid `name`, sent as `name.0.key`; empty ones are left out, the others keep their places. Pure. */
export const readGrid = <TKey extends string>(
  values: StepValues,
  name: string,
  keys: readonly TKey[],
): GridLine<TKey>[] => {
  const places = new Set<number>()
  for (const path of Object.keys(values)) {
    const [, place, key] = new RegExp(`^${name}\\.(\\d{1,4})\\.(\\w+)$`).exec(path) ?? []
    if (place && keys.includes(key as TKey)) places.add(Number(place))
  }
  return [...places]
    .sort((left, right) => left - right)
    .map((row) => {
      const cells = keys.map((key) => [key, clean(values[`${name}.${row}.${key}`] ?? '')])
      return { row, ...(Object.fromEntries(cells) as Record<TKey, string>) }
    })
    .filter((line) => keys.some((key) => key !== 'id' && line[key] !== ''))
}

/** @throws badFields, each message beside its cell, when there is any */
export const refuseCells = (name: string, faults: readonly CellFault[]): void => {
  if (faults.length === 0) return
  throw badFields(
    faults
      .slice(0, SHOWN)
      .map(({ row, key, ru, en }): FieldFault => ({ path: `${name}.${row}.${key}`, ru, en })),
  )
}
