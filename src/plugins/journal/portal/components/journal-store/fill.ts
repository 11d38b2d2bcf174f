import { isMissed } from '../../../domain/attendance-codes'
import type { CellInput } from '../../../domain/cell-input'
import { type Cell, codeSteps, stepsOf } from './enter'
import type { Step } from './undo-stack'

/** The cells that have nothing yet, or all of them. */
export type FillScope = 'empty' | 'all'

/** What a column is filled with: a mark, a debt, a code, or «everybody is there». */
export type FillInput = Exclude<CellInput, { kind: 'clear' }> | { kind: 'present' }

/** What a cell fills others with: its mark, without one its code; an empty cell nothing. */
export const fillInputOf = ({ mark, code }: Cell['view']): FillInput | null => {
  if (mark && mark.value !== null) return { kind: 'mark', value: mark.value }
  if (mark?.isDebt) return { kind: 'debt' }
  return code ? { kind: 'attendance', code } : null
}

const isFree = ({ view: { mark, code } }: Cell, input: FillInput): boolean =>
  input.kind === 'attendance' || input.kind === 'present'
    ? code === null
    : (mark?.value ?? null) === null && !mark?.isDebt

const stepsFor = (cell: Cell, input: FillInput): Step[] => {
  if (input.kind === 'present') return codeSteps(cell, null)
  // Who was not there has earned no mark; a debt they may owe.
  if (input.kind === 'mark' && cell.view.code && isMissed(cell.view.code)) return []
  return stepsOf(cell, input)
}

/** The steps that enter one value down a column, to be taken back together. Closed cells are left alone. */
export const fillSteps = (cells: readonly Cell[], input: FillInput, scope: FillScope): Step[] =>
  cells
    .filter((cell) => cell.view.closed === null && (scope === 'all' || isFree(cell, input)))
    .flatMap((cell) => stepsFor(cell, input))
