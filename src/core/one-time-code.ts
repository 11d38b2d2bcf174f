import { randomBytes } from 'node:crypto'

/** Letters and digits that nobody takes for one another, on paper or aloud. */
export const CODE_LETTERS = 'ABCDEFGHKMNPRTUVWXY34679'
/** Twelve of twenty-four: 55 bits, more than anybody tries through a locked door. */
export const CODE_LENGTH = 12
const GROUP = 4

/** A code from random bytes; bytes that would favour some letters are left out. Pure. */
export const codeFrom = (bytes: Iterable<number>): string | null => {
  const fair = 256 - (256 % CODE_LETTERS.length)
  let code = ''
  for (const byte of bytes) {
    if (byte < fair) code += CODE_LETTERS[byte % CODE_LETTERS.length]
    if (code.length === CODE_LENGTH) return code
  }
  return null
}

/** A new code. */
export const makeCode = (): string => codeFrom(randomBytes(CODE_LENGTH * 4)) ?? makeCode()

/** The code in groups as it stands on a slip: `ABCD-EFGH-KMNP`. */
export const groupCode = (code: string): string =>
  code.replaceAll(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-')

/** Cyrillic letters that look like the Latin ones of a code: whoever types with the other layout means those. */
const LOOKALIKES: Record<string, string> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', У: 'Y', Х: 'X', З: '3',
} // prettier-ignore

/** What was typed, without spaces and hyphens, in capitals. */
export const readCode = (typed: string): string =>
  [...typed.toUpperCase()]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .filter((letter) => CODE_LETTERS.includes(letter))
    .join('')
    .slice(0, CODE_LENGTH + 1)
