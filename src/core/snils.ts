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

/** Whether the number of pension insurance is whole and its last two digits agree with the rest. */
export const isSnils = (text: string): boolean => {
  const digits = digitsOf(text)
  if (digits.length !== DIGITS || !/^[\d\s-]+$/.test(text)) return false
  const number = digits.slice(0, 9)
  if (/^(\d)\1{8}$/.test(number)) return false
  if (Number(number) <= UNCHECKED) return true
  const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0)
  const rest = sum % 101
  return Number(digits.slice(9)) === (rest === 100 ? 0 : rest)
}
