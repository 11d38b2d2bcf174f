import type { BellPlan } from './domain/plan-bells'
import type { GridColumn, GridRow } from '@/ui/edit-grid/grid-types'

/** The steps of the first-run wizard, in their order. */
export const STEPS = ['school', 'year', 'bells', 'subjects', 'rooms', 'classes', 'staff', 'students'] as const
export type StepName = (typeof STEPS)[number]

/** What a form of a step sends: every field as the text that was typed, cells of grids as `grid.0.column`. */
export type StepValues = Readonly<Record<string, string>>

type FieldWords = { name: string; label: string; hint?: string; isOptional?: boolean }

/** One value. */
export type StepInput = FieldWords & {
  kind: 'text' | 'date' | 'number' | 'time' | 'area' | 'check' | 'select'
  value: string
  options?: { value: string; label: string }[]
}

/** Rows of values. */
export type StepGrid = FieldWords & {
  kind: 'grid'
  columns: GridColumn[]
  rows: GridRow[]
  unseen?: string[]
  maxRows: number
}

/** Makes the rows of a grid of bells by the usual pattern. */
export type StepPattern = { kind: 'pattern'; name: string; fills: string; plan: BellPlan; label: string }

/** A field of a step as the page shows it. */
export type StepField = StepInput | StepGrid | StepPattern

export type StepGroup = {
  legend: string
  /** The name of the tick that opens the fields after it. */
  opener?: string
  fields: StepField[]
}

/** How many records a saved step made; the others were there already. */
export type StepResult = { made: number; kept: number }
