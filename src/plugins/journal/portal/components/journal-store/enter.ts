import type { AttendanceCode } from '../../../domain/attendance-codes'
import type { CellInput } from '../../../domain/cell-input'
import type { MarkState } from '../../../types'
import type { Column } from './columns'
import type { ValueKey } from './keys'
import type { CellView } from './journal-views'
import type { Step } from './undo-stack'
import { isSameValue, type MarkWish, tidyMark, type Value } from './values'

export type Cell = { student: number; column: Column; view: CellView }

const markKey = ({ student, column }: Cell): ValueKey => ({
  kind: 'mark',
  student,
  position: column.position,
})
const codeKey = ({ student }: Cell): ValueKey => ({ kind: 'attendance', student })

const step = ({ column }: Cell, key: ValueKey, before: Value, after: Value): Step[] =>
  isSameValue(before, after) ? [] : [{ lesson: column.lesson.id, key, before, after }]

/** A score goes along where there is one. */
const scoreOf = ({ view: { mark } }: { view: Pick<CellView, 'mark'> }): { score?: number } =>
  mark?.score === null || mark?.score === undefined ? {} : { score: mark.score }

const standing = ({ view: { mark } }: Cell): NonNullable<MarkState> => ({
  value: mark?.value ?? null,
  isDebt: mark?.isDebt ?? false,
  comment: mark?.comment ?? null,
  ...scoreOf({ view: { mark } }),
})

const setMark = (cell: Cell, after: MarkWish): Step[] => step(cell, markKey(cell), cell.view.mark, after)

/**
 * The values that an entry in a cell changes. A mark keeps its comment and stands beside a code: somebody late may
 * be marked, and one who was absent may hand it in later. Clearing takes away what the cell shows as its own.
 */
export const stepsOf = (cell: Cell, input: CellInput): Step[] => {
  const { mark, code } = cell.view
  const comment = mark?.comment ?? null
  const score = scoreOf(cell)
  switch (input.kind) {
    case 'mark':
      return setMark(cell, { value: input.value, isDebt: false, comment, ...score })
    case 'debt':
      return setMark(cell, { value: null, isDebt: true, comment, ...score })
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
  setMark(cell, tidyMark({ ...standing(cell), comment }))

/** The change of a score; `null` takes it away. */
export const scoreSteps = (cell: Cell, score: number | null): Step[] =>
  setMark(cell, tidyMark({ ...standing(cell), score }))

/** A correction with its reason, which goes into the history of the cell. */
export const correctionSteps = (cell: Cell, input: CellInput | null, reason: string): Step[] => {
  const wished = input ? stepsOf(cell, input) : clearMarkSteps(cell)
  return wished.map((one) =>
    one.key.kind === 'mark' && one.after !== null && typeof one.after === 'object' && reason.trim()
      ? { ...one, after: { ...one.after, reason: reason.trim() } }
      : one,
  )
}
