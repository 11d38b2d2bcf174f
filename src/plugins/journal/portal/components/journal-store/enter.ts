import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { CellInput } from '../../../domain/cell-input'
import type { MarkState } from '../../../types'
import type { Column } from './columns'
import type { ValueKey } from './keys'
import type { CellView } from './journal-views'
import type { Step } from './undo-stack'
import { isSameValue, tidyMark, type Value } from './values'

type Cell = { student: number; column: Column; view: CellView }

const markKey = ({ student, column }: Cell): ValueKey => ({
  kind: 'mark',
  student,
  position: column.position,
})
const codeKey = ({ student }: Cell): ValueKey => ({ kind: 'attendance', student })

const step = ({ column }: Cell, key: ValueKey, before: Value, after: Value): Step[] =>
  isSameValue(before, after) ? [] : [{ lesson: column.lesson.id, key, before, after }]

const setMark = (cell: Cell, after: MarkState): Step[] => step(cell, markKey(cell), cell.view.mark, after)

/**
 * The values that an entry in a cell changes. A mark keeps its comment and stands beside a code: somebody late may
 * be marked, and one who was absent may hand it in later. Clearing takes away what the cell shows as its own.
 */
export const stepsOf = (cell: Cell, input: CellInput): Step[] => {
  const { mark, code } = cell.view
  const comment = mark?.comment ?? null
  switch (input.kind) {
    case 'mark':
      return setMark(cell, { value: input.value, isDebt: false, comment })
    case 'debt':
      return setMark(cell, { value: null, isDebt: true, comment })
    case 'attendance':
      return step(cell, codeKey(cell), code, input.code)
    case 'clear': {
      const ownsCode = cell.column.isFirst || !mark
      return [...setMark(cell, null), ...(ownsCode ? step(cell, codeKey(cell), code, null) : [])]
    }
  }
}

/** Takes the mark away and leaves the attendance. */
export const clearMarkSteps = (cell: Cell): Step[] => setMark(cell, null)

/** The change of the attendance alone. */
export const codeSteps = (cell: Cell, code: AttendanceCode | null): Step[] =>
  step(cell, codeKey(cell), cell.view.code, code)

/** The change of a comment. */
export const commentSteps = (cell: Cell, comment: string): Step[] =>
  setMark(
    cell,
    tidyMark({ value: cell.view.mark?.value ?? null, isDebt: cell.view.mark?.isDebt ?? false, comment }),
  )
