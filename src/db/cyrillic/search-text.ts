/** The text as searches compare it: lower case, ё as е, й kept, only letters, digits and single spaces. */
export const searchText = (...parts: readonly (number | string | null | undefined)[]): string =>
  parts
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    // Typed on some systems, й and ё are two characters; composed they are one.
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
