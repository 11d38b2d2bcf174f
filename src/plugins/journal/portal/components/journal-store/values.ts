import type { MarkState } from '../../../types'

/** A mark that is wanted. Why an earlier one is corrected is sent along and not kept in the cell. */
export type MarkWish = (NonNullable<MarkState> & { reason?: string }) | null

/** Anything that the journal saves: a mark, a code of attendance or another text, a number of the lesson. */
export type Value = MarkWish | string | number | boolean | null

const isMark = (value: Value): value is NonNullable<MarkWish> => typeof value === 'object' && value !== null

/** Whether two values are the same for the server. */
export const isSameValue = (left: Value, right: Value): boolean =>
  isMark(left) && isMark(right)
    ? left.value === right.value &&
      left.isDebt === right.isDebt &&
      left.comment === right.comment &&
      (left.score ?? null) === (right.score ?? null)
    : left === right

/** A mark that says nothing is no mark. */
export const tidyMark = (mark: NonNullable<MarkState>): MarkState => {
  const comment = mark.comment?.trim() || null
  const isEmpty = mark.value === null && !mark.isDebt && comment === null && (mark.score ?? null) === null
  return isEmpty ? null : { ...mark, comment }
}
