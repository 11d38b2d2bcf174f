import { type CellInput, mayGrow, readCellInput } from '../../../domain/cell-input'
import type { MarkScale } from '../../../domain/mark-scales'

/** Letters typed in the active cell that may still become a longer code. */
export type Typing = { text: string; at: number; isEntered: boolean }

export type Typed = {
  /** What to enter at once; `null` when the letters mean nothing yet. */
  input: CellInput | null
  /** What to go on from; `null` when nothing can follow. */
  typing: Typing | null
  isUnderstood: boolean
}

/** Letters further apart than this do not belong together. */
const PAUSE = 1500

const take = (text: string, at: number, scale: MarkScale): Typed => {
  const input = readCellInput(text, scale)
  const typing = mayGrow(text, scale) ? { text, at, isEntered: input !== null } : null
  return { input, typing, isUnderstood: input !== null || typing !== null }
}

/**
 * Takes one typed character. A digit is entered at once; so is «Н», and «П» typed after it makes «НП» of it.
 * 0 typed after 1 makes 10 of it where the scale goes so far. A letter that does not fit what stands there begins anew.
 */
export const type = (
  typing: Typing | null,
  character: string,
  at: number,
  scale: MarkScale = 'five',
): Typed => {
  if (typing && at - typing.at <= PAUSE) {
    const together = take(typing.text + character, at, scale)
    if (together.isUnderstood) return together
  }
  return take(character, at, scale)
}
