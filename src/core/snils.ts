const DIGITS = 11
/** Numbers up to this one were given before the sum was kept. */
const UNCHECKED = 1_001_998

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

/** «112-233-445 95», as far as it is typed. */
export const maskSnils = (text: string): string => {
  const digits = digitsOf(text).slice(0, DIGITS)
  const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9)].filter(Boolean).join('-')
  return digits.length > 9 ? `${groups} ${digits.slice(9)}` : groups
}

/** The two digits that end a number of nine (Постановление Правления ПФР от 13.01.2016 № 2п, the check sum). */
const checkOf = (number: string): number => {
  const rest = [...number].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0) % 101
  return rest === 100 ? 0 : rest
}

/** The whole number, written as on the card, for its first nine digits. */
export const snilsOf = (number: number): string => {
  const digits = String(number).padStart(9, '0')
  return maskSnils(digits + String(checkOf(digits)).padStart(2, '0'))
}

/** Whether the number of pension insurance is whole and its last two digits agree with the rest. */
export const isSnils = (text: string): boolean => {
  const digits = digitsOf(text)
  if (digits.length !== DIGITS || !/^[\d\s-]+$/.test(text)) return false
  const number = digits.slice(0, 9)
  if (/^(\d)\1{8}$/.test(number)) return false
  if (Number(number) <= UNCHECKED) return true
  return Number(digits.slice(9)) === checkOf(number)
}
