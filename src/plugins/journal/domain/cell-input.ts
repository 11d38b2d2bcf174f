import type { AttendanceCode } from './attendance-codes'

export type CellInput =
  | { kind: 'mark'; value: number }
  | { kind: 'debt' }
  | { kind: 'attendance'; code: AttendanceCode }
  | { kind: 'clear' }

/** Letters of both keyboard layouts: nobody should have to switch for one key. */
const CODES: Record<string, AttendanceCode> = {
  УП: 'excused', У: 'excused', E: 'excused',
  Б: 'ill', ',': 'ill', '<': 'ill', I: 'ill',
  НП: 'unexcused', ПР: 'unexcused', YG: 'unexcused',
  Н: 'absent', ОТ: 'absent', Y: 'absent', JN: 'absent',
  ОП: 'late', JG: 'late', З: 'late',
  ОСВ: 'exempt', JCD: 'exempt', О: 'exempt',
} // prettier-ignore

/** Reads what was typed in a cell, as in a spreadsheet: a digit, a dot for a debt, a code. `null`: not understood. */
export const readCellInput = (text: string): CellInput | null => {
  const typed = text.trim().toUpperCase().replace('Ё', 'Е')
  if (typed === '') return { kind: 'clear' }
  if (/^[1-5]$/.test(typed)) return { kind: 'mark', value: Number(typed) }
  if (['.', '•', '·', 'Ю', '/'].includes(typed)) return { kind: 'debt' }
  const code = CODES[typed]
  return code ? { kind: 'attendance', code } : null
}
