import type { MarkState } from '../../../types'

/** Anything that the journal saves: a mark, a code of attendance or another text, a number of the lesson. */
export type Value = MarkState | string | number | boolean | null

const isMark = (value: Value): value is NonNullable<MarkState> => typeof value === 'object' && value !== null

/** Whether two values are the same for the server. */
export const isSameValue = (left: Value, right: Value): boolean =>
  isMark(left) && isMark(right)
    ? left.value === right.value && left.isDebt === right.isDebt && left.comment === right.comment
    : left === right

/** A mark that says nothing is no mark. */
export const tidyMark = (mark: NonNullable<MarkState>): MarkState => {
  const comment = mark.comment?.trim() || null
  return mark.value === null && !mark.isDebt && comment === null ? null : { ...mark, comment }
}
