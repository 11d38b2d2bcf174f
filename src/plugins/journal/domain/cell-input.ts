import type { AttendanceCode } from './attendance-codes'
import { isOnScale, type MarkScale } from './mark-scales'

export type CellInput =
  | { kind: 'mark'; value: number }
  | { kind: 'debt' }
  | { kind: 'attendance'; code: AttendanceCode }
  | { kind: 'clear' }

/**
 * How the codes are typed: as they are written in Russian and in English, by the first letter where it is enough,
 * and by the same keys on the Latin layout, so that nobody has to switch for one letter.
 */
const SPELLINGS: Record<AttendanceCode, readonly string[]> = {
  excused: ['У', 'УП', 'E', 'EG', 'EX'],
  ill: ['Б', ',', '<', 'I', 'ILL'],
  unexcused: ['НП', 'YG', 'U', 'UN'],
  absent: ['Н', 'ОТ', 'Y', 'JN', 'A', 'AB'],
  late: ['ОП', 'JG', 'L', 'LT'],
  exempt: ['ОС', 'ОСВ', 'JC', 'JCD', 'X', 'XM'],
}
const DEBTS: readonly string[] = ['.', '•', '·', 'Ю', '/']

/** Marks that are typed as letters: as they are written, and by the same keys on the other layout. */
const MARK_SPELLINGS: Partial<
  Record<MarkScale, readonly (readonly [value: number, texts: readonly string[]])[]>
> = {
  pass: [
    [1, ['З', 'P', 'ЗАЧ', 'ЗАЧ.', 'PASS', '+', '1']],
    [0, ['НЗ', 'YP', 'F', 'НЕЗАЧ', 'НЕЗАЧ.', 'FAIL', '-', '−', '0']],
  ],
  // The Cyrillic «В» is left out: it looks like B and stands on the key of D.
  letters: [
    [5, ['A', 'А', 'Ф']],
    [4, ['B', 'И']],
    [3, ['C', 'С']],
    [2, ['D', 'Д']],
    [1, ['E', 'Е']],
  ],
}

/** What a text means on a scale. Where a letter is a mark, no code begins with it. */
const wordsOf = (scale: MarkScale): ReadonlyMap<string, CellInput> => {
  const marks = (MARK_SPELLINGS[scale] ?? []).flatMap(([value, texts]) =>
    texts.map((text): [string, CellInput] => [text, { kind: 'mark', value }]),
  )
  const taken = scale === 'letters' ? marks.map(([text]) => text) : []
  const codes = Object.entries(SPELLINGS).flatMap(([code, texts]) =>
    texts
      .filter((text) => !taken.some((mark) => text.startsWith(mark)))
      .map((text): [string, CellInput] => [text, { kind: 'attendance', code: code as AttendanceCode }]),
  )
  return new Map([...codes, ...marks])
}

const WORDS: Record<MarkScale, ReadonlyMap<string, CellInput>> = {
  five: wordsOf('five'),
  ten: wordsOf('ten'),
  hundred: wordsOf('hundred'),
  pass: wordsOf('pass'),
  letters: wordsOf('letters'),
}

const plain = (text: string): string => text.trim().toUpperCase()

const isTypedByFigure = (scale: MarkScale): boolean => !(scale in MARK_SPELLINGS)

/**
 * Reads what was typed in a cell, as in a spreadsheet: a mark of the scale in force, a dot for a debt, a code.
 * `null`: not understood.
 */
export const readCellInput = (text: string, scale: MarkScale = 'five'): CellInput | null => {
  const typed = plain(text)
  if (typed === '') return { kind: 'clear' }
  if (isTypedByFigure(scale) && /^(0|[1-9]\d{0,2})$/.test(typed)) {
    return isOnScale(scale, Number(typed)) ? { kind: 'mark', value: Number(typed) } : null
  }
  if (DEBTS.includes(typed)) return { kind: 'debt' }
  return WORDS[scale].get(typed) ?? null
}

/** Whether more letters or figures can make more of this: «Н» may become «НП», 1 may become 10. */
export const mayGrow = (text: string, scale: MarkScale = 'five'): boolean => {
  const typed = plain(text)
  if (typed === '') return false
  if (isTypedByFigure(scale) && /^[1-9]\d?$/.test(typed)) return isOnScale(scale, Number(typed) * 10)
  return [...WORDS[scale].keys()].some((known) => known.length > typed.length && known.startsWith(typed))
}
