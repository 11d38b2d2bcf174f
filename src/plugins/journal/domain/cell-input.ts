import type { AttendanceCode } from './attendance-codes'

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

const CODE_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([code, texts]) => texts.map((text) => [text, code as AttendanceCode])),
)

const plain = (text: string): string => text.trim().toUpperCase()

/** Reads what was typed in a cell, as in a spreadsheet: a digit, a dot for a debt, a code. `null`: not understood. */
export const readCellInput = (text: string): CellInput | null => {
  const typed = plain(text)
  if (typed === '') return { kind: 'clear' }
  if (/^[1-5]$/.test(typed)) return { kind: 'mark', value: Number(typed) }
  if (DEBTS.includes(typed)) return { kind: 'debt' }
  const code = CODE_OF.get(typed)
  return code ? { kind: 'attendance', code } : null
}

/** Whether more letters can make a longer code of this: «Н» may become «НП». */
export const mayGrow = (text: string): boolean => {
  const typed = plain(text)
  return (
    typed !== '' &&
    [...CODE_OF.keys()].some((known) => known.length > typed.length && known.startsWith(typed))
  )
}
