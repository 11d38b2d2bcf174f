/** The letters of a column: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26)

/** The address of a cell as Excel shows it: column from zero, row as it is numbered in the sheet. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The number of a column from its address: «C17» → 2. */
export const columnIndex = (address: string): number => {
  let index = 0
  for (const letter of address) {
    const code = letter.charCodeAt(0) - 64
    if (code < 1 || code > 26) break
    index = index * 26 + code
  }
  return index - 1
}
