const DIGITS = 11

/** Whether the text is a number of pension insurance: eleven digits, the last two of which are a checksum. */
export const isSnils = (text: string): boolean => {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length !== DIGITS || /[^\d\s-]/.test(text)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (9 - place), 0)
  return (sum % 101) % 100 === Number(digits.slice(9))
}

/** The number as it is printed on the card: 112-233-445 95. */
export const formatSnils = (text: string): string =>
  text.replaceAll(/\D/g, '').replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')
